package org.safereturns.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.safereturns.feedback.Feedback;
import org.safereturns.feedback.report.Contact;
import org.safereturns.feedback.report.IssuesCsv;
import org.safereturns.feedback.report.Receipt;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.Limits;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.Severity;
import org.safereturns.issue.ValidationResult;
import org.safereturns.ledger.Arrival;
import org.safereturns.ledger.Door;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Originals;
import org.safereturns.mapping.catalogue.MappingCatalogue;
import org.safereturns.rules.book.OurBook;
import org.safereturns.validation.Sent;
import org.safereturns.validation.Validation;

/**
 * What is attacked: a file is read, mapped, judged, kept in a ledger and answered, as behind any
 * door, with the repository's own mappings and rules.
 */
final class Target implements AutoCloseable {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  /** Loaded once: rule book and mappings never change. */
  static final class Books {
    static final MappingCatalogue MAPPINGS = OurBook.mappings();
    static final Validation VALIDATION =
        new Validation(new Intake(Limits.DEFAULT), MAPPINGS, OurBook.load(MAPPINGS));
  }

  private final Path folder;
  private final Feedback feedback =
      new Feedback(
          new Contact("Data team", "data@county.example.org"), Books.MAPPINGS.codeLists()::find);
  private final Ledger ledger;
  private final Bounds bounds = new Bounds();
  private int taken;

  Target(Path folder) {
    this.folder = folder;
    Instant noon = Instant.parse("2026-01-15T12:00:00Z");
    ledger = Ledger.open(folder.resolve("ledger"), Clock.fixed(noon, ZoneOffset.UTC));
  }

  /**
   * Takes a file to its answer.
   *
   * @return its outcome
   * @throws Bounds.Failed if it has none
   */
  Outcome take(byte[] bytes, String name, String sender) throws IOException {
    return result(bytes, name, sender).outcome();
  }

  /**
   * How a file ends: its outcome; of one that got no verdict, what its sender is told of it. There
   * must be something: it is never we who failed on it.
   */
  String end(byte[] bytes, String name, String sender) throws IOException {
    ValidationResult result = result(bytes, name, sender);
    return result.outcome() == Outcome.QUARANTINED
        ? "unreadable: "
            + result.issues().kept(Severity.ERROR).stream()
                .findFirst()
                .map(issue -> issue.code().text())
                .orElseThrow(() -> new AssertionError("nobody is told why"))
        : result.outcome().label();
  }

  private ValidationResult result(byte[] bytes, String name, String sender) throws IOException {
    Path file = Files.write(folder.resolve("return"), bytes);
    return bounds.within(() -> answered(file, name, sender));
  }

  /** Keeping and writing take most of the time: both are done with one file in five. */
  private ValidationResult answered(Path file, String name, String sender) {
    Path reply = folder.resolve("reply");
    ValidationResult result = validated(file, name, sender, reply);
    Receipt receipt = new Receipt("SR-1", sender, sender, name, file, true);
    if (taken++ % 5 > 0) {
      feedback.json(receipt, result);
      return result;
    }
    Originals.Kept original = ledger.originals().keep(sender, file);
    ledger.submissions().receive(Arrival.of(sender, name, original, Door.FOLDER));
    ledger.submissions().validated(original.reference(), result);
    ValidationResult kept = ledger.submissions().result(original.reference()).orElseThrow();
    feedback.write(receipt, kept, null, reply);
    return result;
  }

  private static ValidationResult validated(Path file, String name, String sender, Path reply) {
    try (IssuesCsv issues = IssuesCsv.in(reply)) {
      ValidationResult result =
          Books.VALIDATION.validate(new Sent(file, name, sender, DAY), issues);
      issues.complete();
      return result;
    }
  }

  Bounds bounds() {
    return bounds;
  }

  @Override
  public void close() {
    bounds.close();
    ledger.close();
  }
}
