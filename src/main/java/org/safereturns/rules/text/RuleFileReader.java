package org.safereturns.rules.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.issue.SourceFile;

/**
 * Takes a {@code .drl} apart. Says only that a part is missing; {@code RuleLint} judges the parts.
 */
public final class RuleFileReader {
  private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"([^\"]+)\"\\s*$");
  private static final Pattern KEY =
      Pattern.compile("@(\\w+)\\s*\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*\\)");
  private static final Pattern ANY_KEY = Pattern.compile("@\\w+");
  private static final Pattern WHY = Pattern.compile("^\\s*// Why:\\s*(.*)$");

  private final SourceFile source;
  private final List<String> lines;
  private final Mistakes mistakes;

  private RuleFileReader(SourceFile source, Mistakes mistakes) {
    this.source = source;
    this.lines = source.text().lines().toList();
    this.mistakes = mistakes;
  }

  public static Optional<RuleFile> read(SourceFile source, Mistakes mistakes) {
    return new RuleFileReader(source, mistakes).read();
  }

  private Optional<RuleFile> read() {
    int rule = find(0, RULE);
    int when = find(Math.max(rule, 0), Pattern.compile("^\\s*when\\s*$"));
    int then = find(Math.max(when, 0), Pattern.compile("^\\s*then\\s*$"));
    int end = find(Math.max(then, 0), Pattern.compile("^\\s*end\\s*$"));
    if (rule < 0 || when < 0 || then < 0 || end < 0) {
      String missing = rule < 0 ? "rule \"CODE\"" : when < 0 ? "when" : then < 0 ? "then" : "end";
      mistakes.add(source.path(), rule + 1, "there is no line that says only: " + missing);
      return Optional.empty();
    }
    int second = find(end, RULE);
    if (second >= 0) {
      mistakes.add(source.path(), second + 1, "a second rule: write one rule in a file");
    }
    int before = mistakes.count();
    Map<String, RuleFile.Located> metadata = metadata(rule + 1, when);
    Matcher name = RULE.matcher(lines.get(rule));
    return name.matches() && mistakes.count() == before
        ? Optional.of(
            new RuleFile(
                source.path(),
                source.text(),
                name.group(1),
                rule + 1,
                metadata,
                why(rule),
                String.join("\n", lines.subList(when + 1, then)),
                when + 1,
                String.join("\n", lines.subList(then + 1, end)),
                then + 1))
        : Optional.empty();
  }

  private int find(int from, Pattern pattern) {
    for (int i = from; i < lines.size(); i++) {
      if (pattern.matcher(lines.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  private Map<String, RuleFile.Located> metadata(int from, int to) {
    Map<String, RuleFile.Located> metadata = new LinkedHashMap<>();
    for (int i = from; i < to; i++) {
      Matcher key = KEY.matcher(lines.get(i));
      String rest = lines.get(i);
      while (key.find()) {
        String value = key.group(2).replace("\\\"", "\"").replace("\\\\", "\\").strip();
        if (metadata.put(key.group(1), new RuleFile.Located(value, i + 1)) != null) {
          mistakes.add(source.path(), i + 1, "@" + key.group(1) + " stands twice");
        }
        rest = rest.replace(key.group(), "");
      }
      Matcher odd = ANY_KEY.matcher(rest);
      if (odd.find()) {
        mistakes.add(
            source.path(),
            i + 1,
            "write it on one line, in straight quotation marks: " + odd.group() + "(\"...\")");
      }
    }
    return metadata;
  }

  /** The comment that begins with Why, to the last comment line before the rule. */
  private String why(int rule) {
    for (int i = rule - 1; i >= 0 && lines.get(i).strip().startsWith("//"); i--) {
      Matcher why = WHY.matcher(lines.get(i));
      if (why.matches()) {
        StringBuilder text = new StringBuilder(why.group(1));
        lines
            .subList(i + 1, rule)
            .forEach(l -> text.append(' ').append(l.strip().substring(2).strip()));
        return text.toString().strip();
      }
    }
    return "";
  }
}
