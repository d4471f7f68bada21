package org.safereturns.mapping.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Field;
import org.safereturns.canonical.Missing;

/** A part of a return that is read in one way. */
public sealed interface Table {
  Head head();

  /**
   * What all layouts have.
   *
   * @param sheets spellings of the sheet's name, empty if the table may stand on any
   * @param meaning what holds for every figure of the table
   */
  record Head(
      String name,
      List<Phrase> sheets,
      @Nullable Phrase under,
      @Nullable Phrase at,
      boolean optional,
      Meaning meaning) {}

  /**
   * Row labels by column labels.
   *
   * @param rows for each label column, its labels
   * @param columns for each header row, its labels
   */
  record Crosstab(Head head, List<List<Label>> rows, List<List<Label>> columns) implements Table {}

  /** A figure in each row. */
  record Listing(Head head, List<Column> columns, List<Label> measures) implements Table {}

  /**
   * A column that is found by its header.
   *
   * @param role {@code measure}, {@code value}, {@code SEX}, ...; empty if ignored
   */
  record Column(List<Phrase> names, String role, boolean optional) {
    /** Role of a column whose periods need not lie within the return's own. */
    public static final String ANY_PERIOD = "any period";

    /** Role of a column that must name the return's own area. */
    public static final String OWN_AREA = "own area";

    public boolean named(String text) {
      return names.stream().anyMatch(n -> n.fits(text));
    }

    public boolean isPeriod() {
      return role.equals("period") || role.equals(ANY_PERIOD);
    }

    public String name() {
      return names.get(0).quoted();
    }
  }

  /** The columns that must name the return's own area in every row. */
  static List<Column> ownAreas(Table table) {
    if (table instanceof Listing listing) {
      return listing.columns().stream().filter(c -> c.role().equals(Column.OWN_AREA)).toList();
    }
    return table instanceof Records records && records.ownArea() != null
        ? List.of(records.ownArea())
        : List.of();
  }

  /** Labelled single figures. */
  record Cells(Head head, List<Label> labels, boolean below) implements Table {}

  /**
   * A row for each case.
   *
   * @param ownArea column that must name the return's own area in every row, null if none does
   */
  record Records(
      Head head,
      Column reference,
      @Nullable Column ownArea,
      List<RecordField> fields,
      List<Column> ignored,
      Map<String, Banding> bands,
      List<Tally> tallies)
      implements Table {
    public Optional<RecordField> field(String name) {
      return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }
  }

  /**
   * One field of a case record as the mapping describes it; {@code tokens} are folded.
   *
   * @param scheme list in whose codes the column is written, if it is not {@code list}: each of
   *     them names a code of {@code list} as its group
   */
  record RecordField(
      String name,
      Column column,
      Field.Type type,
      String list,
      String scheme,
      Optional<Characteristic> characteristic,
      Map<String, Missing> tokens) {}

  /** Codes of a list of bands that a field of whole numbers falls into. */
  record Banding(String field, List<String> bands) {}

  /**
   * What is counted.
   *
   * @param by for each breakdown its dimensions; the total is always counted
   * @param where field to the codes that are counted
   * @param sum field that is added up, empty if records are counted
   * @param area field holding areas, empty for the return's area
   */
  record Tally(
      String measure,
      String unit,
      List<List<String>> by,
      Map<String, Set<String>> where,
      String sum,
      String area,
      @Nullable Buckets period,
      boolean completeness) {}

  /** Periods of so many months that a date field falls into. */
  record Buckets(String field, int months) {}
}
