package org.safereturns.intake.source;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.raw.RowReader;
import org.safereturns.issue.FindingKind;

/** Holds the row limit, leaves blank rows out and turns a parser's failure into ours. */
final class GuardedRows implements RowReader {
  private final Source source;
  private final String sheet;
  private final Rows rows;
  private final Source.Step<Optional<RawRow>> step = () -> Optional.ofNullable(nextFilled());
  private int read;

  GuardedRows(Source source, String sheet, Rows rows) {
    this.source = source;
    this.sheet = sheet;
    this.rows = rows;
  }

  @Override
  public @Nullable RawRow next() {
    return source.guarded(step).orElse(null);
  }

  private @Nullable RawRow nextFilled() throws IOException, XMLStreamException {
    RawRow row = rows.next();
    while (row != null && isBlank(row)) {
      row = rows.next();
    }
    if (row != null && ++read > source.limits().rows()) {
      throw source.refusedAt(
          Origin.wholeSheet(source.name(), sheet),
          FindingKind.TOO_MANY_ROWS,
          "limit",
          Words.count(source.limits().rows()));
    }
    return row;
  }

  private static boolean isBlank(RawRow row) {
    for (int column = 1; column <= row.size(); column++) {
      if (!row.text(column).isEmpty() || !row.cell(column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    source.guarded(
        () -> {
          rows.close();
          return true;
        });
  }
}
