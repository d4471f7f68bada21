package org.safereturns.feedback;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Difference;
import org.safereturns.issue.ValidationResult;

/**
 * The way in: writes the reply to one submission. Thread-safe.
 *
 * <p>Every file is written under a temporary name and renamed, so that a reply cut short leaves no
 * half-written file; writing it again gives the same bytes.
 */
public final class Feedback {
  private final Contact contact;

  public Feedback(Contact contact) {
    this.contact = contact;
  }

  /**
   * Writes {@code report.html}, {@code report.json}, {@code report.txt}, the annotated workbook or
   * a report workbook, {@code letter.txt} and {@code letter.html}. The list of all issues, {@code
   * issues.csv}, is there already: {@link IssuesCsv} wrote it during validation.
   *
   * @param difference to the submission that this one supersedes; null for a first submission
   * @param folder of this reply alone; made if it is not there
   * @throws org.safereturns.issue.SystemFault if a file cannot be written
   */
  public Reply write(
      Receipt receipt, ValidationResult result, @Nullable Difference difference, Path folder) {
    throw new UnsupportedOperationException(contact.mail());
  }

  /**
   * Writes the reply to a submission that we failed to judge: the file is safe, and there is
   * nothing for the sender to do.
   *
   * @throws org.safereturns.issue.SystemFault if a file cannot be written
   */
  public Reply writeOurFailure(Receipt receipt, Path folder) {
    throw new UnsupportedOperationException(contact.mail());
  }

  /** The report for a terminal, in lines of at most 100 characters. */
  public String text(Receipt receipt, ValidationResult result) {
    throw new UnsupportedOperationException(contact.mail());
  }

  /** The report as JSON, as {@code docs/report.schema.json} describes it. */
  public String json(Receipt receipt, ValidationResult result) {
    throw new UnsupportedOperationException(contact.mail());
  }
}
