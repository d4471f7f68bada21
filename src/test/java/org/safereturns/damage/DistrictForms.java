package org.safereturns.damage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.FormSheet;
import org.safereturns.samples.CorrectReturns;
import org.safereturns.samples.CorrectReturns.Kind;

/** Correct returns of district councils, in each kind of file: the form, or a list. */
final class DistrictForms {
  private static final String PRESENTED = "Presented as homeless";
  private static final String PLACED = "Placed in temporary accommodation";
  private static final String OWED = "Owed a prevention or relief duty";
  private static final String APPLICANTS = "Main applicants: Number of main applicants";
  private static final List<String> CHARACTERISTICS =
      List.of(
          "Age",
          "Disability",
          "Gender identity",
          "Marriage and civil partnership",
          "Pregnancy and maternity",
          "Ethnic group",
          "Religion or belief",
          "Sex",
          "Sexual orientation");

  /** By what a list calls the figure that stands there. */
  private final Map<String, Place> places = new LinkedHashMap<>();

  private final Form form = new Form();
  private final OpenCopy copy;

  private DistrictForms(OpenCopy copy) {
    this.copy = copy;
  }

  static UndamagedReturn of(String council, Kind kind, Random random) throws IOException {
    byte[] bytes = CorrectReturns.district(council, kind, random);
    String name = "da-homelessness-2022-23." + kind.name().toLowerCase(Locale.ROOT);
    DistrictForms forms = new DistrictForms(OpenCopy.of(name, bytes));
    boolean list = kind == Kind.JSON || kind == Kind.CSV;
    Form form = list ? forms.list() : forms.sheets();
    return new UndamagedReturn("district form, " + kind, council, name, bytes, form);
  }

  private Form sheets() {
    form.mark("template", new Place("Start", 3, 2))
        .mark("sender", new Place("Start", 4, 2))
        .mark("period", new Place("Start", 5, 2))
        .mark("nil", new Place("Start", 7, 2));
    for (FormSheet sheet : CorrectReturns.districtSheets()) {
      blocks((FormSheet.Counts) sheet);
    }
    for (String name : CorrectReturns.listed()) {
      CorrectReturns.onForm(name).map(DistrictForms::at).ifPresent(at -> places.put(name, at));
    }
    return related();
  }

  /** Each run of lines that are filled in: what the form adds up between them is locked. */
  private void blocks(FormSheet.Counts table) {
    int first = 0;
    for (int line = 0; line <= table.lines().size(); line++) {
      if (line == table.lines().size() || !table.lines().get(line).isFilledIn()) {
        if (line > first) {
          int right = 1 + table.columns().size();
          form.table(new Form.Table(table.name(), 1, 4, first + 5, line + 4, 1, 2, right));
        }
        first = line + 1;
      }
    }
  }

  private static Place at(FormSheet.Spot spot) {
    return new Place(spot.sheet(), spot.line() + 5, spot.column() + 2);
  }

  private Form list() {
    int column = copy.find("", "Figure").orElseThrow().column();
    for (int row = 2; row <= copy.lastRow(""); row++) {
      places.put(copy.shown(new Place("", row, column)), new Place("", row, column + 1));
    }
    List<String> tables = new ArrayList<>();
    places.keySet().forEach(name -> tables.add(name.substring(0, name.indexOf(": "))));
    int first = 0;
    while (first < tables.size()) {
      int last = tables.lastIndexOf(tables.get(first));
      form.table(
          new Form.Table("", first + 2, 1, first + 2, last + 2, column, column + 1, column + 1));
      first = last + 1;
    }
    return related();
  }

  private Form related() {
    for (String row : List.of(PRESENTED, PLACED, OWED)) {
      form.relation(
          new Relation.AtMost(because(row), figure("Households: " + row + ", All households")));
    }
    sum(figure("Safe accommodation: All safe accommodation"), those("Safe accommodation: ", ""));
    households(PRESENTED);
    households(PLACED);
    sum(because(PRESENTED), those("Tenure: ", ""));
    sum(because(PRESENTED), List.of(figure(APPLICANTS)));
    CHARACTERISTICS.forEach(c -> sum(figure(APPLICANTS), those(c + ": ", "")));
    return form;
  }

  private void households(String column) {
    String end = ", " + column;
    List<Place> parts = those("Household composition: ", end);
    List<String> wholes =
        Stream.of("With dependent children", "Without dependent children")
            .map(whole -> "Household composition: " + whole + end)
            .filter(places::containsKey)
            .toList();
    if (wholes.isEmpty()) {
      sum(because(column), parts);
      return;
    }
    int with = parts.indexOf(figure(wholes.get(0)));
    int without = parts.indexOf(figure(wholes.get(1)));
    sum(parts.get(with), parts.subList(0, with));
    sum(parts.get(without), parts.subList(with + 1, without));
    sum(because(column), List.of(parts.get(with), parts.get(without), parts.get(parts.size() - 1)));
  }

  private Place because(String row) {
    return figure("Households: " + row + ", Because of domestic abuse");
  }

  /** Null where the form adds up by itself. */
  private @Nullable Place figure(String name) {
    return places.get(name);
  }

  /** The figures whose names begin and end so, but for the one that all of them make. */
  private List<Place> those(String start, String end) {
    return places.entrySet().stream()
        .filter(e -> e.getKey().startsWith(start) && e.getKey().endsWith(end))
        .filter(e -> !e.getKey().startsWith("Safe accommodation: All"))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void sum(@Nullable Place total, List<Place> parts) {
    if (total != null) {
      form.relation(Relation.sum(total, parts));
    }
  }
}
