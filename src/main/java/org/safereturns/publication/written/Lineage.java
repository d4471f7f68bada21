package org.safereturns.publication.written;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.safereturns.issue.SystemFault;
import org.safereturns.publication.table.Column;

/**
 * From the cells of the tables we write to the figures they were made of: {@code lineage.csv}, in a
 * folder that never leaves the house.
 */
public final class Lineage {
  static final String FILE = "lineage.csv";

  private static final List<String> HEADINGS =
      List.of("OUTPUT", "TABLE", "CELL", "ROW", "HEADING", "ABOUT", "PRINTED", "FROM", "PART");

  /** The folders below which outputs keep theirs. */
  private static final List<String> FOLDERS = List.of("assessment", "statutory", "confidential");

  /**
   * One thing that a cell of a table was made of.
   *
   * @param output name of the output, which is that of its folder
   * @param cell of the table's sheet in the workbook: {@code C7}
   * @param row reference of the row where the table prints one, else empty
   * @param about the row in words
   * @param from identifier of a figure, another cell of the same table, or a reference figure
   * @param part what it is of the cell: {@code part}, {@code whole}, {@code population}
   */
  public record Line(
      String output,
      String table,
      String cell,
      String row,
      String heading,
      String about,
      String printed,
      String from,
      String part) {
    /** As people type it: {@code sex!C7}. */
    public String place() {
      return table + "!" + cell;
    }
  }

  private Lineage() {}

  public static void write(Path folder, List<Line> lines) throws IOException {
    try (CsvWriter writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(FILE))) {
      writer.writeRecord(HEADINGS);
      for (Line line : lines) {
        writer.writeRecord(
            line.output(),
            line.table(),
            line.cell(),
            line.row(),
            line.heading(),
            Column.safe(line.about()),
            line.printed(),
            line.from(),
            line.part());
      }
    }
  }

  /** Those of all outputs that stand in the folder. */
  public static List<Line> below(Path out) {
    List<Line> lines = new ArrayList<>();
    for (String folder : FOLDERS) {
      Path root = out.resolve(folder);
      if (Files.isDirectory(root)) {
        try (Stream<Path> files = Files.walk(root, 3)) {
          files.filter(f -> f.endsWith(FILE)).sorted().forEach(f -> read(f, lines));
        } catch (IOException e) {
          throw new SystemFault("The lineage in " + root + " cannot be read", e);
        }
      }
    }
    return lines;
  }

  private static void read(Path file, List<Line> lines) {
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord r : records) {
        lines.add(
            new Line(
                r.getField("OUTPUT"),
                r.getField("TABLE"),
                r.getField("CELL"),
                r.getField("ROW"),
                r.getField("HEADING"),
                r.getField("ABOUT"),
                r.getField("PRINTED"),
                r.getField("FROM"),
                r.getField("PART")));
      }
    } catch (IOException e) {
      throw new SystemFault("The lineage in " + file + " cannot be read", e);
    }
  }
}
