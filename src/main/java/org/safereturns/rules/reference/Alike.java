package org.safereturns.rules.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Issue;
import org.safereturns.issue.IssueKey;
import org.safereturns.issue.RuleCode;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.check.Wording;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.text.Mistakes;
import org.safereturns.rules.words.Words;

/**
 * Tells a fault that most of a column shares once, and not cell by cell. What "most" is and how it
 * is put stands in a table of the rule book.
 */
public final class Alike {
  static final String FILE = "alike.csv";

  /** A rule book without the table tells every issue by itself. */
  static final Alike NONE = new Alike(Map.of());

  /** How many cells are named after the first. */
  private static final int NAMED = 4;

  private static final List<String> COLUMNS =
      List.of("of", "least", "percent", "subject", "message", "mend");
  private static final List<String> NAMES =
      List.of("count", "of", "first", "next", "message", "mend");

  /** What a column holds. */
  public enum Of {
    RECORDS,
    FIGURES
  }

  private record Column(String sheet, int column) {
    static Column of(Origin origin) {
      return new Column(origin.sheet(), origin.firstColumn());
    }
  }

  /** What one check says of a column. */
  private record Shared(Column column, RuleCode code) {
    static Shared of(Issue issue) {
      return new Shared(Column.of(issue.origin()), issue.code());
    }
  }

  /** When and how a fault is told once. */
  private record Telling(int least, int percent, String subject, String message, String mend) {
    boolean isFor(Origin origin, int found, int faulty, int all) {
      boolean cell = origin.firstRow() > 0 && origin.firstRow() == origin.lastRow();
      return cell && found >= least && faulty * 100L >= (long) percent * all;
    }

    Issue once(List<Issue> shared, int all) {
      Issue first = shared.get(0);
      Map<String, String> words =
          Map.of(
              "count", Words.number(BigDecimal.valueOf(shared.size())),
              "of", Words.number(BigDecimal.valueOf(Math.max(all, shared.size()))),
              "first", first.origin().cells(),
              "next", cells(shared.subList(1, Math.min(shared.size(), 1 + NAMED))),
              "message", first.message(),
              "mend", first.mend());
      Function<String, String> fill = name -> words.getOrDefault(name, "");
      Origin column = first.origin().spanning(shared.get(shared.size() - 1).origin());
      return new Issue(
          first.code(),
          first.severity(),
          column,
          first.linked(),
          Wording.fill(subject, fill),
          Wording.fill(message, fill),
          first.seen(),
          Wording.fill(mend, fill),
          first.barsRelease(),
          key(shared, column),
          Optional.empty(),
          first.change());
    }

    private static String cells(List<Issue> issues) {
      return issues.stream().map(i -> i.origin().cells()).collect(Collectors.joining(", "));
    }

    /** Once anything about one of them changes, it is another issue. */
    private static IssueKey key(List<Issue> shared, Origin column) {
      Issue first = shared.get(0);
      String stated =
          shared.stream().map(i -> i.key().reference()).collect(Collectors.joining("\n"));
      return first.key().equals(IssueKey.NONE)
          ? IssueKey.NONE
          : IssueKey.of(first.code(), column.sheet() + "!" + column.cells(), stated);
    }
  }

  private final Map<Of, Telling> tellings;

  private Alike(Map<Of, Telling> tellings) {
    this.tellings = tellings;
  }

  static Alike read(SourceFile source, Mistakes mistakes) {
    Map<Of, Telling> tellings = new LinkedHashMap<>();
    for (CsvLine line : CsvLine.read(source, mistakes)) {
      Columns.exactly(line, COLUMNS, mistakes);
      try {
        Of of = Columns.constant(Of.values(), line, "of");
        if (tellings.put(of, telling(line)) != null) {
          throw new IllegalArgumentException("stands twice: one line for each of them");
        }
      } catch (IllegalArgumentException e) {
        mistakes.add(line.file(), line.line(), String.valueOf(e.getMessage()));
      }
    }
    return new Alike(tellings);
  }

  private static Telling telling(CsvLine line) {
    for (String column : List.of("subject", "message", "mend")) {
      for (String name : Wording.names(Columns.given(line, column))) {
        if (!NAMES.contains(name)) {
          throw new IllegalArgumentException("nothing supplies {" + name + "}");
        }
      }
    }
    return new Telling(
        Columns.number(line, "least").intValueExact(),
        Columns.number(line, "percent").intValueExact(),
        line.get("subject"),
        line.get("message"),
        line.get("mend"));
  }

  /**
   * @param raised in the order in which they are told
   * @param height how many cells that could have a fault stand in the column of a cell
   * @return the same; those that a column shares as one, at the place of the first
   */
  public List<Issue> told(List<Issue> raised, Of of, ToIntFunction<Origin> height) {
    Telling telling = tellings.get(of);
    if (telling == null || raised.size() < telling.least()) {
      return raised;
    }
    Map<Shared, List<Issue>> alike = new HashMap<>();
    Map<Column, Set<Integer>> faulty = new HashMap<>();
    for (Issue issue : raised) {
      alike.computeIfAbsent(Shared.of(issue), s -> new ArrayList<>()).add(issue);
      Origin origin = issue.origin();
      faulty.computeIfAbsent(Column.of(origin), c -> new HashSet<>()).add(origin.firstRow());
    }
    List<Issue> told = new ArrayList<>();
    Set<Shared> once = new HashSet<>();
    for (Issue issue : raised) {
      Origin origin = issue.origin();
      List<Issue> shared = alike.getOrDefault(Shared.of(issue), List.of());
      int rows = faulty.getOrDefault(Column.of(origin), Set.of()).size();
      int all = height.applyAsInt(origin);
      if (!telling.isFor(origin, shared.size(), rows, all)) {
        told.add(issue);
      } else if (once.add(Shared.of(issue))) {
        told.add(telling.once(shared, all));
      }
    }
    return told;
  }
}
