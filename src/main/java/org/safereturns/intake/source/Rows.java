package org.safereturns.intake.source;

import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.safereturns.intake.raw.RawRow;

/** What a format has to offer: rows one by one, free to fail as its parser fails. */
public interface Rows extends Closeable {
  /** The next row, blank ones included if that is easier; null after the last. */
  @Nullable RawRow next() throws IOException, XMLStreamException;
}
