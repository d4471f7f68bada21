package org.safereturns.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.safereturns.canonical.Origin;

/** The texts of a workbook, held once however many cells show them. */
final class SharedStrings {
  private final List<String> texts = new ArrayList<>();

  static SharedStrings none() {
    return new SharedStrings();
  }

  static SharedStrings read(Parts parts, String part, Source source)
      throws IOException, XMLStreamException {
    SharedStrings strings = new SharedStrings();
    Origin anywhere = Origin.wholeFile(source.name());
    try (InputStream in = parts.read(part)) {
      Xml xml = new Xml(in, source);
      while (xml.nextStart("si")) {
        strings.texts.add(xml.richText("si", () -> anywhere));
      }
    }
    return strings;
  }

  /** The text of a number as cells refer to it; a number without a text is damage. */
  String get(String index) {
    return texts.get(Integer.parseInt(index.strip()));
  }
}
