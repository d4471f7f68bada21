package org.safereturns.damage;

import static org.safereturns.damage.Relation.sum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.safereturns.damage.Form.Table;

/** The six published returns, with what their readers can check. */
final class RealReturns {
  private static final Path INBOX = Path.of("inbox-sample");

  private RealReturns() {}

  static List<UndamagedReturn> all() throws IOException {
    return List.of(
        read("clarion", "clarion_north_south_kent_kidas_2022-23.xlsx", clarion()),
        read("look-ahead", "look_ahead_west_kent_kidas_2022-23.xlsx", lookAhead()),
        read("oasis", "oasis_east_kent_kidas_2022-23.csv", oasis()),
        read("victim-support", "rat_and_crime_risk_by_district_2022-23.csv", risk()),
        read("kent-districts", "district_homelessness_2022-23.xlsx", districts()),
        read("hmpps", "probation_caseload_2022-23.xlsx", probation()));
  }

  private static UndamagedReturn read(String sender, String name, Form form) throws IOException {
    byte[] bytes = Files.readAllBytes(INBOX.resolve(sender).resolve(name));
    return new UndamagedReturn("real: " + sender, sender, name, bytes, form.published());
  }

  /** A cell as a spreadsheet names it. */
  private static Place at(String sheet, String cell) {
    return new Place(sheet, Integer.parseInt(cell.substring(1)), cell.charAt(0) - 'A' + 1);
  }

  private static List<Place> cells(String sheet, char column, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(row -> new Place(sheet, row, column - 'A' + 1))
        .toList();
  }

  private static Form clarion() {
    Form form =
        new Form()
            .mark("sender", at("Cover", "B2"))
            .mark("period", at("Cover", "B4"))
            .table(new Table("Refuge", 1, 2, 3, 4, 1, 3, 5))
            .table(new Table("Refuge", 6, 7, 8, 9, 1, 2, 4))
            .table(new Table("Refuge", 11, 12, 13, 14, 1, 2, 6))
            .table(new Table("Spec IDVA", 1, 2, 3, 4, 1, 2, 3))
            .table(new Table("Community", 1, 3, 4, 5, 1, 2, 10));
    bedSpaces(form, "Refuge", 3);
    bedSpaces(form, "Refuge", 4);
    survivors(form, "Refuge", 13, 226_000);
    survivors(form, "Refuge", 14, 171_000);
    community(form, "Community", 4);
    community(form, "Community", 5);
    return form;
  }

  private static Form lookAhead() {
    String sheet = "Return";
    Form form =
        new Form()
            .mark("period", at(sheet, "A2"))
            .table(new Table(sheet, 4, 5, 6, 6, 1, 3, 5))
            .table(new Table(sheet, 8, 9, 10, 10, 1, 2, 4))
            .table(new Table(sheet, 12, 13, 14, 14, 1, 2, 6))
            .table(new Table(sheet, 16, 17, 18, 18, 1, 2, 3))
            .table(new Table(sheet, 20, 22, 23, 23, 1, 2, 10))
            .table(new Table(sheet, 25, 26, 27, 27, 1, 2, 6));
    bedSpaces(form, sheet, 6);
    survivors(form, sheet, 14, 153_000);
    change(form, sheet, 23, "GEF");
    change(form, sheet, 23, "JHI");
    form.relation(sum(at(sheet, "H23"), List.of(at(sheet, "E23"))))
        .relation(sum(at(sheet, "I23"), List.of(at(sheet, "F23"))))
        .relation(sum(at(sheet, "C27"), List.of(at(sheet, "F23"))))
        .relation(sum(at(sheet, "D27"), List.of(at(sheet, "B27"), at(sheet, "C27"))))
        .relation(new Relation.Rate(at(sheet, "F27"), at(sheet, "D27"), 294_536));
    return form;
  }

  private static void bedSpaces(Form form, String sheet, int row) {
    form.relation(sum(at(sheet, "E" + row), List.of(at(sheet, "C" + row), at(sheet, "D" + row))));
  }

  private static void survivors(Form form, String sheet, int row, long females) {
    change(form, sheet, row, "ECD");
    form.relation(new Relation.Rate(at(sheet, "F" + row), at(sheet, "D" + row), females));
  }

  /** Per cent, earlier and later, a letter each. */
  private static void change(Form form, String sheet, int row, String columns) {
    form.relation(
        new Relation.Change(
            at(sheet, columns.substring(0, 1) + row),
            at(sheet, columns.substring(1, 2) + row),
            at(sheet, columns.substring(2) + row)));
  }

  private static void community(Form form, String sheet, int row) {
    change(form, sheet, row, "DBC");
    change(form, sheet, row, "GEF");
    change(form, sheet, row, "JHI");
    form.relation(sum(at(sheet, "H" + row), List.of(at(sheet, "B" + row), at(sheet, "E" + row))))
        .relation(sum(at(sheet, "I" + row), List.of(at(sheet, "C" + row), at(sheet, "F" + row))));
  }

  private static Form oasis() {
    Form form =
        new Form()
            .mark("sender", at("", "A1"))
            .mark("period", at("", "B3"))
            .table(new Table("", 5, 5, 6, 14, 1, 2, 5));
    for (int row : List.of(7, 9, 10, 11)) {
      change(form, "", row, "ECD");
    }
    return form.relation(sum(at("", "C11"), cells("", 'C', 9, 10)))
        .relation(sum(at("", "D11"), cells("", 'D', 9, 10)))
        .relation(sum(at("", "D14"), cells("", 'D', 12, 13)));
  }

  private static Form risk() {
    Form form = new Form().mark("period", at("", "C1")).table(new Table("", 2, 3, 4, 16, 1, 2, 8));
    for (int row = 4; row <= 16; row++) {
      form.relation(
              new Relation.Hundred(
                  List.of(at("", "B" + row), at("", "C" + row), at("", "D" + row))))
          .relation(
              new Relation.Hundred(
                  List.of(at("", "E" + row), at("", "F" + row), at("", "G" + row))))
          .relation(
              new Relation.Difference(at("", "H" + row), at("", "E" + row), at("", "B" + row)));
    }
    return form;
  }

  private static Form districts() {
    String sheet = "DA homelessness";
    Form form =
        new Form()
            .mark("period", at(sheet, "A2"))
            .table(new Table(sheet, 2, 5, 6, 9, 1, 2, 9))
            .table(new Table(sheet, 11, 12, 13, 14, 1, 2, 3))
            .table(new Table(sheet, 16, 17, 18, 29, 1, 2, 6));
    for (int row : List.of(6, 7, 9)) {
      form.relation(
              new Relation.Share(at(sheet, "G" + row), at(sheet, "F" + row), at(sheet, "E" + row)))
          .relation(new Relation.AtMost(at(sheet, "F" + row), at(sheet, "E" + row)));
    }
    return form;
  }

  private static Form probation() {
    String sheet = "Caseload";
    Form form =
        new Form()
            .mark("period", at(sheet, "A1"))
            .table(new Table(sheet, 1, 2, 3, 5, 1, 2, 4))
            .table(new Table(sheet, 7, 8, 9, 18, 1, 2, 3));
    for (String column : List.of("B", "C", "D")) {
      form.relation(
              new Relation.Share(
                  at(sheet, column + 5), at(sheet, column + 4), at(sheet, column + 3)))
          .relation(new Relation.AtMost(at(sheet, column + 4), at(sheet, column + 3)));
    }
    for (char column : List.of('B', 'C')) {
      form.relation(sum(at(sheet, column + "4"), List.of(at(sheet, column + "9"))))
          .relation(sum(at(sheet, column + "9"), cells(sheet, column, 10, 11)));
    }
    return form.relation(sum(at(sheet, "B9"), knownAges(sheet, 'B', 16), 2))
        .relation(sum(at(sheet, "C9"), knownAges(sheet, 'C', 17), 1))
        .relation(new Relation.AtMost(at(sheet, "D3"), at(sheet, "C3")))
        .relation(new Relation.AtMost(at(sheet, "D4"), at(sheet, "C4")));
  }

  private static List<Place> knownAges(String sheet, char column, int last) {
    List<Place> known = new java.util.ArrayList<>(cells(sheet, column, 13, last));
    known.add(at(sheet, column + "18"));
    return known;
  }
}
