package org.safereturns.publication.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.ledger.Submission;
import org.safereturns.publication.table.Column;
import org.safereturns.publication.table.Dimensions;
import org.safereturns.publication.table.FigureId;
import org.safereturns.publication.table.Labels;
import org.safereturns.publication.table.Table;

/** The figures that stand, the gaps among them, and how fully characteristics were recorded. */
final class FigureTables {

  /** A cell, or a line of completeness, of a submission. */
  record Of<T>(Submission submission, T what) {}

  private final Dimensions dimensions;

  FigureTables(Labels labels) {
    this.dimensions = new Dimensions(labels);
  }

  Table<Of<Observation>> observations(
      List<Of<Observation>> rows, Settlements settlements, ExplanationTables said) {
    List<Column<Of<Observation>>> columns = cellColumns(rows);
    columns.add(
        new Column<>(
            "OBS_VALUE",
            Column.Type.DECIMAL,
            "The figure, with the decimals that were printed",
            r -> r.what().value().toPlainString()));
    columns.add(Column.text("OBS_STATUS", "SDMX status", r -> r.what().status().code()));
    columns.add(
        Column.text(
            "SETTLED",
            "stands or set aside, if an analyst settled a disagreement about it",
            r -> settlements.mark(r.submission().reference(), r.what().key())));
    columns.add(
        Column.text(
            "SETTLEMENT",
            "What was settled, as in comparisons.csv",
            r -> settlements.comparisons(r.submission().reference(), r.what().key())));
    columns.add(comment(said));
    columns.addAll(lineage(r -> r.what().origin()));
    columns.add(Column.text("RAW", "What stood in the cell", r -> r.what().raw()));
    return new Table<>(
        "observations",
        "Figures that stand",
        "Every figure of the submissions that were accepted and not superseded or withdrawn.",
        columns,
        rows);
  }

  Table<Of<Gap>> gaps(List<Of<Gap>> rows, ExplanationTables said) {
    List<Column<Of<Gap>>> columns = cellColumns(rows);
    columns.add(
        Column.text(
            "REASON",
            "Why the figure is not there",
            r -> r.what().reason().name().toLowerCase(Locale.ROOT)));
    columns.add(Column.text("NOTE", "The reason in words", r -> r.what().note()));
    columns.add(Column.text("OBS_STATUS", "SDMX status", r -> r.what().reason().status().code()));
    columns.add(
        Column.text("SHORTHAND", "Mark for printed tables", r -> r.what().reason().shorthand()));
    columns.add(comment(said));
    columns.addAll(lineage(r -> r.what().origin()));
    columns.add(Column.text("RAW", "What stood in the cell", r -> r.what().raw()));
    return new Table<>(
        "gaps",
        "Figures that are not there",
        "Every place for a figure that holds none, and why: a gap is never a zero.",
        columns,
        rows);
  }

  private static <C extends Cell> Column<Of<C>> comment(ExplanationTables said) {
    return Column.text(
        "COMMENT_OBS",
        "SDMX: why it is right although it was asked about, as in explanations.csv",
        r -> said.remark(r.submission(), r.what()));
  }

  private <C extends Cell> List<Column<Of<C>>> cellColumns(List<Of<C>> rows) {
    List<Column<Of<C>>> columns = new ArrayList<>();
    columns.add(
        Column.text(
            "FIGURE",
            "Identifier of the figure, for safe-returns trace",
            r -> FigureId.of(r.submission().reference(), r.what())));
    columns.addAll(senderColumns());
    columns.addAll(dimensions.coded("MEASURE", "What is counted", r -> r.what().measure()));
    columns.addAll(dimensions.columns(rows, r -> r.what().context()));
    columns.add(
        Column.text(
            "STATISTIC",
            "count, percentage, rate, difference or percent_change",
            r -> r.what().statistic().name().toLowerCase(Locale.ROOT)));
    columns.addAll(
        dimensions.coded(
            "BASE",
            "MEASURE",
            "Base of a percentage, denominator of a rate",
            r -> r.what().base()));
    columns.add(
        Column.text(
            "BASE_BREAKDOWN",
            "Breakdown of the base, empty for its total",
            r -> r.what().against().breakdown().text()));
    columns.add(
        Column.whole(
            "PER",
            "100 for a percentage, 1000 for a rate per thousand, 0 elsewhere",
            FigureTables::per));
    columns.add(
        Column.text("SINCE", "Earlier period of a change", r -> r.what().against().since().code()));
    columns.addAll(dimensions.coded("UNIT_MEASURE", "Unit of measure", r -> r.what().uom()));
    return columns;
  }

  private static long per(Of<? extends Cell> row) {
    return row.what().against().per();
  }

  Table<Of<Completeness>> completeness(List<Of<Completeness>> rows) {
    List<Column<Of<Completeness>>> columns = senderColumns();
    columns.addAll(dimensions.coded("MEASURE", "What is counted", r -> r.what().measure()));
    columns.addAll(dimensions.columns(rows, r -> r.what().context()));
    columns.add(
        Column.text(
            "CHARACTERISTIC", "Protected characteristic", r -> r.what().characteristic().name()));
    columns.add(
        Column.text(
            "CHARACTERISTIC_LABEL",
            "Protected characteristic, in words",
            r -> r.what().characteristic().label()));
    columns.add(Column.whole("TOTAL", "People counted", r -> r.what().total()));
    columns.add(Column.whole("ASKED", "People who were asked", r -> r.what().asked()));
    columns.add(Column.whole("USABLE", "People with a usable answer", r -> r.what().usable()));
    columns.add(rate("ASKED_RATE", "Asked, in parts of a hundred", Completeness::askedRate));
    columns.add(rate("USABLE_RATE", "Usable, in parts of a hundred", Completeness::usableRate));
    columns.addAll(lineage(r -> r.what().origin()));
    return new Table<>(
        "completeness",
        "How fully protected characteristics were recorded",
        "For each characteristic that was asked for: people counted, asked, and with an answer.",
        columns,
        rows);
  }

  private static Column<Of<Completeness>> rate(
      String name, String description, Function<Completeness, java.math.BigDecimal> rate) {
    return new Column<>(
        name, Column.Type.DECIMAL, description, r -> rate.apply(r.what()).toPlainString());
  }

  private <T> List<Column<Of<T>>> senderColumns() {
    List<Column<Of<T>>> columns = new ArrayList<>();
    columns.add(
        Column.text(
            "COLLECTION",
            "The exercise the return belongs to",
            r -> r.submission().about().map(Submission.About::collection).orElse("")));
    columns.addAll(
        dimensions.coded("SENDER", "ORGANISATION", "Who sent it", r -> r.submission().sender()));
    return columns;
  }

  /** One look-up from a figure to the cell it came from. */
  private static <T> List<Column<Of<T>>> lineage(Function<Of<T>, Origin> origin) {
    return List.of(
        Column.text(
            "CONF_STATUS",
            "SDMX: C, the return is restricted; N, not for publication all the same",
            r ->
                r.submission().about().filter(Submission.About::forPublication).isPresent()
                    ? "N"
                    : "C"),
        Column.text(
            "REFERENCE", "The submission, as in submissions.csv", r -> r.submission().reference()),
        Column.text("FILE", "File as the sender named it", r -> origin.apply(r).file()),
        Column.text(
            "SHEET", "Sheet, empty if files of its kind have none", r -> origin.apply(r).sheet()),
        Column.text("CELL", "Cell or block of cells", r -> origin.apply(r).cells()),
        Column.text(
            "TEMPLATE",
            "The mapping that read it, with its version",
            r -> r.submission().about().map(Submission.About::template).orElse("")));
  }
}
