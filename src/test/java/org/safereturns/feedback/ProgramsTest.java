package org.safereturns.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.canonical.Characteristic;
import org.safereturns.issue.Severity;

/** Opens replies with the programs that senders open them with; {@code .ci/programs} runs these. */
@Tag("programs")
class ProgramsTest {
  private static final String FIGURES = "Figures 'A' & B";

  @TempDir Path folder;

  @Test
  void libreoffice_opens_the_annotated_workbook() throws Exception {
    Path sent = folder.resolve("return.xlsx");
    try (SenderWorkbook sender = new SenderWorkbook().pivot()) {
      sender.save(sent);
    }

    assertThat(text(pdfOf(annotated(sent))))
        .contains("SUM-101", "Your explanation", "our own issues", "North");
  }

  @Test
  void libreoffice_opens_its_own_workbook_after_we_marked_it() throws Exception {
    Path sent = folder.resolve("libreoffice.xlsx");
    try (InputStream resource = getClass().getResourceAsStream("libreoffice.xlsx")) {
      Files.copy(resource, sent);
    }

    assertThat(text(pdfOf(annotated(sent)))).contains("SUM-101", "Your explanation", "North");
  }

  @Test
  void libreoffice_opens_the_report_workbook() throws Exception {
    Path sent = Files.writeString(folder.resolve("return.csv"), "a\n");
    Judged.feedback().write(Judged.receipt(sent), judged().result(), null, folder);

    assertThat(text(pdfOf(folder.resolve("issues.xlsx"))))
        .contains("SUM-101", "Why this workbook", "SR-2026-000042");
  }

  @Test
  void chromium_prints_the_report_on_numbered_pages() throws Exception {
    Path sent = Files.writeString(folder.resolve("return.csv"), "a\n");
    Judged judged = judged().completeness(Characteristic.SEX, 10, 9, 8);
    for (int row = 1; row <= 120; row++) {
      judged.add(Judged.issue("VAL-101", Severity.WARNING, "A", row, 2, "x"));
    }
    Judged.feedback().write(Judged.receipt(sent), judged.result(), null, folder);

    Path pdf = folder.resolve("report.pdf");
    run(
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + folder.resolve("chromium"),
        "--no-pdf-header-footer",
        "--print-to-pdf=" + pdf,
        folder.resolve("report.html").toUri().toString());

    assertThat(text(pdf))
        .contains("What to do next", "Must be corrected", "usable 80.0 %")
        .contains("Page 2 of", "Receipt SR-2026-000042");
  }

  private static Judged judged() {
    return new Judged()
        .error("SUM-101", FIGURES, 2, 2)
        .error("SUM-101", FIGURES, 3, 2)
        .query("TRD-101", FIGURES, 4, 3);
  }

  private Path annotated(Path sent) {
    Judged.feedback().write(Judged.receipt(sent), judged().result(), null, folder);
    return folder.resolve("your-return-annotated.xlsx");
  }

  private Path pdfOf(Path workbook) throws IOException, InterruptedException {
    run(
        "soffice",
        "-env:UserInstallation=" + folder.resolve("libreoffice").toUri(),
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder.toString(),
        workbook.toString());
    return folder.resolve(workbook.getFileName().toString().replaceAll("\\.\\w+$", ".pdf"));
  }

  private String text(Path pdf) throws IOException, InterruptedException {
    Path text = folder.resolve("pdf.txt");
    run("pdftotext", "-layout", pdf.toString(), text.toString());
    return Files.readString(text);
  }

  private void run(String... command) throws IOException, InterruptedException {
    Path log = folder.resolve("program.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(180, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended && process.exitValue() == 0)
        .as("%s: %s", command[0], Files.readString(log, StandardCharsets.ISO_8859_1))
        .isTrue();
  }
}
