package org.safereturns.feedback.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.safereturns.feedback.report.Receipt;
import org.safereturns.feedback.report.ReplyFolder;
import org.safereturns.feedback.report.Report;
import org.safereturns.feedback.text.StableZip;

/**
 * Writes the workbook of a reply: the sender's own with our marks, or one of our own. One of our
 * own is written while the pages of the reply are; closing waits until it is there.
 */
public final class WorkbookFile implements AutoCloseable {
  public static final String ANNOTATED = "your-return-annotated";
  public static final String REPORT = "issues.xlsx";

  private static final Optional<Date> FIXED_DAY =
      Optional.of(Date.from(Instant.parse("2020-01-01T00:00:00Z")));

  private final ReplyFolder folder;
  private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

  public WorkbookFile(ReplyFolder folder) {
    this.folder = folder;
  }

  /** Writes one workbook and removes what an earlier reply into this folder left of the others. */
  public Report.Workbook write(Report report, Receipt receipt) throws IOException {
    Report.Workbook written = marked(report, receipt);
    for (String name : List.of(ANNOTATED + ".xlsx", ANNOTATED + ".xlsm", REPORT)) {
      if (!name.equals(written.name())) {
        Files.deleteIfExists(folder.path(name));
      }
    }
    return written;
  }

  private Report.Workbook marked(Report report, Receipt receipt) throws IOException {
    String obstacle = Carriage.obstacle(receipt.file(), report);
    if (obstacle.isEmpty()) {
      try {
        return annotated(report, receipt);
      } catch (IOException | LostPart e) {
        obstacle = "Something in your workbook is of a kind that our marks could damage.";
      } catch (RuntimeException e) {
        // The library throws anything at all on workbooks it does not expect, and the sender is
        // owed an answer: without marks rather than not at all.
        obstacle = "Your workbook could not be opened for marking.";
      }
    }
    Report.Workbook note = new Report.Workbook(REPORT, false, obstacle);
    writing = CompletableFuture.runAsync(() -> own(report, note));
    return note;
  }

  /**
   * Waits until the workbook is written.
   *
   * @throws UncheckedIOException if it cannot be
   */
  @Override
  public void close() {
    try {
      writing.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private Report.Workbook annotated(Report report, Receipt receipt) throws IOException {
    Path draft = folder.draft("annotated");
    try (InputStream source = Files.newInputStream(receipt.file());
        XSSFWorkbook workbook = new XSSFWorkbook(source)) {
      Optional<XSSFSheet> list = EarlierMarks.remove(workbook);
      Marked.mark(workbook, report);
      AddedSheet issues =
          list.map(sheet -> AddedSheet.again(workbook, sheet, IssuesSheet.NAME))
              .orElseGet(() -> AddedSheet.in(workbook, IssuesSheet.NAME));
      IssuesSheet.write(issues, report);
      open(workbook, issues.sheet());
      stamp(workbook);
      save(workbook, draft);
      keepsEveryPart(receipt.file(), draft);
      String name = ANNOTATED + (workbook.isMacroEnabled() ? ".xlsm" : ".xlsx");
      folder.write(name, target -> StableZip.rewrite(draft, target, Map.of()));
      return new Report.Workbook(name, true, "");
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void own(Report report, Report.Workbook note) {
    try {
      Path draft = folder.draft("own");
      try {
        OwnWorkbook.write(report, note, draft);
        folder.write(REPORT, target -> StableZip.rewrite(draft, target, OwnWorkbook.PROPERTIES));
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void save(XSSFWorkbook workbook, Path draft) throws IOException {
    try (OutputStream out = Files.newOutputStream(draft)) {
      workbook.write(out);
    }
  }

  /** Opens on the list; sheets left selected together would all take what is typed into one. */
  private static void open(XSSFWorkbook workbook, XSSFSheet issues) {
    workbook.forEach(
        sheet -> {
          if (!(sheet instanceof XSSFChartSheet)) {
            sheet.setSelected(false);
          }
        });
    workbook.setActiveSheet(workbook.getSheetIndex(issues));
    issues.setSelected(true);
  }

  /** A fixed day stands for the clock, so that the same reply has the same bytes. */
  private static void stamp(XSSFWorkbook workbook) {
    workbook
        .getProperties()
        .getCoreProperties()
        .getUnderlyingProperties()
        .setModifiedProperty(FIXED_DAY);
  }

  private static void keepsEveryPart(Path before, Path after) throws IOException {
    try (ZipFile original = new ZipFile(before.toFile());
        ZipFile marked = new ZipFile(after.toFile())) {
      if (!Carriage.parts(marked).containsAll(Carriage.parts(original))) {
        throw new LostPart();
      }
    }
  }

  /** Writing the workbook dropped something that stood in it. */
  private static final class LostPart extends RuntimeException {}
}
