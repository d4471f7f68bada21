package org.safereturns.mapping.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.safereturns.intake.raw.FileType;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.raw.RawSheet;
import org.safereturns.intake.raw.RowReader;
import org.safereturns.issue.Finding;
import org.safereturns.mapping.sheet.Block;

/** A file made of lines whose cells are divided by {@code |}. */
public record TextFile(List<RawSheet> sheets) implements RawFile {
  public static TextFile of(String... lines) {
    return new TextFile(List.of(new Sheet("", false, List.of(lines))));
  }

  TextFile with(String sheet, String... lines) {
    List<RawSheet> more = new ArrayList<>(sheets);
    more.add(new Sheet(sheet, false, List.of(lines)));
    return new TextFile(more);
  }

  TextFile withHidden(String sheet, String... lines) {
    List<RawSheet> more = new ArrayList<>(sheets);
    more.add(new Sheet(sheet, true, List.of(lines)));
    return new TextFile(more);
  }

  static TextFile empty() {
    return new TextFile(List.of());
  }

  @Override
  public String name() {
    return "return.csv";
  }

  @Override
  public FileType type() {
    return FileType.CSV;
  }

  @Override
  public List<Finding> findings() {
    return List.of();
  }

  @Override
  public void close() {}

  private record Sheet(String name, boolean isHidden, List<String> lines) implements RawSheet {
    @Override
    public List<Finding> findings() {
      return List.of();
    }

    @Override
    public List<Block> merged() {
      return List.of();
    }

    @Override
    public RowReader rows(Consumer<RawRow> watch) {
      return new Reader(lines);
    }
  }

  private static final class Reader implements RowReader {
    private final List<String> lines;
    private int at;

    Reader(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public RawRow next() {
      while (at < lines.size() && lines.get(at).replace("|", "").isBlank()) {
        at++;
      }
      return at == lines.size() ? null : new Row(at + 1, List.of(lines.get(at++).split("[|]", -1)));
    }

    @Override
    public void close() {}
  }

  private record Row(int number, List<String> texts) implements RawRow {
    @Override
    public int size() {
      return texts.size();
    }

    @Override
    public String text(int column) {
      return column > texts.size() ? "" : texts.get(column - 1).strip();
    }

    @Override
    public RawCell cell(int column) {
      return RawCell.text(number, column, text(column));
    }
  }
}
