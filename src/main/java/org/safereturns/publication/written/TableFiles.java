package org.safereturns.publication.written;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.safereturns.publication.table.Column;
import org.safereturns.publication.table.Notice;
import org.safereturns.publication.table.Table;

/**
 * A dataset as a file, with its CSVW metadata beside it where readers look for them: {@code
 * observations.csv} and {@code observations.csv-metadata.json}.
 */
public final class TableFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TableFiles() {}

  public static <R> void write(Path folder, Table<R> table) throws IOException {
    Path csv = folder.resolve(table.name() + ".csv");
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(csv)) {
      writer.writeRecord(table.columns().stream().map(Column::name).toList());
      table
          .rows()
          .each(
              row ->
                  writer.writeRecord(
                      table.columns().stream().map(column -> column.cell(row)).toList()));
    }
    String metadata = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(metadata(table));
    Files.writeString(
        folder.resolve(csv.getFileName() + "-metadata.json"), metadata.replace("\r", "") + "\n");
  }

  /** A table of the assessment, as plain CSV. */
  public static void write(Path folder, AnalystTable table, String output) throws IOException {
    Sheet sheet = table.sheet(output);
    Path csv = folder.resolve(table.name() + ".csv");
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(csv)) {
      writer.writeRecord(sheet.headings());
      for (List<Object> row : sheet.rows()) {
        writer.writeRecord(row.stream().map(TableFiles::text).toList());
      }
    }
  }

  private static String text(Object cell) {
    return cell instanceof BigDecimal number
        ? number.toPlainString()
        : Column.safe(cell.toString());
  }

  private static ObjectNode metadata(Table<?> table) {
    ObjectNode root = JSON.createObjectNode();
    root.putArray("@context")
        .add("http://www.w3.org/ns/csvw")
        .add(JSON.createObjectNode().put("@language", "en"));
    root.put("url", table.name() + ".csv");
    root.put("dc:title", table.title());
    root.put("dc:description", table.description());
    root.put("dc:accessRights", Notice.RESTRICTED);
    ArrayNode columns = root.putObject("tableSchema").putArray("columns");
    for (Column<?> column : table.columns()) {
      ObjectNode node = columns.addObject();
      node.put("name", column.name());
      node.put("titles", column.name());
      node.put("dc:description", column.description());
      node.put("datatype", column.type().csvw());
    }
    return root;
  }
}
