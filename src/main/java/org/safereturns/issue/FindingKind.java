package org.safereturns.issue;

import java.util.List;

/**
 * What reading, mapping and validation can notice. A kind without words in the rule book is a
 * mistake of the rule book, and so is a message that asks for another detail than these.
 */
public enum FindingKind {
  EMPTY_FILE,
  TRUNCATED,
  DAMAGED,
  WRONG_TYPE("seems"),
  SENT_AS_LETTER("seems"),
  SENT_AS_DOCUMENT("seems"),
  SENT_AS_ARCHIVE("seems"),
  SENT_UNCONVERTED("seems"),
  PASSWORD_PROTECTED,
  ZIP_BOMB("parts"),
  ENTITY_EXPANSION,
  TOO_LARGE("limit"),
  TOO_MANY_ROWS("limit"),
  TOO_MANY_COLUMNS("limit"),
  CELL_TOO_LONG("limit"),
  UNREADABLE_ENCODING,
  BROKEN_ROW,
  MACROS_NOT_RUN,
  HIDDEN_SHEET,
  HIDDEN_CELLS,
  CROSSED_OUT,
  ANSWERS_ALONE("receipt"),
  FORMULA_WITHOUT_VALUE,
  UNRECOGNISED_RETURN("nearest"),
  UNMAPPED_SHEET("which"),
  UNMAPPED_NOTES("which"),
  REPEATED_FORM("read"),
  UNMAPPED_COLUMN("column", "table"),
  PERSONAL_COLUMN("column", "table"),
  PERSONAL_NHS_NUMBER("where"),
  PERSONAL_NI_NUMBER("where"),
  PERSONAL_POSTCODE("where"),
  PERSONAL_EMAIL("where"),
  PERSONAL_PHONE("where"),
  PERSONAL_NAME("where"),
  PERSONAL_DATE_OF_BIRTH("where"),
  UNMAPPED_ROW("label", "count"),
  UNMAPPED_VALUE("value", "label", "column"),
  UNKNOWN_LABEL("label", "column", "table", "nearest"),
  MISSING_LABEL("table"),
  MISSPELT_LABEL("label", "printed", "table"),
  REPEATED_LABEL("label", "printed", "table"),
  UNKNOWN_CODE("label", "column", "table", "nearest"),
  CODE_NOT_IN_USE("label", "period", "used"),
  WIDER_CODE("code", "column", "count"),
  UNREADABLE_VALUE("value"),
  UNKNOWN_ANSWER("value", "known"),
  MISPLACED_COMMA("value"),
  REPEATED_FIGURE("value", "other", "other_cells"),
  REPEATED_REFERENCE("reference", "earlier_row"),
  MISSING_REFERENCE,
  TOTAL_ROW("label"),
  EMPTY_LIST("table"),
  EMPTY_MONTH("month", "field"),
  OTHER_UNIT("unit", "measure", "usual"),
  FAR_PERIOD("period", "nearest"),
  MISSING_TABLE("table"),
  MISSING_COLUMN("label", "table"),
  MISSING_ROW("label", "table"),
  GONE_HEADING("label", "table"),
  WRONG_PERIOD("period", "from", "to"),
  PERIOD_NOT_FOUND,
  PERIOD_NOT_READ("value"),
  PERIOD_NOT_BEGUN("period"),
  PERIOD_NOT_OVER("period"),
  OTHER_PERIOD("period", "reported"),
  OTHER_LENGTH("period", "every", "example"),
  OTHER_AREA("named", "own"),
  AREA_NOT_KNOWN("value"),
  UNKNOWN_DECLARATION("fact", "value", "known"),
  SHEET_TOO_LONG("rows"),
  OTHER_ORGANISATION("named", "sender"),
  PERCENTAGE_FOR_COUNT("value"),
  SENTENCE_NOT_READ("sentence"),
  SENTENCE_WITH_SMALL_COUNT,
  SENTENCE_FILLS_GAP("value", "other", "other_cells"),
  SENTENCE_SHOWS_HIDDEN("other_cells"),
  STATED_INCOMPLETE("what", "where", "when"),
  MORE_FINDINGS("kind", "total");

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives a list that nobody can change
  private final List<String> details;

  FindingKind(String... details) {
    this.details = List.of(details);
  }

  /** The names of its details. */
  public List<String> details() {
    return details;
  }
}
