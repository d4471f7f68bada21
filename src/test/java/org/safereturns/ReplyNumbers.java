package org.safereturns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.safereturns.issue.IssueList.Column;

/** How many issues of each severity the files of one reply tell. */
record ReplyNumbers(long errors, long queries, long warnings, long notes) {
  private static final Pattern TEXT =
      Pattern.compile(
          "errors ([\\d,]+), queries ([\\d,]+), warnings ([\\d,]+)\\); notes ([\\d,]+)");
  private static final Pattern MORE = Pattern.compile("and ([\\d,]+) more of this code.*");

  /** Each file by its name, with what it tells. */
  static Map<String, ReplyNumbers> of(Path reply) throws IOException {
    Map<String, ReplyNumbers> told = new TreeMap<>();
    told.put("report.json", json(reply.resolve("report.json")));
    told.put("report.html", page(reply.resolve("report.html")));
    told.put("report.txt", text(reply.resolve("report.txt")));
    told.put("issues.csv", csv(reply.resolve("issues.csv")));
    for (String name :
        new String[] {"issues.xlsx", "your-return-annotated.xlsx", "your-return-annotated.xlsm"}) {
      if (Files.exists(reply.resolve(name))) {
        told.put(name, workbook(reply.resolve(name)));
      }
    }
    return told;
  }

  private static ReplyNumbers json(Path file) throws IOException {
    JsonNode totals = new ObjectMapper().readTree(file.toFile()).get("totals");
    return new ReplyNumbers(
        totals.get("errors").asLong(),
        totals.get("queries").asLong(),
        totals.get("warnings").asLong(),
        totals.get("notes").asLong());
  }

  /** From the number beside each check, under the severity it stands under. */
  private static ReplyNumbers page(Path file) throws IOException {
    Map<String, Long> found = new TreeMap<>();
    Matcher part =
        Pattern.compile("<section[^>]*class=\"severity (\\w+)\"|<span>([\\d,]+) places?</span>")
            .matcher(Files.readString(file).replaceAll("\\s+", " "));
    String severity = "";
    while (part.find()) {
      if (part.group(1) != null) {
        severity = part.group(1);
      } else {
        found.merge(severity, number(part.group(2)), Long::sum);
      }
    }
    return of(found);
  }

  private static ReplyNumbers text(Path file) throws IOException {
    Matcher line = TEXT.matcher(Files.readString(file).replaceAll("\\s+", " "));
    if (!line.find()) {
      throw new IOException("no totals in " + file);
    }
    return new ReplyNumbers(
        number(line.group(1)), number(line.group(2)), number(line.group(3)), number(line.group(4)));
  }

  private static ReplyNumbers csv(Path file) throws IOException {
    Map<String, Long> found = new TreeMap<>();
    String text = Files.readString(file).replace("\uFEFF", "");
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      rows.forEach(row -> found.merge(row.getField("severity"), 1L, Long::sum));
    }
    return of(found);
  }

  private static ReplyNumbers workbook(Path file) throws IOException {
    Map<String, Long> found = new TreeMap<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet sheet = workbook.getSheet("Issues");
      for (Row row : sheet) {
        String severity = cell(row, Column.SEVERITY);
        Matcher more = MORE.matcher(cell(row, Column.MESSAGE));
        if (row.getRowNum() > 0 && !severity.isEmpty()) {
          found.merge(severity, more.matches() ? number(more.group(1)) : 1, Long::sum);
        }
      }
    }
    return of(found);
  }

  private static String cell(Row row, Column column) {
    return row.getCell(column.place()) == null ? "" : row.getCell(column.place()).toString();
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(",", ""));
  }

  private static ReplyNumbers of(Map<String, Long> found) {
    return new ReplyNumbers(
        found.getOrDefault("error", 0L),
        found.getOrDefault("query", 0L),
        found.getOrDefault("warning", 0L),
        found.getOrDefault("note", 0L));
  }
}
