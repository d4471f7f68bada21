package org.safereturns.issue;

import java.util.Arrays;
import java.util.List;

/**
 * The list of issues as it goes to a sender in a workbook and comes back with explanations. Both
 * ways know it by the names of its columns.
 */
public final class IssueList {
  /** A column, by its name. */
  public enum Column {
    NUMBER("No."),
    SEVERITY("Severity"),
    CODE("Code"),
    SHEET("Sheet"),
    CELL("Cell"),
    SUBJECT("Figure or case"),
    MESSAGE("What is wrong"),
    SEEN("What we saw"),
    MEND("How to mend it"),
    EXPLANATION("Your explanation"),
    /** Receipt reference of the submission, then that of the issue. */
    REFERENCE("Our reference");

    private final String heading;

    Column(String heading) {
      this.heading = heading;
    }

    public String heading() {
      return heading;
    }

    /** How many columns stand before it on the list that we write. */
    public int place() {
      return HEADINGS.indexOf(heading);
    }
  }

  /** The columns without which a sheet is not taken for the list. */
  public static final List<Column> MARKS = List.of(Column.CODE, Column.MESSAGE, Column.EXPLANATION);

  /** Begins the text in place of a cell where an issue is about all of a sheet or file. */
  public static final String WHOLE = "whole ";

  /** How far down the row of column names is looked for. */
  public static final int HEADINGS_WITHIN = 20;

  /** Stands in the first column of the sheet that goes with a list of its own. */
  public static final String SUMMARY_MARK = "Why this workbook";

  /** Stands before the receipt reference on that sheet. */
  public static final String RECEIPT = "Receipt reference";

  private static final List<String> HEADINGS =
      Arrays.stream(Column.values()).map(Column::heading).toList();

  private IssueList() {}

  /** Whether the texts of a row are the names of the list's columns, in whatever order. */
  public static boolean isHeading(List<String> texts) {
    return MARKS.stream().allMatch(mark -> texts.contains(mark.heading()));
  }

  public static List<String> headings() {
    return HEADINGS;
  }
}
