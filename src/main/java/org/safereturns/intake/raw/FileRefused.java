package org.safereturns.intake.raw;

import org.safereturns.issue.Finding;

/** The file cannot be read as a return, for a reason the sender can mend. */
public final class FileRefused extends RuntimeException {
  private final transient Finding finding;

  public FileRefused(Finding finding) {
    super(finding.kind().name());
    this.finding = finding;
  }

  public Finding finding() {
    return finding;
  }
}
