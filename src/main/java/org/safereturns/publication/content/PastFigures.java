package org.safereturns.publication.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.plan.CrossTables;
import org.safereturns.disclosure.plan.Figure;
import org.safereturns.disclosure.plan.Insider;
import org.safereturns.disclosure.plan.Limit;
import org.safereturns.disclosure.plan.Plan;
import org.safereturns.disclosure.plan.Share;

/**
 * Figures of earlier releases over the finest counts of today. Where a count has been revised
 * since, the revision is a count of its own: what an earlier release printed is today's sum without
 * it.
 */
final class PastFigures {
  /** A revision of what had these codes in a past release. */
  private record Revision(ReleaseContent.Past past, List<String> codes, int place, int sign) {}

  private final ReleaseContent content;
  private final CrossTables tables;
  private final List<Revision> revisions = new ArrayList<>();
  private final List<Long> sizes = new ArrayList<>();

  PastFigures(ReleaseContent content, CrossTables tables) {
    this.content = content;
    this.tables = tables;
  }

  Plan with(Plan now, List<Share> shares) {
    content.past().forEach(past -> findRevisions(past, now.truth()));
    long[] truth = Arrays.copyOf(now.truth(), now.truth().length + sizes.size());
    for (int r = 0; r < sizes.size(); r++) {
      truth[now.truth().length + r] = sizes.get(r);
    }
    List<Figure> figures = new ArrayList<>(now.figures());
    List<Plan.Difference> differences = new ArrayList<>(now.differences());
    Rests rests = new Rests(truth, content.threshold());
    for (ReleaseContent.Past past : content.past()) {
      for (ReleaseContent.Earlier earlier : past.figures()) {
        String key = "release " + past.release() + ": " + earlier.key();
        Form change = change(past, earlier);
        figures.add(new Figure(key, today(earlier).minus(change), fate(earlier)));
        if (earlier.value() != null) {
          rests.with(now.figures(), key, today(earlier));
        }
        if (change.size() > 0) {
          differences.add(change(key, change, truth));
        }
      }
    }
    differences.addAll(rests.found());
    List<Limit> limits = new ArrayList<>(then());
    content.past().forEach(past -> limits.addAll(limits(past, truth)));
    return new Plan(
        truth, figures, now.lines(), differences, new Plan.Besides(insiders(), shares, limits));
  }

  /** Nobody was fewer than none before more came. */
  private List<Limit> then() {
    return revisions.stream()
        .filter(revision -> revision.sign > 0)
        .map(r -> new Limit(sum(r.past, r.codes).minus(Form.sum(r.place)), 0))
        .toList();
  }

  /** What the percentages of an earlier release tell of its withheld counts. */
  private List<Limit> limits(ReleaseContent.Past past, long[] truth) {
    Map<String, Form> forms = new HashMap<>();
    past.figures().forEach(f -> forms.put(f.key(), today(f).minus(change(past, f))));
    return past.shares().stream()
        .map(
            share ->
                new Share(
                    share.part(),
                    Objects.requireNonNull(forms.get(share.part())),
                    Objects.requireNonNull(forms.get(share.whole())),
                    share.decimals()))
        .flatMap(share -> share.limits(truth).stream())
        .toList();
  }

  /** Those who know their own counts of today, and how they changed since. */
  private List<Insider> insiders() {
    String column = content.insiders();
    List<Insider> insiders = new ArrayList<>();
    for (String name : column == null ? List.<String>of() : axis(column).codes()) {
      BitSet knows = new BitSet();
      Form own =
          tables.sum(
              content.axes().stream()
                  .map(a -> a.places(a.name().equals(column) ? List.of(name) : a.codes()))
                  .toList());
      own.unknowns().forEach(knows::set);
      for (Revision revision : revisions) {
        int at = revision.past.columns().indexOf(column);
        if (at >= 0 && revision.codes.get(at).equals(name)) {
          knows.set(revision.place);
        }
      }
      insiders.add(new Insider(name, knows));
    }
    return insiders;
  }

  private static Figure.Fate fate(ReleaseContent.Earlier earlier) {
    return earlier.value() == null ? Figure.Fate.HIDDEN_BEFORE : Figure.Fate.PRINTED_BEFORE;
  }

  private static Plan.Difference change(String key, Form change, long[] truth) {
    Form grown = change.of(truth) < 0 ? Form.sum().minus(change) : change;
    return new Plan.Difference("the change since " + key, grown);
  }

  private void findRevisions(ReleaseContent.Past past, long[] truth) {
    List<List<String>> all = List.of(List.of());
    for (String column : past.columns()) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> codes : all) {
        for (String code : axis(column).codes()) {
          List<String> next = new ArrayList<>(codes);
          next.add(code);
          longer.add(next);
        }
      }
      all = longer;
    }
    Map<List<String>, Long> then = new HashMap<>();
    past.counts().forEach(counted -> then.merge(counted.codes(), counted.count(), Math::addExact));
    for (List<String> codes : all) {
      long grown = sum(past, codes).of(truth) - then.getOrDefault(codes, 0L);
      if (grown != 0) {
        int place = truth.length + sizes.size();
        revisions.add(new Revision(past, codes, place, Long.signum(grown)));
        sizes.add(Math.abs(grown));
      }
    }
  }

  private Form sum(ReleaseContent.Past past, List<String> codes) {
    return tables.sum(
        content.axes().stream()
            .map(
                axis -> {
                  int at = past.columns().indexOf(axis.name());
                  return axis.places(at < 0 ? axis.codes() : List.of(codes.get(at)));
                })
            .toList());
  }

  private ReleaseContent.Axis axis(String name) {
    return content.axes().stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
  }

  private Form today(ReleaseContent.Earlier earlier) {
    return tables.sum(
        content.axes().stream()
            .map(a -> a.places(earlier.codes().getOrDefault(a.name(), a.codes())))
            .toList());
  }

  /** How much of today's sum came after the earlier release. */
  private Form change(ReleaseContent.Past past, ReleaseContent.Earlier earlier) {
    Form.Builder change = new Form.Builder();
    for (Revision revision : revisions) {
      if (revision.past.release().equals(past.release()) && covers(earlier, revision)) {
        change.add(revision.place, revision.sign);
      }
    }
    return change.build();
  }

  private static boolean covers(ReleaseContent.Earlier earlier, Revision revision) {
    List<String> columns = revision.past.columns();
    for (int c = 0; c < columns.size(); c++) {
      Set<String> codes = Set.copyOf(earlier.codes().getOrDefault(columns.get(c), List.of()));
      if (!codes.contains(revision.codes.get(c))) {
        return false;
      }
    }
    return true;
  }
}
