package org.safereturns.rules.judging;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Purpose;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Statistic;
import org.safereturns.canonical.Sum;
import org.safereturns.rules.ReturnFacts;
import org.safereturns.rules.check.Need;
import org.safereturns.rules.check.Presence;
import org.safereturns.rules.words.Labels;
import org.safereturns.rules.words.Words;

/** What there is in one submission. */
public final class ReturnPresence implements Presence {
  private static final String UNREAD = "the file could not be read as a return";

  private final @Nullable ReturnHeader header;
  private final Set<String> fields;
  private final boolean records;
  private final ReturnFacts facts;
  private final Words words;
  private final List<Observation> observations;
  private final Set<Key> counts = new HashSet<>();
  private final Set<String> observedMeasures = new HashSet<>();
  private final Set<String> measures = new HashSet<>();

  /**
   * @param fields that any of its case records has
   * @param records whether it has case records
   */
  public ReturnPresence(
      @Nullable ReturnHeader header,
      Set<String> fields,
      boolean records,
      ReturnFacts facts,
      Labels labels) {
    this.header = header;
    this.fields = Set.copyOf(fields);
    this.records = records;
    this.facts = facts;
    this.words = new Words(labels);
    this.observations =
        facts.cells().stream()
            .filter(Observation.class::isInstance)
            .map(Observation.class::cast)
            .toList();
    for (Observation figure : observations) {
      observedMeasures.add(figure.measure());
      if (figure.statistic() == Statistic.COUNT) {
        counts.add(figure.key());
      }
    }
    facts.cells().forEach(c -> measures.add(c.measure()));
  }

  @Override
  public List<Observation> observations() {
    return observations;
  }

  @Override
  public List<Filed> filed() {
    return List.of();
  }

  @Override
  public Optional<String> missing(Need need) {
    if (need.word().equals("file")) {
      return Optional.empty();
    }
    ReturnHeader read = header;
    if (read == null) {
      return Optional.of(UNREAD);
    }
    String argument = need.argument();
    return switch (need.word()) {
      case "return" -> Optional.empty();
      case "period" ->
          unless(read.period().isStated(), "the return does not say which period it is for");
      case "records" -> unless(records, "the return has no case records");
      case "field" ->
          unless(records, "the return has no case records")
              .or(
                  () ->
                      unless(
                          fields.contains(argument),
                          "the case records have no column for " + plain(argument)));
      case "cells" ->
          unless(
              argument.isEmpty() ? !measures.isEmpty() : measures.contains(argument),
              argument.isEmpty()
                  ? "the return has no table of figures"
                  : "the return has no place for " + quoted(argument));
      case "figures" -> unless(!observations.isEmpty(), "the return has no figures");
      case "measure" ->
          unless(
              observedMeasures.contains(argument),
              "the return gives no figure for " + quoted(argument));
      case "statistic" ->
          unless(has(Statistic.valueOf(argument)), "the return gives no " + plural(argument));
      case "base" ->
          unless(
              hasBase(Statistic.valueOf(argument)),
              "no %s come together with the counts behind them".formatted(plural(argument)));
      case "sums" ->
          unless(
              facts.sums().stream().anyMatch(Sum::complete),
              "the return has no total that comes with all its parts");
      case "totals" ->
          unless(
              facts.sums().stream().anyMatch(ReturnPresence::isBegun),
              "the return has no total that comes with any of its parts");
      case "claims" ->
          unless(
              !facts.said().claims().isEmpty(),
              "no sentence that we read compares figures in words");
      case "completeness" -> completeness(argument);
      case "leaks" -> publication(read).or(() -> unless(hides(), "the return hides no figure"));
      case "earlier" ->
          publication(read)
              .or(() -> unless(facts.earlier() > 0, "no earlier return of this form is known"));
      case "publication" -> publication(read);
      case "restricted" ->
          unless(read.purpose() == Purpose.RESTRICTED, "the return is meant for publication");
      case "collection" ->
          unless(
              read.collection().equals(argument),
              "the return does not belong to the collection " + argument);
      default -> Optional.of("it compares several senders");
    };
  }

  private static Optional<String> publication(ReturnHeader header) {
    return unless(
        header.isForPublication(), "the return is for the county only, not for publication");
  }

  private Optional<String> completeness(String characteristic) {
    boolean there =
        facts.completeness().stream()
            .anyMatch(
                c -> characteristic.isEmpty() || c.characteristic().name().equals(characteristic));
    String what =
        characteristic.isEmpty()
            ? "the protected characteristics were"
            : Characteristic.valueOf(characteristic).label() + " was";
    return unless(there, "nothing in the return tells how fully " + what + " recorded");
  }

  private static boolean isBegun(Sum sum) {
    return sum.total() instanceof Observation
        && sum.parts().stream().anyMatch(Observation.class::isInstance);
  }

  private boolean hides() {
    return facts.cells().stream()
        .anyMatch(c -> c instanceof Gap gap && gap.reason() == GapReason.SUPPRESSED);
  }

  private boolean has(Statistic statistic) {
    return observations.stream().anyMatch(o -> o.statistic() == statistic);
  }

  private boolean hasBase(Statistic statistic) {
    return observations.stream()
        .filter(o -> o.statistic() == statistic)
        .anyMatch(
            o ->
                counts.contains(Key.count(o.measure(), o.context())) && counts.contains(behind(o)));
  }

  private static Key behind(Cell figure) {
    return figure.statistic() == Statistic.PERCENTAGE || figure.statistic() == Statistic.RATE
        ? Key.count(figure.base(), figure.baseContext())
        : Key.count(figure.measure(), figure.earlierContext());
  }

  private String quoted(String measure) {
    return "“" + words.measure(measure) + "”";
  }

  private static String plural(String statistic) {
    return switch (Statistic.valueOf(statistic)) {
      case COUNT -> "counts";
      case PERCENTAGE -> "percentages";
      case RATE -> "rates";
      case DIFFERENCE -> "differences between periods";
      case PERCENT_CHANGE -> "per cent changes between periods";
    };
  }

  private static String plain(String field) {
    return field.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Optional<String> unless(boolean there, String reason) {
    return there ? Optional.empty() : Optional.of(reason);
  }
}
