package org.safereturns.damage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.safereturns.samples.CorrectReturns;
import org.safereturns.samples.CorrectReturns.Kind;
import org.safereturns.samples.CorrectReturns.Part;

/** Correct returns of district councils, in each kind of file. */
final class DistrictForms {
  private static final String DA = "Because of domestic abuse";
  private static final String PRESENTED = "Presented as homeless";
  private static final String PLACED = "Placed in temporary accommodation";
  private static final String WITH = "With dependent children";
  private static final String WITHOUT = "Without dependent children";

  private final Map<String, Place> places = new HashMap<>();
  private final Form form = new Form();
  private final OpenCopy copy;
  private final List<Part> parts = CorrectReturns.districtParts();

  private DistrictForms(OpenCopy copy) {
    this.copy = copy;
  }

  static UndamagedReturn of(String council, Kind kind, Random random) throws IOException {
    byte[] bytes = CorrectReturns.district(council, kind, random);
    String name = "da-homelessness-2022-23." + kind.name().toLowerCase(java.util.Locale.ROOT);
    DistrictForms forms = new DistrictForms(OpenCopy.of(name, bytes));
    Form form = kind == Kind.JSON ? forms.list() : forms.sheet();
    return new UndamagedReturn("district form, " + kind, council, name, bytes, form);
  }

  private Form sheet() {
    String sheet = copy.sheets().get(0);
    form.mark("template", new Place(sheet, 2, 2))
        .mark("sender", new Place(sheet, 3, 2))
        .mark("period", new Place(sheet, 4, 2))
        .mark("nil", new Place(sheet, 5, 2));
    for (Part part : parts) {
      int head = copy.find(sheet, part.heading()).orElseThrow().row() + 1;
      int last = head + part.rows().size();
      form.table(
          new Form.Table(sheet, head - 1, head, head + 1, last, 1, 2, 1 + part.columns().size()));
      for (int r = 0; r < part.rows().size(); r++) {
        for (int c = 0; c < part.columns().size(); c++) {
          places.put(
              part.name(part.rows().get(r), part.columns().get(c)),
              new Place(sheet, head + 1 + r, 2 + c));
        }
      }
    }
    return related();
  }

  private Form list() {
    int first = 2;
    for (Part part : parts) {
      int last = first + part.rows().size() * part.columns().size() - 1;
      form.table(new Form.Table("", first, 1, first, last, 4, 5, 5));
      first = last + 1;
    }
    for (int row = 2; row <= copy.lastRow(""); row++) {
      places.put(copy.shown(new Place("", row, 4)), new Place("", row, 5));
    }
    return related();
  }

  private Form related() {
    for (String row : part("1.").rows()) {
      form.relation(new Relation.AtMost(at("1.", row, DA), at("1.", row, "All households")));
    }
    List<Place> safe = column("2.", "Households");
    form.relation(Relation.sum(safe.get(safe.size() - 1), safe.subList(0, safe.size() - 1)));
    households(PRESENTED);
    households(PLACED);
    Place presented = at("1.", PRESENTED, DA);
    form.relation(Relation.sum(presented, column("5.", "Households")));
    Place applicants = at("6. ", "Number of main applicants", "Main applicants");
    form.relation(Relation.sum(presented, List.of(applicants)));
    for (Part part : parts) {
      if (part.heading().startsWith("6.") && !part.heading().startsWith("6. ")) {
        form.relation(Relation.sum(applicants, column(part.heading(), "Main applicants")));
      }
    }
    return form;
  }

  private void households(String column) {
    List<Place> all = column("3.", column);
    List<String> rows = part("3.").rows();
    int with = rows.indexOf(WITH);
    int without = rows.indexOf(WITHOUT);
    form.relation(Relation.sum(all.get(with), all.subList(0, with)));
    form.relation(Relation.sum(all.get(without), all.subList(with + 1, without)));
    form.relation(
        Relation.sum(
            at("1.", column, DA), List.of(all.get(with), all.get(without), all.get(without + 1))));
  }

  private Part part(String number) {
    return parts.stream().filter(p -> p.heading().startsWith(number)).findFirst().orElseThrow();
  }

  private Place at(String number, String row, String column) {
    return places.get(part(number).name(row, column));
  }

  private List<Place> column(String number, String column) {
    List<Place> all = new ArrayList<>();
    part(number).rows().forEach(row -> all.add(at(number, row, column)));
    return all;
  }
}
