package org.safereturns.intake.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.safereturns.intake.raw.FileRefused;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.source.Rows;
import org.safereturns.intake.source.Source;
import org.safereturns.issue.FindingKind;

/** The rows of a CSV file, one at a time. */
final class CsvRows implements Rows {
  private final Source source;
  private final CsvRowHandler handler;
  private final CloseableIterator<CsvRow> rows;

  CsvRows(Source source, char delimiter, Reader text) {
    this.source = source;
    this.handler = new CsvRowHandler(source);
    this.rows =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .build(handler, text)
            .iterator();
  }

  @Override
  public @Nullable RawRow next() throws IOException {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      if (e.getCause() instanceof FileRefused refused) {
        throw refused;
      }
      throw source.refusedAt(source.cell("", handler.number(), 1), FindingKind.BROKEN_ROW);
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
