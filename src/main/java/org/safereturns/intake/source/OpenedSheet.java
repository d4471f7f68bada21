package org.safereturns.intake.source;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.raw.RawSheet;
import org.safereturns.intake.raw.RowReader;
import org.safereturns.issue.Finding;

/** A sheet of any format. */
public final class OpenedSheet implements RawSheet {
  public static final Source.Step<List<RawSheet.Block>> NO_BLOCKS = List::of;

  private final Source source;
  private final String name;
  private final boolean hidden;
  private final Opener opener;
  private final Source.Step<List<RawSheet.Block>> finder;
  private final Noticed noticed;
  private @Nullable List<Block> merged;

  /** Starts reading rows and notices on the way what they do not tell. */
  public interface Opener {
    Rows open(Noticed noticed) throws IOException, XMLStreamException;
  }

  /**
   * @param opener starts reading from the first row
   * @param finder finds the merged blocks
   */
  public OpenedSheet(
      Source source,
      String name,
      boolean hidden,
      Opener opener,
      Source.Step<List<RawSheet.Block>> finder) {
    this.source = source;
    this.name = name;
    this.hidden = hidden;
    this.opener = opener;
    this.finder = finder;
    this.noticed = new Noticed(source, name);
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
  public RowReader rows(Consumer<RawRow> watch) {
    Rows rows = new WatchedRows(source.guarded(() -> opener.open(noticed)), watch);
    return new GuardedRows(source, name, new ReadAhead(rows));
  }

  @Override
  public List<Finding> findings() {
    return noticed.findings();
  }

  @Override
  public List<RawCell> comments() {
    return noticed.comments();
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
