package org.safereturns.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.safereturns.feedback.Feedback;
import org.safereturns.feedback.letter.Correspondence;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.Limits;
import org.safereturns.issue.SourceFile;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Vault;
import org.safereturns.mapping.catalogue.MappingCatalogue;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.hall.Senders;
import org.safereturns.pipeline.inbox.Inbox;
import org.safereturns.pipeline.settings.WatchSettings;
import org.safereturns.publication.dataset.Publication;
import org.safereturns.rules.book.RuleBook;
import org.safereturns.validation.Validation;

/** The rooms as the program opens them, with the repository's own rules and a clock that stands. */
public final class House implements AutoCloseable {
  public static final Path SAMPLE = Path.of("inbox-sample");
  static final Path CACHE = Path.of("target", "test-cache", "rules");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

  /** Loaded once: rule book and mappings never change. */
  private static final class Books {
    static final MappingCatalogue MAPPINGS =
        MappingCatalogue.load(SourceFile.below(Path.of("mappings"), ".yaml", ".csv"));
    static final RuleBook RULES =
        RuleBook.load(SourceFile.below(Path.of("rules"), ".drl", ".csv"), CACHE);
  }

  public final Rooms rooms;
  public final Pipeline pipeline;

  private House(Rooms rooms, Consumer<CamelContext> prepare) {
    this.rooms = rooms;
    this.pipeline = new Pipeline(rooms, prepare);
  }

  public static House open(Path out) {
    return open(out, camel -> {});
  }

  public static House open(Path out, Consumer<CamelContext> prepare) {
    return new House(rooms(out, Books.RULES, Vault.NONE), prepare);
  }

  public static House open(Path out, RuleBook rules) {
    return new House(rooms(out, rules, Vault.NONE), camel -> {});
  }

  public static House open(Path out, Vault vault) {
    return new House(rooms(out, Books.RULES, vault), camel -> {});
  }

  private static Rooms rooms(Path out, RuleBook rules, Vault vault) {
    Senders senders = Senders.load(SAMPLE.resolve(Inbox.REGISTRY));
    Ledger ledger = Ledger.open(out.resolve("ledger"), CLOCK, vault);
    var codeLists = Books.MAPPINGS.codeLists();
    return new Rooms(
        senders,
        new Rooms.Judging(
            new Validation(new Intake(Limits.DEFAULT), Books.MAPPINGS, rules),
            sent -> "",
            new Feedback(senders.contact(), codeLists::find),
            new Publication(ledger, codeLists.byId())),
        ledger,
        out);
  }

  public void watch(WatchSettings settings) {
    Correspondence letters = Correspondence.load(Path.of("rules"), rooms.senders().contact());
    pipeline.watch(settings, letters, CLOCK);
  }

  @Override
  public void close() {
    pipeline.close();
    rooms.ledger().close();
  }
}
