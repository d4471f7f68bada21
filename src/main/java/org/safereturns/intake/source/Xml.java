package org.safereturns.intake.source;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.FindingKind;

/**
 * Walks through the XML of a workbook part. A document type or an entity of its own refuses the
 * file: no spreadsheet program writes them, and they are how XML is made to explode.
 */
public final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private final Source source;

  public Xml(InputStream in, Source source) throws XMLStreamException {
    this.reader = FACTORY.createXMLStreamReader(in);
    this.source = source;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Goes on to the next start or end of an element, or to text; false at the end. */
  public boolean next() throws XMLStreamException {
    if (!reader.hasNext()) {
      return false;
    }
    int event = reader.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw source.refused(FindingKind.ENTITY_EXPANSION);
    }
    return true;
  }

  /** Goes on to the next start of an element with this name, whatever lies between. */
  public boolean nextStart(String name) throws XMLStreamException {
    while (next()) {
      if (starts(name)) {
        return true;
      }
    }
    return false;
  }

  public boolean isStart() {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  public boolean isEnd() {
    return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
  }

  public boolean starts(String name) {
    return isStart() && reader.getLocalName().equals(name);
  }

  public boolean ends(String name) {
    return isEnd() && reader.getLocalName().equals(name);
  }

  /** Local name of the element that starts or ends here. */
  public String name() {
    return reader.getLocalName();
  }

  public int attributes() {
    return reader.getAttributeCount();
  }

  /** Local name of an attribute by its position. */
  public String attributeName(int position) {
    return reader.getAttributeLocalName(position);
  }

  public String attributeValue(int position) {
    return reader.getAttributeValue(position);
  }

  /** An attribute by its local name, in whatever namespace. */
  public @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** An attribute by its local name whose namespace ends so, for names that occur twice. */
  public @Nullable String attribute(String namespaceEnd, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (reader.getAttributeLocalName(i).equals(name)
          && namespace != null
          && namespace.endsWith(namespaceEnd)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** A whole number from an attribute, for repeats and spans. */
  public int number(String name, int otherwise) {
    String value = attribute(name);
    return value == null ? otherwise : Integer.parseInt(value.strip());
  }

  public boolean isText() {
    int event = reader.getEventType();
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  /** Adds the text that stands here, refusing a cell that grows without end. */
  public void appendTo(StringBuilder text, Supplier<Origin> cell) {
    checkLength(text.length() + reader.getTextLength(), cell);
    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
  }

  /** Adds other text, refusing a cell that grows without end. */
  public void appendTo(StringBuilder text, String more, Supplier<Origin> cell) {
    checkLength(text.length() + more.length(), cell);
    text.append(more);
  }

  /**
   * Text in runs of different looks.
   *
   * @param text what is not crossed out
   * @param apart what is not crossed out even if the cell is: runs with a look of their own
   * @param crossedOut whether something is
   */
  public record RichText(String text, String apart, boolean crossedOut) {}

  /** The text in all {@code t} elements of an element, without phonetic hints. */
  public RichText richText(String element, Supplier<Origin> cell) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    StringBuilder apart = new StringBuilder();
    boolean within = false;
    boolean own = false;
    boolean struck = false;
    boolean crossedOut = false;
    while (next() && !ends(element)) {
      if (starts("rPh")) {
        skip();
      } else if (isText() && within) {
        crossedOut |= struck;
        appendTo(struck ? new StringBuilder() : text, cell);
        appendTo(struck || !own ? new StringBuilder() : apart, cell);
      } else if (isStart() || isEnd()) {
        within = starts("t");
        own = (own || starts("rPr")) && !ends("r");
        struck = (struck || (starts("strike") && isOn())) && !ends("r");
      }
    }
    return new RichText(text.toString(), apart.toString(), crossedOut);
  }

  /** Whether a property such as {@code strike}, which may say that it is off, is on. */
  public boolean isOn() {
    String value = attribute("val");
    return value == null || !(value.equals("0") || value.equals("false"));
  }

  /** The text directly in the element that starts here, up to its end. */
  public String text(Supplier<Origin> cell) throws XMLStreamException {
    if (!next() || !isText()) {
      return "";
    }
    checkLength(reader.getTextLength(), cell);
    String first = reader.getText();
    if (!next() || isEnd()) {
      return first;
    }
    StringBuilder text = new StringBuilder(first);
    do {
      if (isText()) {
        appendTo(text, cell);
      }
    } while (!isEnd() && next());
    return text.toString();
  }

  private void checkLength(int length, Supplier<Origin> cell) {
    if (length > source.limits().cellLength()) {
      source.checkLength(length, cell.get());
    }
  }

  /** Goes on to the end of the element that starts here. */
  public void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && next()) {
      if (isStart()) {
        depth++;
      } else if (isEnd()) {
        depth--;
      }
    }
  }
}
