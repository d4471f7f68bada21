package org.safereturns.mapping.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A block of keys that no file holds: a part of a mapping derived from a structure. All of it
 * stands on the line of the structure that it comes from, so that a mistake is told there.
 */
public final class Keys {
  private final int line;
  private final Map<String, YamlNode> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  public Keys(int line) {
    this.line = line;
  }

  public Keys put(String key, YamlNode value) {
    values.put(key, value);
    lines.put(key, value.line());
    return this;
  }

  public Keys put(String key, String text) {
    return put(key, new YamlNode.Scalar(line, text));
  }

  public Keys put(String key, Keys inner) {
    return put(key, inner.node());
  }

  public Keys put(String key, Collection<String> texts) {
    List<YamlNode> parts = new ArrayList<>();
    texts.forEach(text -> parts.add(new YamlNode.Scalar(line, text)));
    return put(key, new YamlNode.Sequence(line, parts));
  }

  public Keys list(String key, List<Keys> blocks) {
    List<YamlNode> parts = new ArrayList<>();
    blocks.forEach(block -> parts.add(block.node()));
    return put(key, new YamlNode.Sequence(line, parts));
  }

  int line() {
    return line;
  }

  public YamlNode node() {
    return new YamlNode.Mapping(line, values, lines);
  }
}
