package org.safereturns.disclosure.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safereturns.disclosure.form.Bound;
import org.safereturns.disclosure.form.Form;

/**
 * Works out, from what a reader knows, between which numbers some forms must lie. Cheapest first:
 * narrowing row by row, then elimination, then trying out, and the solver only for what is still
 * open. Where none of them comes to an end within its limit, the span says what was proved and what
 * was shown.
 */
public final class Auditor {
  /**
   * What a reader can work out of a form.
   *
   * @param lowest nothing below is possible
   * @param highest nothing above is possible
   * @param isExact whether both ends are possible; if not, they only might be
   */
  public record Range(long lowest, long highest, boolean isExact) {
    public boolean isKnown() {
      return lowest == highest;
    }

    /** Whether numbers this far apart are shown to be possible. */
    public boolean isAtLeast(long width) {
      return isExact && highest - lowest >= width;
    }
  }

  /** No count of people is larger: what reaches this far has no end. */
  private static final long MANY = 10_000_000;

  private final Knowledge knowledge;
  private final Propagation narrowed;
  private final Equations equations;
  private final List<long[]> tables = new ArrayList<>();
  private boolean possible;
  private boolean certain = true;

  public Auditor(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.narrowed = Propagation.of(knowledge);
    this.equations = new Equations(knowledge);
    this.possible = !narrowed.isContradicted() && equations.arePossible();
    if (possible) {
      Trial.Outcome any = Trial.of(knowledge);
      any.table().ifPresent(this::keepWithOthers);
      this.certain = any.isCertain() || any.table().isPresent();
      this.possible = any.table().isPresent() || !any.isCertain();
    }
  }

  /** Whether any table prints like this, as far as anybody knows. */
  public boolean isPossible() {
    if (possible && !certain && knowledge.size() > 0 && Solver.isAvailable()) {
      possible = bySolver(Form.sum(0), byNarrowing(Form.sum(0))).isPresent();
      certain = true;
    }
    return possible;
  }

  /** The range of each form; empty if no table at all prints like this. */
  public Optional<List<Range>> ranges(List<Form> forms) {
    List<Range> ranges = new ArrayList<>();
    for (Form form : forms) {
      if (!isPossible()) {
        return Optional.empty();
      }
      Span span = span(form, Bound.NONE);
      ranges.add(new Range(span.lowest(), span.highest(), span.isClosed()));
    }
    return isPossible() ? Optional.of(ranges) : Optional.empty();
  }

  /**
   * What can be said of a form.
   *
   * @param enough how far apart the numbers shown to be possible need be; nobody looks further
   */
  public Span span(Form form, long enough) {
    Span span = byNarrowing(form);
    for (long[] table : tables) {
      span = span.seen(form.of(table));
    }
    if (!span.isKnown()) {
      span = downTo(form, span, enough);
      span = upTo(form, span, enough);
    }
    boolean open = !span.isClosed() && !span.isShown(enough);
    return open && Solver.isAvailable() ? bySolver(form, span).orElse(span) : span;
  }

  /** What follows by narrowing and elimination alone. */
  private Span byNarrowing(Form form) {
    return equations
        .value(form)
        .map(value -> Span.between(value, value).seen(value))
        .orElseGet(() -> Span.between(narrowed.least(form), narrowed.greatest(form)));
  }

  private Optional<Span> bySolver(Form form, Span before) {
    Range start = new Range(before.lowest(), before.highest(), false);
    return Solver.range(knowledge, narrowed, form, start)
        .map(
            range -> {
              Span span = before.atLeast(range.lowest()).atMost(range.highest());
              return range.isExact() ? span.seen(range.lowest()).seen(range.highest()) : span;
            });
  }

  /** Tries the most first, then halves what is left. */
  private Span upTo(Form form, Span start, long enough) {
    Span span = start;
    boolean endless = Bound.isNone(span.highest());
    long target = endless ? MANY : span.highest();
    while (!span.isShown(enough) && span.seenHighest() < span.highest()) {
      Trial.Outcome above = Trial.of(knowledge.and(new Row(form, target, Bound.NONE, Reason.NONE)));
      above.table().ifPresent(this::keep);
      if (above.table().isPresent()) {
        long value = form.of(above.table().get());
        span = span.seen(endless && value >= MANY ? span.highest() : value);
      } else if (above.isCertain()) {
        span = span.atMost(target - 1);
      } else {
        return span;
      }
      target = span.highest() - Math.max(0, span.highest() - span.seenHighest() - 1) / 2;
    }
    return span;
  }

  private Span downTo(Form form, Span span, long enough) {
    return upTo(Form.sum().minus(form), span.turned(), enough).turned();
  }

  /** Tables that differ much settle most of what may be asked. */
  private void keepWithOthers(long[] table) {
    keep(table);
    for (int way = 1; way < Trial.WAYS; way++) {
      Trial.of(knowledge, way).table().ifPresent(this::keep);
    }
  }

  private void keep(long[] table) {
    for (Row row : knowledge.rows()) {
      long value = row.form().of(table);
      if (value < row.lowest() || value > row.highest()) {
        throw new IllegalStateException("a table that does not fit was taken for one that does");
      }
    }
    tables.add(table);
  }
}
