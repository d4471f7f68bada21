package org.safereturns.intake.source;

import java.io.IOException;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.safereturns.intake.raw.RawRow;

/** Rows that somebody sees on their way. */
record WatchedRows(Rows rows, Consumer<RawRow> watch) implements Rows {
  @Override
  public @Nullable RawRow next() throws IOException, XMLStreamException {
    RawRow row = rows.next();
    if (row != null) {
      watch.accept(row);
    }
    return row;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
