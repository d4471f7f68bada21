package org.safereturns.mapping.guess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.text.DateText;
import org.safereturns.mapping.text.Wording;

/** Drafts a table that has a row for each case. */
final class RecordsGuess {
  private static final int FEWEST_ROWS = 8;
  private static final Pattern REFERENCE =
      Pattern.compile(".*\\b(ref|reference|id|case|number|no)\\b.*");
  private static final Pattern PERSONAL =
      Pattern.compile(
          ".*\\b(name|surname|forename|address|postcode|phone|telephone|mobile|e-?mail|birth|dob"
              + "|nhs|ni|insurance|worker|contact)\\b.*");

  /** The age of the person whom the row is about, not of a child or a suspect. */
  private static final Pattern AGE =
      Pattern.compile(
          "((victim|survivor|client|person|applicant|service user)(.?s)? )?age( in years| at \\w+|"
              + " on \\w+)?");

  private final Guess guess;
  private final Grid grid;
  private final int header;
  private final Columns columns;

  private RecordsGuess(Guess guess, Grid grid, int header) {
    this.guess = guess;
    this.grid = grid;
    this.header = header;
    this.columns = new Columns(grid, header);
  }

  /** The lines of the table; none if the sheet does not look like a list of cases. */
  static List<String> draft(Guess guess, Grid grid, Set<String> lists) {
    for (int row = 1; row <= Math.min(grid.height(), 30); row++) {
      RecordsGuess records = new RecordsGuess(guess, grid, row);
      if (records.fits()) {
        return records.lines(lists);
      }
    }
    return List.of();
  }

  private boolean fits() {
    List<Integer> named = columns.named();
    if (named.size() < 3 || grid.height() - header < FEWEST_ROWS || reference() == 0) {
      return false;
    }
    boolean texts = named.stream().noneMatch(c -> Guess.isFigure(grid.cell(header, c)));
    long filled =
        named.stream().filter(c -> columns.values(c).size() * 2 >= grid.height() - header).count();
    return texts && filled * 2 >= named.size();
  }

  /** The first column that is called a reference and whose values all differ; 0 if none. */
  private int reference() {
    for (int column : columns.named()) {
      List<String> values = columns.values(column);
      boolean unique =
          new HashSet<>(values).size() == values.size() && values.size() >= FEWEST_ROWS;
      boolean called = REFERENCE.matcher(Wording.fold(grid.text(header, column))).matches();
      if (unique && called) {
        return column;
      }
    }
    return 0;
  }

  private List<String> lines(Set<String> lists) {
    int reference = reference();
    List<String> lines = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    lines.add("  - layout: records");
    if (!grid.name().isEmpty()) {
      lines.add("    sheet: " + Guess.quoted(grid.name()));
    }
    lines.add("    reference: " + Guess.quoted(grid.text(header, reference)));
    int own = guess.ownArea(columns);
    if (own > 0) {
      lines.add("    own_area: " + Guess.quoted(columns.name(own)));
    }
    lines.add("    fields:");
    Set<String> used = new HashSet<>();
    Set<String> headers = new HashSet<>();
    for (int column : columns.named()) {
      String name = grid.text(header, column);
      if (column != reference && column != own && headers.add(name)) {
        boolean personal = PERSONAL.matcher(Wording.fold(name)).matches();
        (personal ? ignored : lines).add(personal ? ignore(name) : field(column, used, lists));
      }
    }
    if (!ignored.isEmpty()) {
      lines.add("    ignore:");
      lines.addAll(ignored);
    }
    lines.add("    # say what is counted, for example:");
    lines.add("    # tally: [{ measure: REFUGE_SURVIVORS, by: [SEX], completeness: true }]");
    return lines;
  }

  private static String ignore(String name) {
    return "      " + Guess.quoted(name) + ": looks like personal data, not needed";
  }

  private String field(int column, Set<String> used, Set<String> lists) {
    String header = grid.text(this.header, column);
    List<String> values = columns.values(column);
    Set<String> different = new LinkedHashSet<>(values);
    String type = type(values);
    int most = (different.size() * 4 + 4) / 5;
    String list = type.isEmpty() ? guess.list(different, header, most) : "";
    String name = list.isEmpty() || list.equals("REF_AREA") ? Guess.fieldName(header) : list;
    String free = name;
    for (int i = 2; !used.add(free); i++) {
      free = name + "_" + i;
    }
    lists.add(list);
    String about = list.isEmpty() ? "" : ", list: " + list;
    String kind = list.isEmpty() ? ", type: " + (type.isEmpty() ? "text" : type) : "";
    boolean age = type.equals("number") && AGE.matcher(Wording.fold(header)).matches();
    String of = age ? ", characteristic: age" : "";
    return "      " + free + ": { column: " + Guess.quoted(header) + kind + about + of + " }";
  }

  private static String type(List<String> values) {
    long dates = values.stream().filter(v -> DateText.parse(v) != null).count();
    long numbers = values.stream().filter(v -> v.matches("\\d{1,9}")).count();
    if (values.isEmpty()) {
      return "text";
    }
    return dates * 5 >= values.size() * 4L
        ? "date"
        : numbers * 5 >= values.size() * 4L ? "number" : "";
  }
}
