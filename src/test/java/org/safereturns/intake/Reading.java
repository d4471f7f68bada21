package org.safereturns.intake;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.safereturns.intake.raw.FileRefused;
import org.safereturns.intake.raw.Limits;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.raw.RawSheet;
import org.safereturns.intake.raw.RowReader;

/** Reads test files and writes raw ones. */
final class Reading {
  private Reading() {}

  static Path file(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path text(Path folder, String text, Charset charset) {
    return file(folder, "return.csv", text.getBytes(charset));
  }

  static RawFile open(Path file) {
    return new Intake(Limits.DEFAULT).open(file, file.getFileName().toString());
  }

  static List<RawRow> rows(RawSheet sheet) {
    List<RawRow> rows = new ArrayList<>();
    try (RowReader reader = sheet.rows()) {
      for (RawRow row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Rows of the first sheet as {@code number: text|text}. */
  static List<String> lines(Path file) {
    try (RawFile opened = open(file)) {
      return lines(opened.sheets().get(0));
    }
  }

  static List<String> lines(RawSheet sheet) {
    List<String> lines = new ArrayList<>();
    for (RawRow row : rows(sheet)) {
      List<String> texts = new ArrayList<>();
      for (int column = 1; column <= row.size(); column++) {
        texts.add(row.text(column));
      }
      lines.add(row.number() + ": " + String.join("|", texts));
    }
    return lines;
  }

  /** A cell of the first sheet. */
  static RawCell cell(Path file, int row, int column) {
    try (RawFile opened = open(file)) {
      return rows(opened.sheets().get(0)).stream()
          .filter(r -> r.number() == row)
          .findFirst()
          .orElseThrow()
          .cell(column);
    }
  }

  /** The kind for which a file is refused, on opening or while its sheets are read. */
  static String refusal(Path file, Limits limits) {
    FileRefused refused =
        assertThatExceptionOfType(FileRefused.class)
            .isThrownBy(() -> readAll(file, limits))
            .actual();
    return refused.finding().kind().name();
  }

  static String refusal(Path file) {
    return refusal(file, Limits.DEFAULT);
  }

  static long readAll(Path file, Limits limits) {
    long seen = 0;
    try (RawFile opened = new Intake(limits).open(file, "return")) {
      for (RawSheet sheet : opened.sheets()) {
        seen += sheet.merged().size();
        for (RawRow row : rows(sheet)) {
          for (int column = 1; column <= row.size(); column++) {
            seen += row.cell(column).text().length() + row.text(column).length();
          }
        }
      }
    }
    return seen;
  }

  /** A zip of parts given as name, text, name, text. */
  static Path zip(Path folder, String name, String... parts) {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workbook of one sheet whose XML is given. */
  static Path workbook(Path folder, String styles, String sheet) {
    return workbook(folder, styles, "<sst/>", sheet);
  }

  static Path workbook(Path folder, String styles, String strings, String sheet) {
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return zip(
        folder,
        "raw.xlsx",
        "[Content_Types].xml",
        "<Types/>",
        "_rels/.rels",
        "<Relationships><Relationship Id='a' Type='%s/officeDocument' Target='/xl/workbook.xml'/></Relationships>"
            .formatted(relations),
        "xl/workbook.xml",
        "<workbook xmlns:r='%s'><sheets><sheet name='S' r:id='s'/></sheets></workbook>"
            .formatted(relations),
        "xl/_rels/workbook.xml.rels",
        ("<Relationships><Relationship Id='s' Type='%s/worksheet' Target='sheet.xml'/>"
                + "<Relationship Id='t' Type='%s/styles' Target='styles.xml'/>"
                + "<Relationship Id='u' Type='%s/sharedStrings' Target='strings.xml'/>"
                + "</Relationships>")
            .formatted(relations, relations, relations),
        "xl/styles.xml",
        "<styleSheet>" + styles + "</styleSheet>",
        "xl/strings.xml",
        strings,
        "xl/sheet.xml",
        "<worksheet>" + sheet + "</worksheet>");
  }
}
