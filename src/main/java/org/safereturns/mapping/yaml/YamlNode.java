package org.safereturns.mapping.yaml;

import java.util.List;
import java.util.Map;

/** A part of a YAML file with the line it starts on. */
public sealed interface YamlNode {
  int line();

  /** A single value as it is written, so that {@code 001} stays {@code 001}. */
  record Scalar(int line, String text) implements YamlNode {}

  record Sequence(int line, List<YamlNode> parts) implements YamlNode {}

  /** Keys in the order of the file, each with its own line. */
  record Mapping(int line, Map<String, YamlNode> values, Map<String, Integer> keyLines)
      implements YamlNode {
    int keyLine(String key) {
      return keyLines.getOrDefault(key, line);
    }
  }
}
