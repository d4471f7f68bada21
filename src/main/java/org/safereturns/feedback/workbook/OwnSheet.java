package org.safereturns.feedback.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.safereturns.feedback.text.Plain;

/**
 * A sheet in a workbook of our own, handed on as it is written: long lists take little memory.
 * Nothing of the sender's is in it, so there is nothing to lead to.
 */
final class OwnSheet implements SheetPen, AutoCloseable {
  /** Rows that are held before they are handed on. */
  private static final int HELD = 1_000;

  private static final String OPAQUE = "FF";
  private static final String FONT = "Calibri";
  private static final int FONT_POINTS = 11;

  private final Worksheet page;
  private final Map<Integer, Run> runs = new TreeMap<>();

  OwnSheet(Worksheet page) {
    this.page = page;
  }

  /** Cells of one look in a column, one below another: their style is worked out once. */
  private record Run(Look look, boolean quoted, int first, int last) {
    boolean goesOn(Run below) {
      return look == below.look && quoted == below.quoted && below.first == last + 1;
    }
  }

  @Override
  public void page(boolean landscape, int... widths) {
    for (int c = 0; c < widths.length; c++) {
      page.width(c, widths[c]);
    }
    page.setFitToPage(true);
    page.fitToHeight((short) 0);
    page.paperSize(PaperSize.A4_PAPER);
    page.pageOrientation(landscape ? "landscape" : "portrait");
  }

  @Override
  public void headings(String header, String footer) {
    page.freezePane(0, 1);
    page.repeatRows(0);
    page.header(header, Position.LEFT, FONT, FONT_POINTS);
    page.footer(footer, Position.RIGHT, FONT, FONT_POINTS);
  }

  @Override
  public void filter(int lastRow, int columns) {
    page.setAutoFilter(0, 0, lastRow, columns - 1);
  }

  @Override
  public void text(int row, int column, String text, Look look) {
    if (!text.isEmpty()) {
      page.value(row, column, text);
    }
    style(column, new Run(look, Plain.isFormula(text), row, row));
  }

  @Override
  public void number(int row, int column, long number) {
    page.value(row, column, number);
    style(column, new Run(Look.NUMBER, false, row, row));
  }

  @Override
  public void link(int row, int column, String sheet, String cells) {}

  @Override
  public void height(int row, int lines) {
    page.rowHeight(row, RowHeight.points(lines));
    if (row % HELD == HELD - 1) {
      handOn();
    }
  }

  /**
   * Ends the sheet.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  @Override
  public void close() {
    handOn();
    try {
      page.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handOn() {
    runs.forEach(this::paint);
    runs.clear();
    try {
      page.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void style(int column, Run run) {
    @Nullable Run above = runs.get(column);
    if (above != null && above.goesOn(run)) {
      runs.put(column, new Run(run.look, run.quoted, above.first, run.last));
    } else {
      if (above != null) {
        paint(column, above);
      }
      runs.put(column, run);
    }
  }

  private void paint(int column, Run run) {
    Look look = run.look;
    StyleSetter style = page.range(run.first, column, run.last, column).style();
    style.fontName(FONT).fontSize(FONT_POINTS).fontColor(OPAQUE + look.ink());
    style.wrapText(true).verticalAlignment("top");
    if (look.isBold()) {
      style.bold();
    }
    if (!look.ground().isEmpty()) {
      style.fillColor(OPAQUE + look.ground());
    }
    if (look == Look.NUMBER) {
      style.horizontalAlignment("left");
    } else if (look == Look.ANSWER) {
      style.protectionOption(ProtectionOption.LOCKED, false);
      style
          .borderStyle(BorderSide.BOTTOM, "thin")
          .borderColor(BorderSide.BOTTOM, OPAQUE + "C0C0C0");
    }
    if (run.quoted) {
      style.format("@"); // what a sender wrote stays text even if somebody edits the cell
    }
    style.set();
  }
}
