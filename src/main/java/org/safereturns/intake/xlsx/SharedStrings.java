package org.safereturns.intake.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.source.Parts;
import org.safereturns.intake.source.Source;
import org.safereturns.intake.source.Xml;

/** The texts of a workbook, held once however many cells show them. */
final class SharedStrings {
  /** They are held in memory: more than any return has. */
  private static final int MOST = 5_000_000;

  private static final int LONGEST = 200_000_000;

  private final List<String> texts = new ArrayList<>();

  /** Only those of which not all is one plain text. */
  private final Map<Integer, Xml.RichText> rich = new HashMap<>();

  static SharedStrings none() {
    return new SharedStrings();
  }

  static SharedStrings read(Parts parts, String part, Source source)
      throws IOException, XMLStreamException {
    SharedStrings strings = new SharedStrings();
    long characters = 0;
    Origin anywhere = Origin.wholeFile(source.name());
    try (InputStream in = parts.read(part)) {
      Xml xml = new Xml(in, source);
      while (xml.nextStart("si")) {
        Xml.RichText text = xml.richText("si", () -> anywhere);
        if (text.crossedOut() || !text.apart().isEmpty()) {
          strings.rich.put(strings.texts.size(), text);
        }
        strings.texts.add(text.text());
        characters += text.text().length();
        source.checkSize(strings.texts.size(), MOST, "texts");
        source.checkSize(characters, LONGEST, "characters");
      }
    }
    return strings;
  }

  /** The text of a number as cells refer to it; a number without a text is damage. */
  String get(String index) {
    return texts.get(Integer.parseInt(index.strip()));
  }

  /** The same with its looks, null if it is all of one. */
  Xml.@Nullable RichText rich(String index) {
    return rich.isEmpty() ? null : rich.get(Integer.parseInt(index.strip()));
  }
}
