package org.safereturns.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.safereturns.feedback.Contact;
import org.safereturns.feedback.Feedback;
import org.safereturns.feedback.IssuesCsv;
import org.safereturns.feedback.Receipt;
import org.safereturns.intake.Intake;
import org.safereturns.intake.Limits;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.ValidationResult;
import org.safereturns.ledger.Arrival;
import org.safereturns.ledger.Door;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Originals;
import org.safereturns.mapping.MappingCatalogue;
import org.safereturns.rules.book.OurBook;
import org.safereturns.validation.Sent;
import org.safereturns.validation.Validation;

/**
 * What is attacked: a file is read, mapped, judged, kept in a ledger and answered, as behind any
 * door, with the repository's own mappings and rules.
 */
final class Target implements AutoCloseable {
  /** A small file is answered within a second; this is for a machine with much else to do. */
  private static final int MOST_SECONDS = 20;

  /** What one small file may make of objects, long dead ones included. */
  private static final long MOST_BYTES = 3L << 30;

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
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "fuzz-target");
            thread.setDaemon(true);
            return thread;
          });

  private boolean stuck;
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
   * @throws Failed if it has none; the target is worth nothing after one that came late
   */
  Outcome take(byte[] bytes, String name, String sender) throws IOException {
    Path file = Files.write(folder.resolve("return"), bytes);
    Future<Outcome> outcome = worker.submit(() -> measured(file, name, sender));
    try {
      return outcome.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new Failed("no outcome: " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      stuck = true;
      throw new Failed("no outcome within " + MOST_SECONDS + " seconds" + stacks(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failed("interrupted", e);
    }
  }

  private Outcome measured(Path file, String name, String sender) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    Outcome outcome = answered(file, name, sender);
    long made = threads.getCurrentThreadAllocatedBytes() - before;
    if (made > MOST_BYTES) {
      throw new IllegalStateException("it took " + (made >> 20) + " MB of objects");
    }
    return outcome;
  }

  /** Keeping and writing take most of the time: both are done with one file in five. */
  private Outcome answered(Path file, String name, String sender) {
    Path reply = folder.resolve("reply");
    ValidationResult result = validated(file, name, sender, reply);
    Receipt receipt = new Receipt("SR-1", sender, sender, name, file, true);
    if (taken++ % 5 > 0) {
      feedback.json(receipt, result);
      return result.outcome();
    }
    Originals.Kept original = ledger.originals().keep(sender, file);
    ledger.submissions().receive(Arrival.of(sender, name, original, Door.FOLDER));
    ledger.submissions().validated(original.reference(), result);
    ValidationResult kept = ledger.submissions().result(original.reference()).orElseThrow();
    feedback.write(receipt, kept, null, reply);
    return result.outcome();
  }

  private static ValidationResult validated(Path file, String name, String sender, Path reply) {
    try (IssuesCsv issues = IssuesCsv.in(reply)) {
      ValidationResult result =
          Books.VALIDATION.validate(new Sent(file, name, sender, DAY), issues);
      issues.complete();
      return result;
    }
  }

  /** Whether a file is still being worked on, and nothing can be tried beside it. */
  boolean isStuck() {
    return stuck;
  }

  private static String stacks() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet()) {
      if (thread.getKey().getName().matches("fuzz-target|read-ahead|record-rules")) {
        text.append('\n').append(thread.getKey().getName());
        for (StackTraceElement frame : thread.getValue()) {
          text.append("\n  ").append(frame);
        }
      }
    }
    return text.toString();
  }

  /** A file that got no outcome. */
  static final class Failed extends AssertionError {
    Failed(String why, Throwable cause) {
      super(why, cause);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
    ledger.close();
  }
}
