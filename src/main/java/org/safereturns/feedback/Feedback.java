package org.safereturns.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.CodeList;
import org.safereturns.canonical.Difference;
import org.safereturns.feedback.letter.Letters;
import org.safereturns.feedback.report.Changed;
import org.safereturns.feedback.report.Contact;
import org.safereturns.feedback.report.IssuesCsv;
import org.safereturns.feedback.report.Labels;
import org.safereturns.feedback.report.Receipt;
import org.safereturns.feedback.report.ReplyFolder;
import org.safereturns.feedback.report.Report;
import org.safereturns.feedback.report.ReportBuilder;
import org.safereturns.feedback.report.ReportJson;
import org.safereturns.feedback.report.TextReport;
import org.safereturns.feedback.text.Pages;
import org.safereturns.feedback.workbook.WorkbookFile;
import org.safereturns.issue.SystemFault;
import org.safereturns.issue.ValidationResult;

/**
 * The way in: writes the reply to one submission. Thread-safe.
 *
 * <p>Every file is written under a temporary name and renamed, so that a reply cut short leaves no
 * half-written file; writing it again gives the same bytes.
 */
public final class Feedback {
  private static final String PAGE = "report.html";

  private final Pages pages = new Pages();
  private final ReportJson json = new ReportJson();
  private final Letters letters = new Letters(pages, json);
  private final Changed changed;
  private final ReportBuilder builder;

  /**
   * @param contact whom senders may ask
   * @param codeLists finds a code list by its identifier, to name figures in words
   */
  public Feedback(Contact contact, Function<String, Optional<CodeList>> codeLists) {
    Labels labels = new Labels(codeLists);
    changed = new Changed(labels);
    builder = new ReportBuilder(labels, contact);
  }

  /**
   * Writes {@code report.html}, {@code report.json}, {@code report.txt}, the annotated workbook or
   * a report workbook, {@code letter.txt} and {@code letter.html}. The list of all issues, {@code
   * issues.csv}, is there already: {@link IssuesCsv} wrote it during validation.
   *
   * @param difference to the submission that this one supersedes; null for a first submission
   * @param folder of this reply alone; made if it is not there
   * @throws SystemFault if a file cannot be written
   */
  public Reply write(
      Receipt receipt, ValidationResult result, @Nullable Difference difference, Path folder) {
    try {
      Report judged = report(receipt, result, difference);
      return write(receipt, judged, new ReplyFolder(folder));
    } catch (IOException | UncheckedIOException e) {
      throw new SystemFault("cannot write a reply into " + folder, e);
    }
  }

  private Reply write(Receipt receipt, Report judged, ReplyFolder files) throws IOException {
    try (WorkbookFile file = new WorkbookFile(files)) {
      Report.Workbook workbook = file.write(judged, receipt);
      List<String> attached = new ArrayList<>(List.of(PAGE, workbook.name()));
      if (judged.isCut() && Files.exists(files.path(IssuesCsv.NAME))) {
        attached.add(IssuesCsv.NAME);
      }
      return write(files, judged.with(workbook), attached, receipt.attachments());
    }
  }

  /**
   * Writes the reply to a submission that we failed to judge: the file is safe, and there is
   * nothing for the sender to do.
   *
   * @throws SystemFault if a file cannot be written
   */
  public Reply writeOurFailure(Receipt receipt, Path folder) {
    try {
      Report report = builder.ourFailure(receipt);
      return write(new ReplyFolder(folder), report, List.of(), receipt.attachments());
    } catch (IOException e) {
      throw new SystemFault("cannot write a reply into " + folder, e);
    }
  }

  /** The report for a terminal, in lines of at most 100 characters. */
  public String text(Receipt receipt, ValidationResult result) {
    return TextReport.of(report(receipt, result, null));
  }

  /** The report as JSON, as {@code docs/report.schema.json} describes it. */
  public String json(Receipt receipt, ValidationResult result) {
    return json.text(report(receipt, result, null));
  }

  private Report report(Receipt receipt, ValidationResult result, @Nullable Difference difference) {
    return builder.report(receipt, result, difference == null ? null : changed.changes(difference));
  }

  private Reply write(ReplyFolder files, Report report, List<String> names, boolean attached)
      throws IOException {
    files.write(PAGE, pages.fill("report.ftlh", json.tree(report.inShort())));
    files.write("report.json", json.text(report));
    files.write("report.txt", TextReport.of(report));
    Path html = files.write("letter.html", letters.html(report, names, attached));
    Path text = files.write("letter.txt", letters.text(report, names, attached));
    List<Path> paths = attached ? names.stream().map(files::path).toList() : List.of();
    return new Reply(Letters.subject(report), text, html, paths);
  }
}
