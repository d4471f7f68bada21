package org.safereturns.damage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import org.safereturns.damage.Form.Table;

/** What people do to a return that changes nothing in it: none of it may be held against them. */
final class Harmless {
  private Harmless() {}

  static List<Kind> all() {
    return List.of(
        Kind.harmless("opened and saved again", draft -> true),
        Kind.harmless("the file renamed", Harmless::renamed),
        Kind.harmless("spaces behind labels", d -> labels(d, s -> s + "  ")),
        Kind.harmless(
            "labels in capitals", d -> labels(d, s -> s.toUpperCase(java.util.Locale.ROOT))),
        Kind.harmless("labels with hard spaces", d -> labels(d, s -> s.replace(' ', '\u00A0'))),
        Kind.harmless("numbers stored as text", Harmless::asText),
        Kind.harmless("numbers with commas between thousands", Harmless::commas),
        Kind.harmless("blank rows at the end", Harmless::rowsAtEnd),
        Kind.harmless("a blank row above a table", Harmless::rowAbove),
        Kind.harmless("a blank column at the right", Harmless::columnAtRight),
        Kind.harmless("totals worked out by a formula", Harmless::formulas),
        Kind.harmless("a new font and bold figures", Harmless::bold),
        Kind.harmless("a comment on a cell", Harmless::comment),
        Kind.harmless("an empty sheet added", Harmless::emptySheet),
        Kind.harmless("a filter and frozen panes", Harmless::panes),
        Kind.harmless("a column made narrow", Harmless::narrow),
        Kind.harmless("case records sorted as a whole", Harmless::sorted),
        Kind.harmless("columns of case records in another order", Harmless::columns),
        Kind.harmless("dates stored as text", Harmless::dates),
        csv("separated by tabs", '\t'),
        csv("separated by semicolons", ';'),
        Kind.harmless(
            "lines that end as on a Mac or Linux", d -> text(d, s -> s.replace("\r\n", "\n"))),
        Kind.harmless(
            "a mark at the beginning of the text",
            d -> text(d, s -> "\uFEFF" + s.replace("\uFEFF", ""))),
        Kind.harmless("saved as Unicode text of two bytes a letter", Harmless::utf16),
        Kind.harmless("empty lines at the end of the text", d -> text(d, s -> s + "\r\n\r\n")));
  }

  private static boolean renamed(Draft draft) {
    String name = draft.name();
    draft.rename("Copy of return FINAL v2 (1)" + name.substring(name.lastIndexOf('.')));
    return true;
  }

  private static boolean labels(Draft draft, UnaryOperator<String> change) {
    for (Table table : draft.form().tables()) {
      for (int row = table.first(); row <= table.last(); row++) {
        Place label = table.label(row);
        if (!draft.shown(label).isEmpty()) {
          draft.type(label, change.apply(draft.shown(label)));
        }
      }
    }
    return !draft.form().tables().isEmpty();
  }

  private static List<Place> figures(Draft draft) {
    return draft.numbers(
        draft.form().tables().stream().flatMap(t -> t.figures().stream()).toList());
  }

  private static boolean asText(Draft draft) {
    List<Place> figures = figures(draft);
    for (Place place : figures.subList(0, Math.min(5, figures.size()))) {
      draft.tell(place.name() + " as text");
      draft.copy().text(place, draft.shown(place) + " ");
    }
    return !figures.isEmpty();
  }

  private static boolean commas(Draft draft) {
    boolean any = false;
    for (Place place : figures(draft)) {
      String shown = draft.shown(place);
      if (shown.matches("\\d{4,6}")) {
        draft.copy().text(place, "%,d".formatted(Long.parseLong(shown)));
        draft.tell(place.name() + ": " + shown + " with its comma");
        any = true;
      }
    }
    return any;
  }

  private static boolean rowsAtEnd(Draft draft) {
    String sheet = draft.copy().sheets().get(0);
    int last = draft.copy().lastRow(sheet);
    draft.copy().text(new Place(sheet, last + 5, 1), " ");
    return !draft.from().isA(".json");
  }

  private static boolean rowAbove(Draft draft) {
    Optional<Table> table =
        draft.any(draft.form().tables().stream().filter(t -> t.head() > 2).toList());
    table.ifPresent(
        t -> {
          int above = draft.shown(new Place(t.sheet(), t.head() - 1, 1)).isEmpty() ? 0 : 1;
          draft.copy().insertRow(t.sheet(), t.head() - above);
          draft.tell("a blank row above row " + (t.head() - above) + " of " + t.sheet());
          draft.moved();
        });
    return table.isPresent();
  }

  private static boolean columnAtRight(Draft draft) {
    String sheet = draft.copy().sheets().get(0);
    int column = draft.copy().lastColumn(sheet) + 1;
    if (draft.from().isA(".json") || draft.from().isA(".ods")) {
      return false;
    }
    for (int row = 1; row <= draft.copy().lastRow(sheet); row++) {
      draft.copy().text(new Place(sheet, row, column), "");
    }
    return true;
  }

  private static boolean formulas(Draft draft) {
    if (!(draft.copy() instanceof ExcelCopy excel)) {
      return false;
    }
    boolean any = false;
    for (Relation.Sum sum : draft.form().sums()) {
      Optional<java.math.BigDecimal> total = draft.number(sum.total());
      if (total.isPresent() && sum.hidden() == 0 && isCount(draft, sum)) {
        excel.formula(sum.total(), sum.parts(), total.get());
        any = true;
      }
    }
    return any;
  }

  private static boolean isCount(Draft draft, Relation.Sum sum) {
    return sum.places().stream()
        .allMatch(p -> p.sheet().equals(sum.total().sheet()) && draft.shown(p).matches("\\d+"));
  }

  private static boolean bold(Draft draft) {
    if (!(draft.copy() instanceof ExcelCopy excel)) {
      return false;
    }
    Font font = excel.book().createFont();
    font.setFontName("Comic Sans MS");
    font.setBold(true);
    for (Place place : figures(draft)) {
      CellStyle style = excel.book().createCellStyle();
      style.cloneStyleFrom(excel.cell(place).getCellStyle());
      style.setFont(font);
      excel.cell(place).setCellStyle(style);
    }
    return true;
  }

  private static boolean comment(Draft draft) {
    List<Place> figures = figures(draft);
    if (!(draft.copy() instanceof ExcelCopy excel) || figures.isEmpty()) {
      return false;
    }
    CreationHelper creation = excel.book().getCreationHelper();
    Sheet sheet = excel.book().getSheet(figures.get(0).sheet());
    ClientAnchor anchor = creation.createClientAnchor();
    anchor.setCol2(3);
    anchor.setRow2(3);
    var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(creation.createRichTextString("checked 3 May"));
    excel.cell(figures.get(0)).setCellComment(comment);
    return true;
  }

  private static boolean emptySheet(Draft draft) {
    if (draft.copy() instanceof ExcelCopy excel) {
      excel.book().createSheet("Sheet2");
      excel.book().setSheetOrder("Sheet2", draft.dice().nextInt(2));
      return true;
    }
    return false;
  }

  private static boolean panes(Draft draft) {
    if (draft.copy() instanceof ExcelCopy excel) {
      excel.book().getSheetAt(0).createFreezePane(1, 2);
      return true;
    }
    return false;
  }

  private static boolean narrow(Draft draft) {
    if (draft.copy() instanceof ExcelCopy excel) {
      excel.book().getSheetAt(0).setColumnWidth(1, 200);
      return true;
    }
    return false;
  }

  private static boolean sorted(Draft draft) {
    if (draft.copy() instanceof CsvCopy csv && draft.form().records().isPresent()) {
      Form.Records records = draft.form().records().get();
      List<List<String>> rows = csv.rows().subList(records.first() - 1, records.last());
      List<List<String>> shuffled = draft.shuffled(new ArrayList<>(rows));
      for (int i = 0; i < rows.size(); i++) {
        rows.set(i, shuffled.get(i));
      }
      draft.moved();
      return true;
    }
    return false;
  }

  private static boolean columns(Draft draft) {
    return Cases.in(draft)
        .map(
            cases -> {
              int left = 3 + draft.dice().nextInt(6);
              for (int row = cases.head(); row <= cases.last(); row++) {
                Place place = cases.at(row, left);
                String shown = draft.shown(place);
                draft.copy().type(place, draft.shown(place.right(1)));
                draft.copy().type(place.right(1), shown);
              }
              draft.tell("columns " + left + " and " + (left + 1) + " in the other order");
              draft.moved();
              return draft.from().isA(".csv");
            })
        .orElse(false);
  }

  private static boolean dates(Draft draft) {
    return Cases.in(draft)
        .flatMap(cases -> cases.column("Date of referral").map(c -> asText(draft, cases, c)))
        .orElse(false);
  }

  private static boolean asText(Draft draft, Cases cases, int column) {
    for (int row : cases.rows()) {
      draft.copy().text(cases.at(row, column), draft.shown(cases.at(row, column)));
    }
    return true;
  }

  private static Kind csv(String name, char separator) {
    return Kind.harmless(
        name,
        draft -> {
          if (draft.copy() instanceof CsvCopy csv) {
            String text = csv.saved(separator, "\r\n");
            draft.afterwards(bytes -> text.getBytes(csv.charset()));
            return true;
          }
          return false;
        });
  }

  private static boolean text(Draft draft, UnaryOperator<String> change) {
    if (draft.copy() instanceof CsvCopy) {
      draft.afterwards(
          bytes -> change.apply(CsvCopy.decoded(bytes)).getBytes(StandardCharsets.UTF_8));
      return true;
    }
    return false;
  }

  private static boolean utf16(Draft draft) {
    if (draft.copy() instanceof CsvCopy csv) {
      String text = csv.saved('\t', "\r\n").replace("\uFEFF", "");
      draft.afterwards(bytes -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
      return true;
    }
    return false;
  }
}
