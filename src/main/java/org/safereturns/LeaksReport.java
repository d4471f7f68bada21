package org.safereturns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Statistic;
import org.safereturns.disclosure.leaks.Tables;
import org.safereturns.issue.Leak;

/** What {@code leaks} prints: never a figure, only where figures stand. */
final class LeaksReport {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final List<Tables> tables;
  private final List<String> assumed;
  private final List<Leak> leaks;

  LeaksReport(List<Tables> tables, List<String> assumed, List<Leak> leaks) {
    this.tables = tables;
    this.assumed = assumed;
    this.leaks = leaks;
  }

  int exit() {
    if (counts().findAny().isEmpty()) {
      return Exit.NOT_READABLE;
    }
    if (leaks.isEmpty()) {
      return Exit.OK;
    }
    return leaks.stream().allMatch(LeaksReport::isOpen) ? Exit.WITH_QUERIES : Exit.RETURNED;
  }

  /** Whether nothing is known to be given away. */
  private static boolean isOpen(Leak leak) {
    return switch (leak.kind()) {
      case CONTRADICTED, INCONSISTENT, UNDECIDED -> true;
      case EXACT,
          NARROWED,
          SMALL_SUM,
          UNLISTED,
          SMALL_CHANGE,
          WITH_EARLIER,
          HIDDEN_BEFORE,
          ZEROS_MIXED ->
          false;
    };
  }

  private Stream<Cell> counts() {
    return tables.stream()
        .flatMap(t -> t.cells().stream().filter(cell -> !t.known().contains(cell.key())))
        .filter(cell -> cell.statistic() == Statistic.COUNT);
  }

  private long hidden() {
    return counts()
        .filter(cell -> cell instanceof Gap gap && gap.reason() == GapReason.SUPPRESSED)
        .count();
  }

  private long small() {
    return counts()
        .filter(cell -> cell instanceof Observation figure && figure.value().signum() > 0)
        .filter(cell -> ((Observation) cell).value().compareTo(BigDecimal.TEN) < 0)
        .count();
  }

  String text(boolean derivation) {
    if (counts().findAny().isEmpty()) {
      return "No table of counts was found, so nothing can be told.";
    }
    StringBuilder text = new StringBuilder("What was taken for granted:\n");
    assumed.forEach(line -> text.append("  ").append(line).append('\n'));
    text.append(
        "\n%d %s, %d of them hidden"
            .formatted(counts().count(), counts().count() == 1 ? "count" : "counts", hidden()));
    text.append(small() == 0 ? ".\n" : "; %d from 1 to 9 stand in clear.\n".formatted(small()));
    if (leaks.isEmpty()) {
      return text.append("Nothing hidden can be worked out of what was read.").toString();
    }
    for (Leak leak : leaks) {
      text.append("  ").append(leak.cell().origin().text()).append("  ").append(says(leak));
      text.append('\n');
      if (derivation) {
        text.append("    How: ").append(leak.steps()).append(".\n");
      }
    }
    long told = leaks.stream().filter(leak -> !isOpen(leak)).count();
    return text.append(told + (told == 1 ? " leak" : " leaks"))
        .append(told == leaks.size() ? "." : ", " + (leaks.size() - told) + " to be cleared up.")
        .toString();
  }

  private static String says(Leak leak) {
    return switch (leak.kind()) {
      case EXACT -> "can be worked out exactly";
      case NARROWED -> "can be narrowed down";
      case SMALL_SUM -> "is small together with others, and how small is known";
      case UNLISTED -> "tells of a few people whom no group counts";
      case SMALL_CHANGE -> "differs by a small count from an earlier file";
      case WITH_EARLIER -> "can be worked out with an earlier file";
      case HIDDEN_BEFORE -> "gives away what an earlier file hides";
      case ZEROS_MIXED -> "can be worked out, because zeros are printed elsewhere";
      case CONTRADICTED -> "cannot be as small as the file says";
      case INCONSISTENT -> "goes with no number: the figures beside it disagree";
      case UNDECIDED -> "could not be settled: nobody can say that it is safe";
    };
  }

  private record Told(
      String kind, String file, String sheet, String cells, List<String> uses, String how) {
    private static Told of(Leak leak) {
      Origin at = leak.cell().origin();
      List<String> uses = leak.uses().stream().map(Origin::text).toList();
      return new Told(leak.kind().name(), at.file(), at.sheet(), at.cells(), uses, leak.steps());
    }
  }

  private record Whole(List<String> assumed, long counts, long hidden, List<Told> leaks) {}

  String json() {
    try {
      List<Told> told = leaks.stream().map(Told::of).toList();
      return JSON.writeValueAsString(new Whole(assumed, counts().count(), hidden(), told));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain records can always be written", e);
    }
  }
}
