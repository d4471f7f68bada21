package org.safereturns.publication.table;

import java.util.function.Function;

/**
 * One column of a dataset: how it is filled, and what its metadata say.
 *
 * @param <R> what a row is made from
 */
public record Column<R>(String name, Type type, String description, Function<R, String> value) {

  public enum Type {
    /** May hold what a sender wrote, so it is kept from being read as a formula. */
    TEXT("string"),
    WHOLE("integer"),
    DECIMAL("decimal");

    private final String csvw;

    Type(String csvw) {
      this.csvw = csvw;
    }

    /** The datatype as CSVW names it. */
    public String csvw() {
      return csvw;
    }
  }

  public static <R> Column<R> text(String name, String description, Function<R, String> value) {
    return new Column<>(name, Type.TEXT, description, value);
  }

  public static <R> Column<R> whole(String name, String description, Function<R, Long> value) {
    return new Column<>(name, Type.WHOLE, description, row -> Long.toString(value.apply(row)));
  }

  /** What stands in the file. */
  public String cell(R row) {
    String text = value.apply(row);
    return type == Type.TEXT ? safe(text) : text;
  }

  /** A text that no spreadsheet takes for a formula. */
  public static String safe(String text) {
    return startsFormula(text) ? "'" + text : text;
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n|＝＋－＠".indexOf(text.charAt(0)) >= 0;
  }
}
