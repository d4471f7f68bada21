package org.safereturns.rules.text;

import java.util.Map;

/**
 * The text of a {@code .drl} in its parts.
 *
 * @param name of the rule, {@code SUM-101} or {@code SUM-101.v2}
 * @param line of the {@code rule} line, from 1
 * @param metadata by key, without the {@code @}
 * @param when the conditions, {@code whenLine} the line of the word {@code when}
 * @param then the consequence, {@code thenLine} the line of the word {@code then}
 */
public record RuleFile(
    String path,
    String text,
    String name,
    int line,
    Map<String, Located> metadata,
    String why,
    String when,
    int whenLine,
    String then,
    int thenLine) {

  /** A value and the line on which it stands. */
  public record Located(String value, int line) {}

  public RuleFile {
    metadata = Map.copyOf(metadata);
  }

  public String folder() {
    String folders = path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    return folders.substring(folders.lastIndexOf('/') + 1);
  }

  /** The file's name without its ending: what the rule must be called. */
  public String stem() {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.substring(0, file.length() - ".drl".length());
  }

  /** A general rule judges the rows of a table and has neither code nor words of its own. */
  public boolean isGeneral() {
    return folder().equals("tables");
  }

  /** {@code SUM-101} of {@code SUM-101.v2}. */
  public String code() {
    return name.replaceFirst("\\.v\\d+$", "");
  }

  public String value(String key) {
    Located located = metadata.get(key);
    return located == null ? "" : located.value();
  }

  public int lineOf(String key) {
    Located located = metadata.get(key);
    return located == null ? line : located.line();
  }
}
