package org.safereturns.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet of any format. */
final class OpenedSheet implements RawSheet {
  static final Source.Step<List<RawSheet.Block>> NO_BLOCKS = List::of;

  private final Source source;
  private final String name;
  private final boolean hidden;
  private final Source.Step<Rows> opener;
  private final Source.Step<List<RawSheet.Block>> finder;
  private @Nullable List<Block> merged;

  /**
   * @param opener starts reading from the first row
   * @param finder finds the merged blocks
   */
  OpenedSheet(
      Source source,
      String name,
      boolean hidden,
      Source.Step<Rows> opener,
      Source.Step<List<RawSheet.Block>> finder) {
    this.source = source;
    this.name = name;
    this.hidden = hidden;
    this.opener = opener;
    this.finder = finder;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isHidden() {
    return hidden;
  }

  @Override
  public RowReader rows() {
    return new GuardedRows(source, name, new ReadAhead(source.guarded(opener)));
  }

  @Override
  public List<Block> merged() {
    List<Block> found = merged;
    if (found == null) {
      found = List.copyOf(source.guarded(finder));
      merged = found;
    }
    return found;
  }

  /** Named without what it holds. */
  @Override
  public String toString() {
    return "sheet " + name;
  }
}
