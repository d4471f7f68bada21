package org.safereturns.damage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safereturns.damage.Trial.Result;

/** What became of all damaged returns, as a page: each tally is a column. */
final class Page {
  private static final String HEAD =
      """
      # Damaged returns

      Correct returns of every template and the six real ones, damaged as people damage them by kinds that were
      written without a look at the rule book, and changed in ways that harm nothing. *Found*: somebody is told, at
      the right place. *False*: something is said of cells that nobody touched, or of a change that harms nothing.
      The unseen seeds are tried only to write this page: whoever mends a rule looks at the seen ones. Once something
      that they showed is mended, fresh ones take their place; those below were tried once.

      Written by `./mvnw -q -Dtest=DamageTest -Ddamage.seeds=both -DexcludedGroups=programs test`.

      """;

  private final Map<String, Tally> tallies;
  private final StringBuilder text = new StringBuilder(HEAD);

  private Page(Map<String, Tally> tallies) {
    this.tallies = tallies;
  }

  /**
   * @param tallies by what their seeds are called
   */
  static String of(Map<String, Tally> tallies) {
    Page page = new Page(tallies);
    page.summary();
    page.kinds();
    page.causes();
    page.wrong();
    return page.text.toString();
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is no dependency of ours
  private Page line(String line, Object... parts) {
    text.append(line.formatted(parts)).append('\n');
    return this;
  }

  private Tally first() {
    return tallies.values().iterator().next();
  }

  private void summary() {
    List<Kind> kinds = first().kinds();
    long harmless = kinds.stream().filter(Kind::isHarmless).count();
    line("%d kinds of damage, %d harmless changes.%n", kinds.size() - harmless, harmless);
    line("| seeds | damaged returns | found | | false findings |");
    line("|---|---:|---:|---:|---:|");
    tallies.forEach(
        (seeds, tally) ->
            line(
                "| %s | %d | %d | %.1f %% | %d |",
                seeds, tally.tried(), tally.found(), tally.percentFound(), tally.falsely()));
  }

  private void kinds() {
    line("%n## Kind by kind%n");
    line("Found of tried, then false findings if any; the most findings that one of them gave.%n");
    line("| kind | %s | most | noticed by |", String.join(" | ", tallies.keySet()));
    line("|---|%s---:|---|", "---:|".repeat(tallies.size()));
    for (Kind kind : first().kinds()) {
      String cells =
          tallies.values().stream().map(t -> cell(t.of(kind))).collect(Collectors.joining(" | "));
      int most =
          tallies.values().stream()
              .flatMap(t -> t.of(kind).stream())
              .mapToInt(r -> r.fresh().size())
              .max()
              .orElse(0);
      String notice = kind.isHarmless() ? "*harmless: nothing to notice*" : kind.notice();
      line("| %s | %s | %d | %s |", kind.name(), cells, most, notice);
    }
  }

  private static String cell(List<Result> tried) {
    long falsely = tried.stream().mapToLong(Tally::falsely).sum();
    long found = tried.stream().filter(Result::found).count();
    boolean harmless = tried.stream().anyMatch(r -> r.kind().isHarmless());
    return (harmless ? "- of " : found + " of ")
        + tried.size()
        + (falsely == 0 ? "" : ", **%d false**".formatted(falsely));
  }

  private void causes() {
    line("%n## Likely causes%n");
    line("How often the cause that a reply names is what was done. Where no cause has a name for");
    line("the damage (a digit typed wrongly, a part corrected and the total not), any is wrong.%n");
    line("| cause | %s | what it was instead |", String.join(" | ", tallies.keySet()));
    line("|---|%s---|", "---:|".repeat(tallies.size()));
    for (String cause : Suggested.all()) {
      String cells =
          tallies.values().stream()
              .map(t -> "%d of %d".formatted(t.rightly(cause), t.named(cause)))
              .collect(Collectors.joining(" | "));
      line("| %s | %s | %s |", cause, cells, instead(cause));
    }
    String reached =
        tallies.values().stream()
            .map(t -> "%d of %d".formatted(t.explained(), t.explainable()))
            .collect(Collectors.joining(" | "));
    line("| *damage with a name of its own that is named* | %s | |", reached);
  }

  private String instead(String cause) {
    Map<String, Long> kinds =
        tallies.values().stream()
            .flatMap(t -> t.wronglyNamed(cause).stream())
            .collect(Collectors.groupingBy(Kind::name, TreeMap::new, Collectors.counting()));
    return kinds.entrySet().stream()
        .map(e -> e.getKey() + (e.getValue() == 1 ? "" : " (%d)".formatted(e.getValue())))
        .collect(Collectors.joining("; "));
  }

  private void wrong() {
    line("%n## What went wrong");
    tallies.values().forEach(tally -> tally.wrong().forEach(text::append));
  }
}
