package org.safereturns.publication.edition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.ledger.Submission;
import org.safereturns.publication.table.Column;
import org.safereturns.publication.table.FigureId;
import org.safereturns.publication.table.Table;

/** Every figure and gap with its key and its origin: what editions are compared by. */
final class OriginTable {
  static final String NAME = "origins";

  private OriginTable() {}

  static Table<Filed> of(List<Filed> filed, Map<String, Submission> standing) {
    return new Table<>(
        NAME,
        "Origin of every figure",
        "Every figure and gap that stands, with its key in codes and the cell it was read from.",
        List.of(
            Column.text("FIGURE", "Identifier of the figure", FigureId::of),
            Column.text("SENDER", "Who sent it", Filed::sender),
            Column.text("COLLECTION", "The exercise the return belongs to", Filed::collection),
            Column.text(
                "KEY",
                "Measure, area, period, breakdown, statistic, base, its breakdown, per, since",
                f -> f.cell().key().text()),
            Column.text("VALUE", "The figure, or why there is none", f -> value(f.cell())),
            Column.text("REFERENCE", "The submission, as in submissions.csv", Filed::reference),
            origin("FILE", "File as the sender named it", Origin::file),
            origin("SHEET", "Sheet", Origin::sheet),
            origin("CELL", "Cell or block of cells", Origin::cells),
            Column.text(
                "TEMPLATE",
                "The mapping that read it, with its version",
                f -> template(standing.get(f.reference())))),
        filed);
  }

  private static Column<Filed> origin(
      String name, String description, java.util.function.Function<Origin, String> part) {
    return Column.text(name, description, f -> part.apply(f.cell().origin()));
  }

  private static String template(@org.jspecify.annotations.Nullable Submission submission) {
    return submission == null ? "" : submission.about().map(Submission.About::template).orElse("");
  }

  private static String value(Cell cell) {
    return cell instanceof Observation figure
        ? figure.value().toPlainString()
        : ((Gap) cell).reason().name().toLowerCase(Locale.ROOT);
  }
}
