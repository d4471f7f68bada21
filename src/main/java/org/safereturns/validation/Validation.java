package org.safereturns.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Period;
import org.safereturns.intake.Intake;
import org.safereturns.issue.Addressed;
import org.safereturns.issue.IssueJournal;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.ValidationResult;
import org.safereturns.mapping.MappingCatalogue;
import org.safereturns.rules.RuleBook;

/** From file to verdict. Thread-safe: one instance serves all doors. */
public final class Validation {
  private final Intake intake;
  private final MappingCatalogue mappings;
  private final RuleBook ruleBook;

  public Validation(Intake intake, MappingCatalogue mappings, RuleBook ruleBook) {
    this.intake = intake;
    this.mappings = mappings;
    this.ruleBook = ruleBook;
  }

  /**
   * Judges one submission.
   *
   * @param name the name the sender gave the file
   * @param sender code of the organisation that sent it
   * @param journal takes every issue as it is found
   * @throws org.safereturns.issue.SystemFault if we failed; there is no verdict then
   */
  public ValidationResult validate(Path file, String name, String sender, IssueJournal journal) {
    throw new UnsupportedOperationException(String.valueOf(Objects.hash(intake, mappings)));
  }

  /** Judges what several senders say about one period. */
  public List<RuleOutcome> reconcile(
      Period period, List<Filed> figures, Consumer<Addressed> journal) {
    return ruleBook.reconcile(period, figures, journal);
  }
}
