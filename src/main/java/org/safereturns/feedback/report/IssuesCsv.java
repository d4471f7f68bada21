package org.safereturns.feedback.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.safereturns.canonical.Origin;
import org.safereturns.feedback.text.Plain;
import org.safereturns.issue.Explanation;
import org.safereturns.issue.Issue;
import org.safereturns.issue.IssueJournal;
import org.safereturns.issue.SystemFault;

/**
 * The list of all issues, {@code issues.csv}, written as they are found: give it to the validation.
 *
 * <pre>{@code
 * try (IssuesCsv issues = IssuesCsv.in(folder)) {
 *   result = validation.validate(sent, issues);
 *   issues.complete();
 * }
 * }</pre>
 *
 * <p>The columns of {@link #COLUMNS} are stable: more may follow behind them. UTF-8 with a byte
 * order mark, so that spreadsheet programs read it right. A text that a spreadsheet would run as a
 * formula stands behind an apostrophe. Not safe for several threads.
 */
public final class IssuesCsv implements IssueJournal, AutoCloseable {
  public static final String NAME = "issues.csv";

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  public static final List<String> COLUMNS =
      List.of(
          "code",
          "severity",
          "sheet",
          "cells",
          "row",
          "subject",
          "message",
          "seen",
          "mend",
          "linked",
          "bars_release",
          "reference",
          "explanation",
          "explained",
          "objection",
          "severity_change");

  private final Path part;
  private final Path target;
  private final CsvWriter csv;
  private boolean closed;

  private IssuesCsv(Path folder) throws IOException {
    Files.createDirectories(folder);
    target = folder.resolve(NAME);
    part = folder.resolve(NAME + ".part");
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
    out.write(BYTE_ORDER_MARK);
    csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord(COLUMNS);
  }

  /** A text that somebody else wrote, for a cell of a list: one line, and not a formula. */
  public static String cell(String text) {
    return Plain.csv(text);
  }

  /**
   * Begins the list in a folder, made if it is not there.
   *
   * @throws SystemFault if it cannot be written
   */
  public static IssuesCsv in(Path folder) {
    try {
      return new IssuesCsv(folder);
    } catch (IOException e) {
      throw new SystemFault("cannot write " + NAME + " in " + folder, e);
    }
  }

  @Override
  public void add(Issue issue) {
    csv.writeRecord(cells(issue));
  }

  /** An issue, a text for each of {@link #COLUMNS}. */
  public static List<String> cells(Issue issue) {
    Origin origin = issue.origin();
    return List.of(
        issue.code().text(),
        issue.severity().word(),
        Plain.csv(Plain.sheet(origin.sheet())),
        origin.cells(),
        origin.firstRow() == 0 ? "" : Integer.toString(origin.firstRow()),
        Plain.csvQuote(issue.subject()),
        Plain.csv(issue.message()),
        Plain.csvQuote(issue.seen()),
        Plain.csv(issue.mend()),
        Plain.csv(String.join("; ", IssueGroups.linked(issue))),
        issue.barsRelease() ? "yes" : "no",
        issue.key().reference(),
        Plain.csv(issue.explanation().map(Explanation::words).orElse("")),
        issue.explanation().map(e -> e.isAccepted() ? "yes" : "no").orElse(""),
        Plain.csv(issue.explanation().map(Explanation::objection).orElse("")),
        Plain.csv(ChangedSeverity.words(issue)));
  }

  /**
   * Puts the finished list in its place.
   *
   * @throws SystemFault if it cannot be written
   */
  public void complete() {
    try {
      closed = true;
      csv.close();
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | UncheckedIOException e) {
      throw new SystemFault("cannot write " + target, e);
    }
  }

  /** Removes the list if it was not completed: half a list must not pass for a whole one. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      csv.close();
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new SystemFault("cannot remove " + part, e);
    }
  }
}
