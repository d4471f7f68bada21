package org.safereturns.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one line of a rule's {@code then}.
 *
 * @param row the table's row in a general rule, else empty
 * @param fact the variable it is about
 * @param field of a case record, by name or as a variable; else empty
 * @param pairs names passed to the message, each with the text of its value
 */
public record Consequence(String row, String fact, String field, List<Pair> pairs) {
  public record Pair(String name, String value) {}

  private static final Pattern LINE =
      Pattern.compile("issues\\.raise\\(\\s*drools\\s*,\\s*(.*)\\)\\s*;", Pattern.DOTALL);
  private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
  private static final Pattern TEXT = Pattern.compile("\"(\\w+)\"");

  public Consequence {
    pairs = List.copyOf(pairs);
  }

  /** Empty if it is anything else than the one call. */
  public static Optional<Consequence> of(RuleFile rule) {
    Matcher line = LINE.matcher(rule.then().strip());
    if (!line.matches() || rule.then().indexOf(';') != rule.then().lastIndexOf(';')) {
      return Optional.empty();
    }
    List<String> arguments = split(line.group(1));
    String row = rule.isGeneral() ? arguments.remove(0) : "";
    if (arguments.isEmpty() || !VARIABLE.matcher(arguments.get(0)).matches()) {
      return Optional.empty();
    }
    String fact = arguments.remove(0);
    String field = arguments.size() % 2 == 1 ? arguments.remove(0).replace("\"", "") : "";
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      pairs.add(new Pair(text(arguments.get(i)), arguments.get(i + 1)));
    }
    return Optional.of(new Consequence(row, fact, field, pairs));
  }

  public boolean supplies(String name) {
    return pairs.stream().anyMatch(p -> p.name().equals(name));
  }

  private static String text(String argument) {
    Matcher text = TEXT.matcher(argument);
    return text.matches() ? text.group(1) : "";
  }

  /** At the commas that stand in no brackets. */
  private static List<String> split(String arguments) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < arguments.length(); i++) {
      char c = arguments.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(arguments.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(arguments.substring(start).strip());
    return parts;
  }
}
