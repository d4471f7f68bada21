package org.safereturns.publication.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.CodeList;
import org.safereturns.publication.table.Column;
import org.safereturns.publication.table.Table;

/** The data dictionary: every column of every dataset, every code of every list. */
final class DictionaryTables {
  private record Described(String dataset, Column<?> column) {}

  private record Listed(String list, Code code) {}

  private final Map<String, CodeList> lists;

  DictionaryTables(Map<String, CodeList> lists) {
    this.lists = new TreeMap<>(lists);
  }

  List<Table<?>> of(List<Table<?>> datasets) {
    return List.of(columns(datasets), codes());
  }

  private static Table<Described> columns(List<Table<?>> datasets) {
    List<Described> rows = new ArrayList<>();
    for (Table<?> table : datasets) {
      table.columns().forEach(c -> rows.add(new Described(table.name(), c)));
    }
    return new Table<>(
        "dictionary",
        "Data dictionary: columns",
        "Every column of every dataset.",
        List.of(
            Column.text("DATASET", "Name of the dataset", Described::dataset),
            Column.text("COLUMN", "Name of the column", d -> d.column().name()),
            Column.text(
                "TYPE",
                "text, whole or decimal",
                d -> d.column().type().name().toLowerCase(Locale.ROOT)),
            Column.text("DESCRIPTION", "What it holds", d -> d.column().description())),
        rows);
  }

  private Table<Listed> codes() {
    List<Listed> rows = new ArrayList<>();
    lists.forEach((id, list) -> list.codes().forEach(c -> rows.add(new Listed(id, c))));
    return new Table<>(
        "codes",
        "Data dictionary: codes",
        "Every code of every list. MEASURE says what is counted, its column GROUP in which unit.",
        List.of(
            Column.text("LIST", "Code list", Listed::list),
            Column.text("CODE", "Code", l -> l.code().code()),
            Column.text("LABEL", "What it stands for", l -> l.code().label()),
            Column.text(
                "PARENT", "Code of the same list of which it is a part", l -> l.code().parent()),
            Column.text(
                "GROUP", "Code of a coarser list; the unit of a measure", l -> l.code().group()),
            Column.text("MISSING", "Kind of missing answer, if it is one", l -> l.code().missing()),
            Column.text("FROM", "First day of use, empty if always", l -> day(l.code().from())),
            Column.text("TO", "Last day, empty if still in use", l -> day(l.code().to())),
            Column.text("SOURCE", "Where it comes from", l -> l.code().source())),
        rows);
  }

  private static String day(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "" : day.toString();
  }
}
