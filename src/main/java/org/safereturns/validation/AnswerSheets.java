package org.safereturns.validation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.raw.RawSheet;
import org.safereturns.intake.raw.RowReader;
import org.safereturns.issue.IssueList;
import org.safereturns.issue.IssueList.Column;

/**
 * The sheets that we added to a workbook, found again by what stands on them: whoever renames,
 * sorts or saves them otherwise still sends our list.
 *
 * @param returned the sheets of the return itself
 * @param rows the list of issues with what the sender wrote
 * @param receipt reference of the submission the list was about, empty if it does not say
 */
record AnswerSheets(List<RawSheet> returned, List<Row> rows, String receipt) {
  private static final Pattern REFERENCE = Pattern.compile("(SR(?:-\\w{4})+)?\\s*(Q(?:-\\w{4})+)?");

  /**
   * One issue as it came back.
   *
   * @param reference of the issue, empty if it was deleted
   * @param words what the sender wrote, empty if nothing
   */
  record Row(
      String reference, String code, String sheet, String cells, String message, String words) {}

  AnswerSheets {
    returned = List.copyOf(returned);
    rows = List.copyOf(rows);
  }

  /** Whether our sheets came back without the return they are about. */
  boolean isAlone() {
    return returned.isEmpty() && !(rows.isEmpty() && receipt.isEmpty());
  }

  static AnswerSheets of(RawFile file) {
    Finder finder = new Finder();
    file.sheets().forEach(finder::look);
    return new AnswerSheets(finder.returned, finder.rows, finder.receipt);
  }

  /** Looks through the sheets of one file. */
  private static final class Finder {
    private final List<RawSheet> returned = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private String receipt = "";

    void look(RawSheet sheet) {
      try (RowReader reader = sheet.rows()) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        boolean summary = false;
        String named = "";
        RawRow row = reader.next();
        while (row != null && row.number() <= IssueList.HEADINGS_WITHIN && columns.isEmpty()) {
          columns = columns(row);
          summary |= row.text(1).equals(IssueList.SUMMARY_MARK);
          named = row.text(1).equals(IssueList.RECEIPT) ? row.text(2) : named;
          row = reader.next();
        }
        if (!columns.isEmpty()) {
          answers(reader, row, columns);
        } else if (summary) {
          receipt = receipt.isEmpty() ? named : receipt;
        } else {
          returned.add(sheet);
        }
      }
    }

    private static Map<Column, Integer> columns(RawRow row) {
      List<String> texts = new ArrayList<>();
      for (int column = 1; column <= row.size(); column++) {
        texts.add(row.text(column));
      }
      Map<Column, Integer> columns = new EnumMap<>(Column.class);
      if (IssueList.isHeading(texts)) {
        for (Column column : Column.values()) {
          columns.put(column, texts.indexOf(column.heading()) + 1);
        }
      }
      return columns;
    }

    private void answers(RowReader reader, @Nullable RawRow first, Map<Column, Integer> columns) {
      for (RawRow row = first; row != null; row = reader.next()) {
        Matcher reference = REFERENCE.matcher(text(row, columns, Column.REFERENCE));
        boolean known = reference.matches();
        String ours = known && reference.group(1) != null ? reference.group(1) : "";
        receipt = receipt.isEmpty() ? ours : receipt;
        String cells = text(row, columns, Column.CELL);
        rows.add(
            new Row(
                known && reference.group(2) != null ? reference.group(2) : "",
                text(row, columns, Column.CODE),
                text(row, columns, Column.SHEET),
                cells.startsWith(IssueList.WHOLE) ? "" : cells,
                text(row, columns, Column.MESSAGE),
                text(row, columns, Column.EXPLANATION)));
      }
    }

    private static String text(RawRow row, Map<Column, Integer> columns, Column column) {
      return row.text(columns.getOrDefault(column, 0));
    }
  }
}
