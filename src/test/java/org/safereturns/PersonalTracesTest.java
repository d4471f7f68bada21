package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What can name a person is in nothing we write, wherever in a return it stood. */
class PersonalTracesTest {
  private static final Path SAMPLE = Path.of("inbox-sample");

  /** As people write them; each has a part of its own by which it is looked for. */
  private static final List<String> DETAILS =
      List.of(
          "Mrs Zebulonska",
          "call 07700 900123",
          "943 476 5919",
          "AB 12 34 56 C",
          "TN23 1PL",
          "jane.zebulon@example.org",
          "born 03/04/1985");

  private static final List<String> MARKS =
      List.of(
          "Zebulonska",
          "07700 900123",
          "943 476 5919",
          "AB 12 34 56 C",
          "TN23 1PL",
          "jane.zebulon",
          "03/04/1985");

  @TempDir private Path folder;
  private int next;

  @Test
  void no_personal_detail_is_in_a_byte_that_we_write() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Path out = folder.resolve("out");
    Files.copy(SAMPLE.resolve("senders.yaml"), inbox.resolve("senders.yaml"));
    texts(inbox);
    workbooks(inbox);
    Files.writeString(inbox.resolve("Mrs Zebulonska.csv"), "nobody,sent,this\n");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(log);
    Typing typing = new Typing(Typing.CLOCK);

    typing.type("run", inbox.toString(), "--out", out.toString());
    root.detachAppender(log);
    List<String> leaks = new ArrayList<>(Traces.below(out, MARKS));
    leaks.removeIf(PersonalTracesTest::isTheSendersOwn);
    for (String mark : MARKS) {
      String said = typing.said() + typing.complaints();
      if (said.contains(mark)) {
        leaks.add("on the screen: " + mark);
      }
      log.list.stream()
          .map(
              event ->
                  event.getFormattedMessage()
                      + ThrowableProxyUtil.asString(event.getThrowableProxy()))
          .filter(line -> line.contains(mark))
          .forEach(line -> leaks.add("in the log: " + line));
    }

    assertThat(typing.said().lines().filter(line -> line.contains("SR-"))).hasSizeGreaterThan(11);
    assertThat(leaks).isEmpty();
  }

  /** Its kept original, and its own workbook that goes back to it. */
  private static boolean isTheSendersOwn(String leak) {
    return leak.startsWith("ledger/returns/")
        || leak.matches("replies/[^/]+/[^/]+/[^/!]*\\.(xlsx|xls|ods)(!.*|: .*)");
  }

  private String detail() {
    return DETAILS.get(next++ % DETAILS.size());
  }

  private void texts(Path inbox) throws IOException {
    String district =
        Files.readString(
            SAMPLE.resolve("gravesham/da-homelessness-2022-23.csv"), StandardCharsets.ISO_8859_1);
    String labels = replaced(district, "(?<=22/23;)[^;]{15,40}(?=;\\d)|(?<=figures.v1;)[^;\\n]+");
    write(inbox, "gravesham/figures.csv", replaced(district, ";\\d+"));
    write(inbox, "gravesham/Return of Mrs Zebulonska 07700 900123.csv", labels);
    String police = Files.readString(SAMPLE.resolve("kent-police/da-victims-2022-23-q4.csv"));
    List<String> lines = police.lines().limit(40).toList();
    String heading = lines.stream().filter(l -> !l.contains(",,")).findFirst().orElseThrow();
    String few = String.join("\n", lines) + "\n";
    write(inbox, "kent-police/cells.csv", replaced(few, "(?<=,)[\\w -]+(?=,)"));
    write(inbox, "kent-police/columns.csv", few.replace(heading, replaced(heading, "[^,]+")));
    String json = Files.readString(SAMPLE.resolve("thanet/da-homelessness-2022-23.json"));
    write(inbox, "thanet/values.json", replaced(json, "(?<= : )\\d+"));
    write(inbox, "thanet/names.json", replaced(json, "(?<=\")[A-Z][^\"]+(?=\" ?:|\",?\\n)"));
    String name = "Jane Zebulonska";
    write(inbox, "gravesham/areas.csv", district.replace(";Gravesham;", ";" + name + ";"));
    write(inbox, "gravesham/periods.csv", district.replace(";22/23;", ";" + name + ";"));
    write(inbox, "gravesham/labels.csv", district.replaceAll("[^;]{15,40}(?=;\\d)", name));
    write(
        inbox, "kent-police/references.csv", few.replaceAll("(?m)^[^,\n]*\\d[^,\n]*,", name + ","));
    write(inbox, "gravesham/names.csv", district.replaceAll(";\\d+\\b(?!/)", ";Jane Zebulonska"));
    write(
        inbox,
        "thanet/names-in-figures.json",
        json.replaceAll("(?<= : )\\d+", "\"J. Zebulonska\""));
    write(inbox, "thanet/broken.json", "[{\"a\": Mrs Zebulonska 07700 900123 TN23 1PL}]");
    write(inbox, "thanet/broken.csv", "\"Mrs Zebulonska,\"07700 900123\"TN23 1PL\nx");
  }

  private static void write(Path inbox, String place, String text) throws IOException {
    Path file = inbox.resolve(place);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }

  /** Every second match becomes a detail. */
  private String replaced(String text, String pattern) {
    int[] at = {0};
    return Pattern.compile(pattern)
        .matcher(text)
        .replaceAll(
            found -> {
              String as = found.group().startsWith(";") ? ";" : "";
              boolean isJson = text.startsWith("{") || text.startsWith("[");
              String detail =
                  isJson && found.group().matches("\\d+") ? '"' + detail() + '"' : detail();
              return Matcher.quoteReplacement(at[0]++ % 2 == 0 ? as + detail : found.group());
            });
  }

  private void workbooks(Path inbox) throws IOException {
    String district = "ashford/da-homelessness-2022-23.xlsx";
    String refuge = "harbour-example/refuge-cases-2022-23-q4-1.xlsx";
    book(inbox, district, "figures.xlsx", book -> cells(book, c -> c.getColumnIndex() > 0));
    book(inbox, refuge, "cells.xlsx", book -> cells(book, c -> c.getRowIndex() > 6));
    book(inbox, refuge, "head.xlsx", book -> cells(book, c -> c.getRowIndex() <= 6));
    byte[] whole = Files.readAllBytes(inbox.resolve(refuge).resolveSibling("cells.xlsx"));
    Files.write(
        inbox.resolve(refuge).resolveSibling("half.xlsx"),
        java.util.Arrays.copyOf(whole, whole.length / 2));
  }

  private interface Change {
    void make(Workbook book);
  }

  private static void book(Path inbox, String sample, String name, Change change)
      throws IOException {
    Path file = inbox.resolve(sample).resolveSibling(name);
    Files.createDirectories(file.getParent());
    try (InputStream in = Files.newInputStream(SAMPLE.resolve(sample));
        Workbook book = WorkbookFactory.create(in);
        OutputStream out = Files.newOutputStream(file)) {
      change.make(book);
      comments(book);
      book.setSheetName(0, "Mrs Zebulonska TN23 1PL");
      book.write(out);
    }
  }

  private void cells(Workbook book, java.util.function.Predicate<Cell> which) {
    int at = 0;
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (which.test(cell) && !cell.toString().isBlank() && at++ % 3 == 0) {
            cell.setCellValue(detail());
          }
        }
      }
    }
  }

  private static void comments(Workbook book) {
    Sheet sheet = book.getSheetAt(0);
    ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(book.getCreationHelper().createRichTextString(String.join(" ", DETAILS)));
    comment.setAuthor("Mrs Zebulonska");
    sheet.getRow(0).getCell(0).setCellComment(comment);
    sheet.getHeader().setCenter("Mrs Zebulonska");
  }
}
