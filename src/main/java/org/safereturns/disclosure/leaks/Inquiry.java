package org.safereturns.disclosure.leaks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Gap;
import org.safereturns.disclosure.form.Bound;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.reader.Auditor;
import org.safereturns.disclosure.reader.Knowledge;
import org.safereturns.disclosure.reader.Row;
import org.safereturns.disclosure.reader.Span;
import org.safereturns.issue.Leak;

/** What a reader can work out of figures that hang together. */
final class Inquiry {
  /** Fewer possible numbers than this apart are as good as the number itself. */
  private static final long WIDTH = 3;

  /** Counts below this are suppressed. */
  private static final long THRESHOLD = 10;

  private final Question question;
  private final Knowledge.Part part;
  private final List<Integer> hidden;
  private final List<Form> together;
  private final SortedSet<Integer> told = new TreeSet<>();
  private final List<Leak> leaks = new ArrayList<>();
  private Knowledge knowledge;
  private Auditor auditor;
  private long least;
  private long most;

  /**
   * What is asked of a return as a whole.
   *
   * @param suppressed by the numbers of their unknowns
   * @param least the least and
   * @param most the most that a suppressed count can be
   * @param zeros how the return shows that no zero is hidden, in words
   */
  record Question(
      List<Gap> suppressed, Printed printed, Places places, long least, long most, String zeros) {}

  Inquiry(Question question, Knowledge.Part part) {
    this.question = question;
    this.part = part;
    this.hidden =
        IntStream.range(0, part.unknowns().size())
            .filter(u -> part.unknowns().get(u) < question.suppressed.size())
            .boxed()
            .toList();
    this.together = together(question, part);
    this.knowledge = part.knowledge();
    this.auditor = new Auditor(knowledge);
    this.least = question.least;
    this.most = question.most;
  }

  /** What it gives away; nothing if it holds nothing that should not become known. */
  List<Leak> leaks() {
    if (auditor.isPossible() || (!hidden.isEmpty() && relax())) {
      hidden.stream().filter(u -> !told.contains(u)).forEach(this::judge);
      for (int u = 0; u < part.unknowns().size(); u++) {
        Cell at = question.printed.unlisted().get(part.unknowns().get(u));
        if (at != null) {
          judgeUnlisted(u, at);
        }
      }
    }
    return leaks;
  }

  /** Drops what the return says of its suppressed counts until something fits; tells whether. */
  private boolean relax() {
    if (most < Bound.NONE && fits(least, Bound.NONE)) {
      return contradicted(Leak.Kind.CONTRADICTED, least, Bound.NONE);
    }
    if (least > 0 && fits(0, most)) {
      return contradicted(Leak.Kind.ZEROS_MIXED, 0, most);
    }
    if (fits(0, Bound.NONE)) {
      return contradicted(Leak.Kind.CONTRADICTED, 0, Bound.NONE);
    }
    Grounds grounds = Grounds.of(relaxed(0, Bound.NONE), Claim.NOTHING_FITS);
    int first = hiddenIn(grounds).stream().findFirst().orElse(hidden.get(0));
    add(Leak.Kind.INCONSISTENT, first, grounds, "do not go together", "");
    return false;
  }

  private boolean fits(long low, long high) {
    return new Auditor(relaxed(low, high)).isPossible();
  }

  private Knowledge relaxed(long low, long high) {
    return part.knowledge().where(hidden, low, high);
  }

  private boolean contradicted(Leak.Kind kind, long low, long high) {
    Grounds grounds = Grounds.of(knowledge, Claim.NOTHING_FITS);
    for (int u : hiddenIn(grounds)) {
      add(kind, u, grounds, "leave no such number", "");
    }
    this.knowledge = relaxed(low, high);
    this.auditor = new Auditor(knowledge);
    this.least = low;
    this.most = high;
    return true;
  }

  private List<Integer> hiddenIn(Grounds grounds) {
    SortedSet<Integer> in = new TreeSet<>();
    for (Row row : grounds.rows()) {
      for (int t = 0; t < row.form().size(); t++) {
        in.add(row.form().unknown(t));
      }
    }
    return in.stream().filter(hidden::contains).toList();
  }

  private void judge(int u) {
    boolean bounded = most < Bound.NONE;
    Span span = auditor.span(Form.sum(u), bounded ? Bound.NONE : WIDTH);
    boolean smaller = bounded && (span.lowest() > least || span.highest() < most);
    if (span.isKnown()) {
      add(Leak.Kind.EXACT, u, span, Form.sum(u));
    } else if (smaller || span.isNarrower(WIDTH)) {
      add(Leak.Kind.NARROWED, u, span, Form.sum(u));
    } else if (!isInSmallSum(u) && !span.isClosed() && !span.isShown(WIDTH)) {
      String steps = "the figures tied to " + name(u) + " are too many to try them all";
      leaks.add(new Leak(Leak.Kind.UNDECIDED, gap(u), List.of(), steps));
    }
  }

  private boolean isInSmallSum(int u) {
    for (Form sum : together) {
      if (contains(sum, u)) {
        Span span = auditor.span(sum, WIDTH);
        if (span.isNarrower(WIDTH) && span.highest() < THRESHOLD) {
          add(Leak.Kind.SMALL_SUM, u, span, sum);
          return true;
        }
      }
    }
    return false;
  }

  /** The sums of suppressed parts, by the numbers that the unknowns have in this part. */
  private static List<Form> together(Question question, Knowledge.Part part) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int u = 0; u < part.unknowns().size(); u++) {
      places.put(part.unknowns().get(u), u);
    }
    return question.printed.together().stream()
        .filter(whole -> places.containsKey(whole.unknown(0)))
        .map(
            whole ->
                Form.sum(
                    IntStream.range(0, whole.size())
                        .map(t -> places.getOrDefault(whole.unknown(t), 0))
                        .toArray()))
        .toList();
  }

  private static boolean contains(Form form, int u) {
    return IntStream.range(0, form.size()).anyMatch(t -> form.unknown(t) == u);
  }

  private void judgeUnlisted(int u, Cell at) {
    Span span = auditor.span(Form.sum(u), WIDTH);
    if (span.lowest() > 0 && span.highest() < THRESHOLD && span.isNarrower(WIDTH)) {
      Claim claim = new Claim(Form.sum(u), span.lowest(), span.highest());
      Grounds grounds = Grounds.of(knowledge, claim);
      String steps = grounds.steps("leave those whom no category counts");
      leaks.add(new Leak(Leak.Kind.UNLISTED, at, grounds.uses(), steps));
    }
  }

  private void add(Leak.Kind kind, int u, Span span, Form form) {
    Claim claim = new Claim(form, span.lowest(), span.highest());
    Grounds grounds = Grounds.of(knowledge, claim);
    List<String> names =
        IntStream.range(0, form.size()).map(form::unknown).mapToObj(this::name).toList();
    String end =
        names.size() > 1
            ? "leave what " + Places.list(names) + " hold together"
            : (span.isKnown() ? "leave only " : "leave few numbers for ") + name(u);
    add(kind, u, grounds, end, premises(claim, grounds));
  }

  /** What else a reader must believe for the claim to hold. */
  private String premises(Claim claim, Grounds grounds) {
    Knowledge used = knowledge.only(grounds.rows());
    String premises = "";
    if (least > 0 && !holds(claim, used.where(hidden, 0, most))) {
      premises += "; " + question.zeros;
    }
    if (most < Bound.NONE && !holds(claim, used.where(hidden, least, Bound.NONE))) {
      premises += "; and this return hides only counts below the number it states";
    }
    return premises;
  }

  private static boolean holds(Claim claim, Knowledge knowledge) {
    return knowledge.rows().stream().anyMatch(claim::isSaid)
        || claim.followsByNarrowing(knowledge)
        || claim.followsByAdding(knowledge)
        || claim.followsByTrying(knowledge);
  }

  private void add(Leak.Kind kind, int u, Grounds grounds, String end, String premises) {
    told.add(u);
    leaks.add(new Leak(kind, gap(u), grounds.uses(), grounds.steps(end) + premises));
  }

  private Gap gap(int u) {
    return question.suppressed.get(part.unknowns().get(u));
  }

  private String name(int u) {
    return question.places.name(gap(u).origin());
  }
}
