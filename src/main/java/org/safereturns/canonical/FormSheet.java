package org.safereturns.canonical;

import java.util.List;

/** One sheet of a blank form, in the words that its reader sees. */
public sealed interface FormSheet {
  /** Of the sheet. */
  String name();

  /** What to do on it, in plain words; may be empty. */
  String guidance();

  /**
   * One table of counts: a line for each label, a column for each heading.
   *
   * @param corner what stands above the labels; no other cell of the form says it
   */
  record Counts(
      String name,
      String guidance,
      String corner,
      List<String> columns,
      List<Line> lines,
      List<Match> matches)
      implements FormSheet {
    public Counts {
      columns = List.copyOf(columns);
      lines = List.copyOf(lines);
      matches = List.copyOf(matches);
    }
  }

  /**
   * A line of a table.
   *
   * @param adds lines that the form adds up here by itself, counted from 0; empty if it is filled
   *     in
   */
  record Line(String label, List<Integer> adds) {
    public Line {
      adds = List.copyOf(adds);
    }

    public boolean isFilledIn() {
      return adds.isEmpty();
    }
  }

  /**
   * A cell that must go with another one.
   *
   * @param exact whether both are the same; otherwise the one is no more than the other
   */
  record Match(Spot one, Spot other, boolean exact) {}

  /** A cell of a table; lines and columns count from 0, without the headings. */
  record Spot(String sheet, int line, int column) {}

  /**
   * A list with a row for each case.
   *
   * @param columns the first holds the sender's own reference of the row
   */
  record Cases(String name, String guidance, List<Column> columns) implements FormSheet {
    public Cases {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column of a list.
   *
   * @param choices what may be chosen, in words; empty if it is written freely
   * @param required whether each row needs it
   */
  record Column(String heading, Field.Type type, List<String> choices, boolean required) {
    public Column {
      choices = List.copyOf(choices);
    }
  }
}
