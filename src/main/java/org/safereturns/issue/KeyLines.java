package org.safereturns.issue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;

/** Finds the line on which a key of a settings file stands. */
final class KeyLines {
  private static final YAMLFactory YAML = new YAMLFactory();

  private KeyLines() {}

  /**
   * @param path such as {@code mail.imap.port}; a place in a list is its number, from 0
   * @return 0 if it stands nowhere
   */
  static int find(String text, String path) {
    try (JsonParser parser = YAML.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME && path(parser.getParsingContext()).equals(path)) {
          return parser.currentTokenLocation().getLineNr();
        }
      }
      return 0;
    } catch (IOException e) {
      return 0; // what is wrong with the text is told by whoever reads it
    }
  }

  private static String path(JsonStreamContext context) {
    if (context.inRoot()) {
      return "";
    }
    String above = path(context.getParent());
    String here = context.inArray() ? "" + context.getCurrentIndex() : context.getCurrentName();
    return above.isEmpty() ? here : above + "." + here;
  }
}
