package org.safereturns.intake.ods;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.cell.CellFormat;
import org.safereturns.intake.cell.DatePattern;
import org.safereturns.intake.cell.Numbers;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawCell.Kind;
import org.safereturns.intake.raw.Spaces;
import org.safereturns.intake.source.Xml;

/**
 * A cell of an OpenDocument sheet, which holds both the stored value and what the screen shows.
 *
 * @param type {@code float}, {@code percentage}, {@code date}, {@code string}; empty if none
 * @param stored the stored value as text
 * @param shown what the screen shows, stripped, without what is crossed out
 * @param crossedOut whether something is
 * @param comment what is said about the cell beside it
 */
record OdsCell(
    String type,
    String stored,
    String shown,
    boolean formula,
    boolean error,
    boolean crossedOut,
    String comment) {
  private static final DatePattern UK_DATE = Objects.requireNonNull(DatePattern.find("dd/mm/yyyy"));

  /**
   * Reads the cell that starts here up to its end.
   *
   * @param lines for each style that says so, whether a line goes through its text
   */
  static OdsCell read(Xml xml, Map<String, Boolean> lines, Supplier<Origin> origin)
      throws XMLStreamException {
    boolean whole = lines.getOrDefault(textOf(xml.attribute("style-name")), false);
    String type = textOf(xml.attribute("office:1.0", "value-type"));
    boolean error = "error".equals(xml.attribute("calcext:1.0", "value-type"));
    boolean formula = xml.attribute("formula") != null;
    String attribute =
        switch (type) {
          case "date" -> "date-value";
          case "boolean" -> "boolean-value";
          case "string" -> "string-value";
          default -> "value";
        };
    String stored = textOf(xml.attribute(attribute));
    Shown shown = new Shown(xml, lines, origin);
    String text = Spaces.strip(shown.read(whole));
    boolean crossedOut = shown.isCrossedOut() || (whole && text.isEmpty() && !stored.isEmpty());
    String comment = shown.comment.toString();
    return crossedOut
        ? new OdsCell(text.isEmpty() ? "" : "string", "", text, false, false, true, comment)
        : new OdsCell(type, stored, text, formula, error, false, comment);
  }

  private static String textOf(@Nullable String attribute) {
    return attribute == null ? "" : attribute;
  }

  /** The paragraphs of a cell, without its comment and without what is crossed out. */
  private static final class Shown {
    private final Xml xml;
    private final Map<String, Boolean> lines;
    private final Supplier<Origin> origin;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private final BitSet struck = new BitSet();
    private boolean crossedOut;
    private int depth = 1;
    private int paragraphs;

    Shown(Xml xml, Map<String, Boolean> lines, Supplier<Origin> origin) {
      this.xml = xml;
      this.lines = lines;
      this.origin = origin;
    }

    boolean isCrossedOut() {
      return crossedOut;
    }

    /**
     * @param whole whether the cell is crossed out, but for what says otherwise
     */
    String read(boolean whole) throws XMLStreamException {
      struck.set(depth, whole);
      while (depth > 0 && xml.next()) {
        if (xml.starts("annotation")) {
          comment();
        } else if (xml.isStart()) {
          begin();
        } else if (xml.isEnd()) {
          depth--;
        } else if (xml.isText() && depth > 1) {
          crossedOut |= struck.get(depth);
          xml.appendTo(struck.get(depth) ? new StringBuilder() : text, origin);
        }
      }
      return text.toString();
    }

    /** The paragraphs of the comment that starts here, up to its end; not who wrote it when. */
    private void comment() throws XMLStreamException {
      boolean within = false;
      while (xml.next() && !xml.ends("annotation")) {
        if (xml.isText() && within) {
          xml.appendTo(comment, origin);
        } else if (xml.starts("p") || xml.ends("p")) {
          within = xml.isStart();
          xml.appendTo(comment, "\n", origin);
        }
      }
    }

    private void begin() {
      depth++;
      boolean around = struck.get(depth - 1);
      String style = xml.name().equals("span") ? textOf(xml.attribute("style-name")) : "";
      struck.set(depth, lines.getOrDefault(style, around));
      boolean further = xml.name().equals("p") && paragraphs++ > 0;
      xml.appendTo(text, further ? "\n" : spacing(xml), origin);
    }
  }

  private static String spacing(Xml xml) {
    return switch (xml.name()) {
      case "s" -> " ".repeat(Math.min(1_000, Math.max(1, xml.number("c", 1))));
      case "tab" -> "\t";
      case "line-break" -> "\n";
      default -> "";
    };
  }

  boolean isBlank() {
    return shown.isEmpty() && stored.isEmpty() && !isWithoutValue();
  }

  private boolean isWithoutValue() {
    return formula && type.isEmpty() && shown.isEmpty();
  }

  RawCell at(int row, int column) {
    if (isWithoutValue()) {
      return plain(row, column, Kind.FORMULA_WITHOUT_VALUE, "");
    }
    if (error) {
      return plain(row, column, Kind.ERROR, shown);
    }
    return switch (type) {
      case "float", "percentage", "currency" -> number(row, column);
      case "date" -> date(row, column);
      case "boolean" -> plain(row, column, Kind.BOOLEAN, "true".equals(stored) ? "TRUE" : "FALSE");
      default -> RawCell.text(row, column, shown.isEmpty() ? stored : shown);
    };
  }

  private RawCell number(int row, int column) {
    BigDecimal number = Numbers.exact(stored);
    if (number == null) {
      return RawCell.text(row, column, shown.isEmpty() ? stored : shown);
    }
    boolean percent = type.equals("percentage");
    String text = shown.isEmpty() ? withoutFormat(number, percent) : shown;
    return new RawCell(
        row, column, Kind.NUMBER, text, number, Numbers.decimalsShown(text), percent, null);
  }

  private static String withoutFormat(BigDecimal number, boolean percent) {
    return percent
        ? Numbers.general(Numbers.plain(number.movePointRight(2))) + "%"
        : Numbers.general(number);
  }

  private RawCell date(int row, int column) {
    try {
      LocalDateTime moment =
          stored.contains("T")
              ? LocalDateTime.parse(stored.replace("Z", ""))
              : LocalDate.parse(stored).atStartOfDay();
      if (!CellFormat.isOfOurTime(moment)) {
        return RawCell.text(row, column, shown.isEmpty() ? stored : shown);
      }
      String text = shown.isEmpty() ? UK_DATE.show(moment) : shown;
      return new RawCell(row, column, Kind.DATE, text, null, -1, false, moment.toLocalDate());
    } catch (DateTimeParseException e) {
      return RawCell.text(row, column, shown.isEmpty() ? stored : shown);
    }
  }

  private static RawCell plain(int row, int column, Kind kind, String text) {
    return new RawCell(row, column, kind, text, null, -1, false, null);
  }

  /** The same cell in another row, for rows that stand for several. */
  static RawCell moved(RawCell cell, int row) {
    return cell.row() == row
        ? cell
        : new RawCell(
            row,
            cell.column(),
            cell.kind(),
            cell.text(),
            cell.number(),
            cell.decimals(),
            cell.percent(),
            cell.date());
  }
}
