package org.safereturns.feedback.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.safereturns.feedback.report.Report;

/**
 * The workbook of a reply where the sender's own cannot carry our marks: a summary and the list. It
 * is written by a library that needs no model of the format, which takes a second to start.
 */
final class OwnWorkbook {
  /** The part that would tell when it was made, with a day that never changes. */
  static final Map<String, byte[]> PROPERTIES =
      Map.of(
          "docProps/core.xml",
          ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties"
                  + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                  + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                  + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                  + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>Issues of a"
                  + " return</dc:title><dc:creator>Safe Returns</dc:creator><dcterms:created"
                  + " xsi:type=\"dcterms:W3CDTF\">2020-01-01T00:00:00Z</dcterms:created><dcterms:modified"
                  + " xsi:type=\"dcterms:W3CDTF\">2020-01-01T00:00:00Z</dcterms:modified>"
                  + "</cp:coreProperties>")
              .getBytes(StandardCharsets.UTF_8));

  private OwnWorkbook() {}

  static void write(Report report, Report.Workbook note, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Safe Returns", "1.0")) {
      try (OwnSheet summary = new OwnSheet(workbook.newWorksheet("Summary"))) {
        SummarySheet.write(summary, report, note);
      }
      try (OwnSheet issues = new OwnSheet(workbook.newWorksheet(IssuesSheet.NAME))) {
        IssuesSheet.write(issues, report);
      }
    }
  }
}
