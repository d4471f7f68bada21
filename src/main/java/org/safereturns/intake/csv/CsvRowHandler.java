package org.safereturns.intake.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.raw.Spaces;
import org.safereturns.intake.source.Source;

/** Makes rows of the fields that the parser finds: stripped, within our limits. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {
  private final Source source;
  private final int longest;
  private final int columns;
  private final List<KnownTexts> known = new ArrayList<>();
  private String[] fields = new String[16];
  private int size;
  private int made;

  CsvRowHandler(Source source) {
    this.source = source;
    this.longest = source.limits().cellLength();
    this.columns = source.limits().columns();
  }

  /** Number of the row that is being made, or would be next. */
  int number() {
    return made + 1;
  }

  @Override
  protected void handleBegin(long line) {
    size = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (length > longest) {
      source.checkLength(length, cell(index));
    }
    int from = offset;
    int to = offset + length;
    while (from < to && Spaces.isSpace(buffer[from])) {
      from++;
    }
    while (to > from && Spaces.isSpace(buffer[to - 1])) {
      to--;
    }
    if (index < columns) {
      add(from == to ? "" : known(index).of(buffer, from, to - from));
    } else if (from < to) {
      source.checkColumn(index + 1, cell(index));
    }
  }

  private KnownTexts known(int index) {
    while (index >= known.size()) {
      known.add(new KnownTexts());
    }
    return known.get(index);
  }

  private Origin cell(int index) {
    return source.cell("", number(), index + 1);
  }

  private void add(String text) {
    if (size == fields.length) {
      fields = Arrays.copyOf(fields, 2 * size);
    }
    fields[size++] = text;
  }

  @Override
  protected CsvRow buildRecord() {
    made++;
    String[] row = new String[size];
    System.arraycopy(fields, 0, row, 0, size);
    return new CsvRow(made, row);
  }
}
