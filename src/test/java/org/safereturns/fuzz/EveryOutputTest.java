package org.safereturns.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.feedback.Feedback;
import org.safereturns.ledger.Door;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Vault;
import org.safereturns.pipeline.Pipeline;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.hall.Senders;
import org.safereturns.pipeline.inbox.Incoming;
import org.safereturns.publication.dataset.Publication;

/**
 * Every hostile text in returns of every kind, under hostile names: whatever is written of them,
 * for senders and for analysts, shows it and obeys it nowhere.
 */
class EveryOutputTest {
  /** Texts put into one return. */
  private static final int EACH = 6;

  /** What a page or a program must never find as such: our own files hold none of it. */
  private static final Pattern LIVE =
      Pattern.compile("<script|<img|<x/|onmouseover=\"|onerror=alert\\(1\\)>|href=\"javascript:");

  /** A text of a workbook, or the name of a sheet in OpenDocument. */
  private static final Pattern TEXT =
      Pattern.compile("(?:<t>|<text:p>|<table:table table:name=\")([^<\"]*)");

  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9.,]*%?");

  @TempDir private static Path folder;

  @Test
  void what_a_sender_wrote_stays_text() throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    Senders senders = Senders.load(Path.of("inbox-sample", "senders.yaml"));
    Path out = folder.resolve("out");
    try (Ledger ledger = Ledger.open(out.resolve("ledger"), clock, Vault.NONE);
        Pipeline pipeline =
            new Pipeline(new Rooms(senders, judging(senders, ledger), ledger, out))) {
      submitAll(pipeline);
      pipeline.settle();
    }
    List<Path> written = files(out);
    assertThat(written).hasSizeGreaterThan(200);
    SoftAssertions harmless = new SoftAssertions();
    for (Path file : written) {
      harmless.check(() -> isHarmless(file));
    }
    harmless.assertAll();
  }

  private static Rooms.Judging judging(Senders senders, Ledger ledger) {
    var lists = Target.Books.MAPPINGS.codeLists();
    return new Rooms.Judging(
        Target.Books.VALIDATION,
        sent -> "",
        new Feedback(senders.contact(), lists::find),
        new Publication(ledger, lists.byId()));
  }

  private static void submitAll(Pipeline pipeline) throws IOException {
    Random random = new Random(20_261_122);
    List<Corpus> kinds = Corpus.all();
    for (int from = 0; from < HostileTexts.OBEYED.size(); from += EACH) {
      int to = Math.min(from + EACH, HostileTexts.OBEYED.size());
      for (Corpus kind : kinds) {
        List<String> texts = HostileTexts.OBEYED.subList(from, to);
        Path file = folder.resolve("sent");
        Files.write(file, hostile(kind, texts, random));
        String name = Mutation.one(texts, random) + kind.name();
        pipeline.submit(new Incoming(kind.sender(), name, file, Door.FOLDER, Optional.empty()));
      }
    }
  }

  private static byte[] hostile(Corpus kind, List<String> texts, Random random) throws IOException {
    if (kind.name().endsWith(".xls")) {
      return HostileWorkbook.xls(kind.bytes(), texts, random);
    }
    byte[] bytes = kind.bytes();
    for (String text : texts) {
      bytes = kind.isZip() ? inWorkbook(bytes, text, random) : inLines(kind, bytes, text, random);
    }
    return kind.name().endsWith(".xlsx") ? HostileWorkbook.xlsx(bytes, texts) : bytes;
  }

  /** In a field of a table, or in a value of a list. */
  private static byte[] inLines(Corpus kind, byte[] bytes, String text, Random random)
      throws IOException {
    List<String> lines = new ArrayList<>(Arrays.asList(new String(bytes, UTF_8).split("\r?\n")));
    int at = random.nextInt(lines.size());
    if (kind.name().endsWith(".json")) {
      String quoted = new ObjectMapper().writeValueAsString(text);
      lines.set(at, lines.get(at).replaceFirst("\"[^\"]*\"(?=\\s*[,}])", safe(quoted)));
    } else {
      String field = '"' + text.replace("\"", "\"\"").replace('\u0000', ' ') + '"';
      lines.set(at, lines.get(at).replaceFirst("(?<=^|,)[^,\"]*(?=,|$)", safe(field)));
    }
    return String.join("\r\n", lines).getBytes(UTF_8);
  }

  private static String safe(String text) {
    return Matcher.quoteReplacement(text);
  }

  /** In a shared text, one of a cell, or the name of a sheet. */
  private static byte[] inWorkbook(byte[] bytes, String text, Random random) throws IOException {
    var parts = PartMutation.parts(bytes);
    List<String> texts =
        parts.keySet().stream()
            .filter(p -> p.matches(".*(sharedStrings|sheet\\d|content)\\.xml"))
            .toList();
    String part = Mutation.one(texts, random);
    String xml = new String(parts.get(part), UTF_8);
    String allowed = text.replaceAll("[\\p{Cc}\\uFFFE\\uFFFF]", " ");
    String escaped = escaped(allowed);
    Matcher place = TEXT.matcher(xml);
    if (place.find(random.nextInt(xml.length()))) {
      String changed = xml.substring(0, place.start(1)) + escaped + xml.substring(place.end(1));
      parts.put(part, changed.getBytes(UTF_8));
    }
    return PartMutation.zip(parts);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** All but the ledger and what was sent. */
  private static List<Path> files(Path out) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(Files::isRegularFile)
          .filter(f -> !f.startsWith(out.resolve("ledger")))
          .toList();
    }
  }

  private static void isHarmless(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".xlsx")) {
      workbook(file);
      return;
    }
    String text = Files.readString(file);
    Pattern unseen = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\r\n\t\uFEFF]]");
    assertThat(unseen.matcher(text).results().map(m -> near(text, m.start())))
        .as("%s", file)
        .isEmpty();
    if (name.endsWith(".csv")) {
      table(file);
    } else if (name.endsWith(".html")) {
      assertThat(LIVE.matcher(text).results().map(m -> near(text, m.start())))
          .as("%s", file)
          .isEmpty();
    } else if (name.endsWith(".json")) {
      assertThat(new ObjectMapper().readTree(text)).isNotNull();
    }
  }

  private static String near(String text, int at) {
    return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40));
  }

  private static void table(Path file) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
      reader.forEach(
          row ->
              assertThat(row.getFields().stream().filter(f -> !isHarmless(f)))
                  .as("%s, row %d", file, row.getStartingLineNumber())
                  .isEmpty());
    }
  }

  private static boolean isHarmless(String field) {
    return field.isEmpty() || NUMBER.matcher(field).matches() || isPlain(field);
  }

  private static boolean isPlain(String field) {
    return "=+-@\t\r＝＋－＠".indexOf(field.charAt(0)) < 0;
  }

  /** Our own sheets hold no formula; a text that begins like one is marked as text. */
  private static void workbook(Path file) throws IOException {
    boolean own = file.getFileName().toString().equals("issues.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Sheet sheet : workbook) {
        if (own || sheet.getSheetName().startsWith("Issues")) {
          for (Row row : sheet) {
            row.forEach(cell -> cell(file, cell));
          }
        }
      }
    }
  }

  /** What is edited in such a cell does not become a formula. */
  private static boolean isKeptText(CellStyle style) {
    return style.getQuotePrefixed() || style.getDataFormatString().equals("@");
  }

  private static void cell(Path file, Cell cell) {
    assertThat(cell.getCellType())
        .as("%s %s", file, cell.getAddress())
        .isNotEqualTo(CellType.FORMULA);
    if (cell.getHyperlink() != null) {
      assertThat(cell.getHyperlink().getAddress()).doesNotStartWith("javascript");
    }
    if (cell.getCellType() == CellType.STRING && !cell.getStringCellValue().isEmpty()) {
      boolean plain = isPlain(cell.getStringCellValue());
      assertThat(plain || isKeptText(cell.getCellStyle()))
          .as("%s %s", file, cell.getAddress())
          .isTrue();
    }
  }
}
