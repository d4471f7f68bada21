package org.safereturns.publication.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Period;
import org.safereturns.issue.Account;
import org.safereturns.issue.Compared;
import org.safereturns.issue.Settlement;
import org.safereturns.publication.table.Column;
import org.safereturns.publication.table.Labels;
import org.safereturns.publication.table.Table;

/** What senders say of the same thing, side by side, and how analysts settled it. */
final class ComparisonTables {

  /**
   * A comparison with the last settlement about it.
   *
   * @param period of the return on the left
   */
  record Sides(Period period, Compared compared, Optional<Settlement> settlement) {
    Account left() {
      return compared.comparison().left();
    }

    Account right() {
      return compared.comparison().right();
    }

    /** Whether what was settled are other figures than those of now. */
    boolean isOpenAgain() {
      return compared.result() == Compared.Result.DISAGREES && settlement.isPresent();
    }

    private boolean isRun() {
      return left().size() > 1 && left().whole().signum() == 0;
    }
  }

  /**
   * A settlement.
   *
   * @param state whether it holds
   */
  record Settled(Settlement settlement, String state) {}

  private final Labels labels;

  ComparisonTables(Labels labels) {
    this.labels = labels;
  }

  Table<Sides> comparisons(List<Sides> rows) {
    List<Column<Sides>> columns = new ArrayList<>();
    columns.add(
        Column.text(
            "COMPARISON",
            "Reference of the question, for safe-returns settle",
            s -> s.compared().comparison().reference()));
    columns.add(Column.text("TIME_PERIOD", "Period of the return", s -> s.period().code()));
    columns.add(Column.text("TIME_PERIOD_LABEL", "In words", s -> s.period().label()));
    columns.add(
        Column.text("CODE", "Code of the check", s -> s.compared().comparison().code().text()));
    columns.add(
        Column.text(
            "RESULT",
            "agrees, disagrees, settled (by an analyst) or not compared",
            s -> word(s.compared().result())));
    columns.add(
        Column.text("REASON", "Why it was not compared", s -> s.compared().comparison().refused()));
    columns.addAll(side("LEFT", "On the left", Sides::left));
    columns.addAll(side("RIGHT", "On the right", Sides::right));
    columns.add(
        Column.text(
            "STANDS",
            "Whose figure stands (sender, or period of the return), or both",
            s -> inForce(s, Settlement::stands)));
    columns.add(Column.text("ANALYST", "Who settled it", s -> inForce(s, Settlement::analyst)));
    columns.add(Column.text("WHY", "Why", s -> inForce(s, Settlement::reason)));
    columns.add(
        Column.text(
            "OPEN_AGAIN",
            "yes if it was settled and a figure changed since",
            s -> s.isOpenAgain() ? "yes" : ""));
    return new Table<>(
        "comparisons",
        "What senders say of the same",
        "Every comparison between returns, with both sides: whether they agree, and if not, which"
            + " stands.",
        columns,
        rows);
  }

  private List<Column<Sides>> side(String name, String where, Function<Sides, Account> side) {
    return List.of(
        Column.text(
            name + "_SENDER",
            where + ": who says it",
            s -> String.join(" ", side.apply(s).senders())),
        Column.text(
            name + "_SAYS",
            where + ": the figure, or what the figures come to",
            s -> says(s, side.apply(s))),
        Column.text(
            name + "_FIGURE",
            where + ": what it is, the first of several",
            s -> side.apply(s).first().map(this::figure).orElse("")),
        Column.text(
            name + "_CELLS",
            where + ": where it stands",
            s ->
                side.apply(s).figures().stream()
                    .map(f -> f.reference() + " " + f.cell().origin().text())
                    .collect(Collectors.joining("; "))));
  }

  private static String says(Sides sides, Account side) {
    if (!sides.compared().comparison().isCompared()) {
      return side.figures().stream().map(f -> f.cell().raw()).collect(Collectors.joining(" "));
    }
    if (sides.isRun()) {
      return side.figures().stream()
          .map(f -> f.value().toPlainString())
          .collect(Collectors.joining(" "));
    }
    String amount = side.amount().toPlainString();
    return side.whole().signum() == 0 ? amount : amount + " of " + side.whole().toPlainString();
  }

  private String figure(Filed figure) {
    List<String> parts = new ArrayList<>();
    parts.add(labels.of("MEASURE", figure.measure()));
    figure.breakdown().codes().forEach((list, code) -> parts.add(labels.of(list, code)));
    parts.add(labels.of("REF_AREA", figure.area()));
    parts.add(figure.period().label());
    return String.join(", ", parts);
  }

  private static String inForce(Sides sides, Function<Settlement, String> part) {
    return sides.compared().result() == Compared.Result.SETTLED
        ? sides.settlement().map(part).orElse("")
        : "";
  }

  private static String word(Compared.Result result) {
    return result.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  Table<Settled> settlements(List<Settled> rows) {
    return new Table<>(
        "settlements",
        "How disagreements were settled",
        "Each settlement an analyst made, with who made it and why, the first one first. The"
            + " figures stay as they were sent.",
        List.of(
            Column.text("COMPARISON", "As in comparisons.csv", s -> s.settlement().comparison()),
            Column.text(
                "STANDS",
                "Whose figure stands (sender, or period of the return), or both",
                s -> s.settlement().stands()),
            Column.text("ANALYST", "Who settled it", s -> s.settlement().analyst()),
            Column.text("REASON", "Why", s -> s.settlement().reason()),
            Column.text("FIGURES", "What each side said then", s -> s.settlement().figures()),
            Column.text(
                "STATE",
                "holds; open again (a figure changed); replaced (by a later one); no longer in"
                    + " question",
                Settled::state)),
        rows);
  }
}
