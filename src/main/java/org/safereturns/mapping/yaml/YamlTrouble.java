package org.safereturns.mapping.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.ConfigurationFault.Mistake;
import org.safereturns.issue.SourceFile;

/** Says in plain words, with the right line, why a text is not YAML. */
final class YamlTrouble {
  private static final Pattern TAB = Pattern.compile("^ *\\t.*");
  private static final Pattern LINE = Pattern.compile("line (\\d+), column");

  /** What the parser was at, and what that most often means. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          "while parsing a flow node",
          "{ or [ before this is opened and not closed",
          "while parsing a block mapping",
          "a line in this block is indented differently from the others",
          "while parsing a block collection",
          "a line in this list is indented differently from the others",
          "while parsing a flow mapping",
          "{ is opened here and not closed, or a text in it needs quotation marks: one that holds a"
              + " colon, comma or bracket",
          "while parsing a flow sequence",
          "[ is opened here and not closed, or a text in it needs quotation marks: one that holds a"
              + " colon, comma or bracket",
          "while scanning a simple key",
          "there is no colon after the name, or no space after the colon",
          "while scanning a quoted scalar",
          "a quotation mark is opened here and not closed",
          "mapping values are not allowed here",
          "this line is indented too far, or a text that holds a colon needs quotation marks",
          "Expected a field name",
          "put a label that begins with { into quotation marks");

  private YamlTrouble() {}

  /**
   * @throws ConfigurationFault naming every line that begins with a tab
   */
  static void refuseTabs(SourceFile source) {
    List<Mistake> tabs = new ArrayList<>();
    List<String> lines = source.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (TAB.matcher(lines.get(i)).matches()) {
        tabs.add(
            new Mistake(source.path(), i + 1, "begins with a tab: indent with spaces, never tabs"));
      }
    }
    if (!tabs.isEmpty()) {
      throw new ConfigurationFault(tabs);
    }
  }

  static ConfigurationFault of(SourceFile source, JsonProcessingException e) {
    String message = e.getOriginalMessage();
    int told = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    return MEANINGS.entrySet().stream()
        .filter(m -> message.contains(m.getKey()))
        .findFirst()
        .map(
            m ->
                new ConfigurationFault(
                    source.path(), line(message, m.getKey(), told), m.getValue()))
        .orElseGet(
            () ->
                new ConfigurationFault(
                    source.path(), told, "is not YAML: " + message.lines().findFirst().orElse("")));
  }

  /**
   * Where brackets and quotes are opened is what is wanted; where indentation breaks is only found
   * at the end.
   */
  private static int line(String message, String at, int told) {
    Matcher line = LINE.matcher(message);
    boolean opened = !at.contains("flow node") && (at.contains("flow") || at.contains("quoted"));
    return opened && line.find() ? Integer.parseInt(line.group(1)) : told;
  }
}
