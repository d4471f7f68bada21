package org.safereturns.intake;

import java.util.List;

/**
 * A sheet of any format.
 *
 * @param opener starts reading from the first row
 * @param blocks finds the merged blocks
 */
record OpenedSheet(
    Source source,
    String name,
    boolean isHidden,
    Source.Step<Rows> opener,
    Source.Step<List<RawSheet.Block>> blocks)
    implements RawSheet {

  static final Source.Step<List<RawSheet.Block>> NO_BLOCKS = List::of;

  @Override
  public RowReader rows() {
    return new GuardedRows(source, name, source.guarded(opener));
  }

  @Override
  public List<Block> merged() {
    return List.copyOf(source.guarded(blocks));
  }

  /** Named without what it holds. */
  @Override
  public String toString() {
    return "sheet " + name;
  }
}
