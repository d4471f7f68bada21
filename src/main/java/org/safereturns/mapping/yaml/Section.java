package org.safereturns.mapping.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.safereturns.issue.ConfigurationFault.Mistake;
import org.safereturns.issue.Spelling;

/**
 * A block of keys in a mapping file. Every mistake is noted with its line, so that an analyst sees
 * all of them at once; reading goes on with a harmless value.
 */
public final class Section {
  private final String file;
  private final YamlNode.Mapping node;
  private final List<Mistake> mistakes;

  private Section(String file, YamlNode.Mapping node, List<Mistake> mistakes) {
    this.file = file;
    this.node = node;
    this.mistakes = mistakes;
  }

  /** The node as a block of keys; anything else is a mistake and reads as an empty block. */
  public static Section of(String file, YamlNode node, List<Mistake> mistakes) {
    if (node instanceof YamlNode.Mapping mapping) {
      return new Section(file, mapping, mistakes);
    }
    boolean empty = node instanceof YamlNode.Scalar scalar && scalar.text().isEmpty();
    if (!empty) {
      mistakes.add(new Mistake(file, node.line(), "a block of \"key: value\" is expected here"));
    }
    return new Section(file, new YamlNode.Mapping(node.line(), Map.of(), Map.of()), mistakes);
  }

  /** Refuses every key that is not one of these, with the nearest that is. */
  public Section knowing(Set<String> known) {
    for (String key : keys()) {
      if (!known.contains(key)) {
        wrong(key, "unknown key \"" + key + "\"" + Spelling.didYouMean(key, known));
      }
    }
    return this;
  }

  public Set<String> keys() {
    return node.values().keySet();
  }

  public boolean has(String key) {
    return node.values().containsKey(key);
  }

  public int line(String key) {
    return node.keyLine(key);
  }

  public int line() {
    return node.line();
  }

  /** How many mistakes were noted so far in the whole mapping. */
  public int mistakes() {
    return mistakes.size();
  }

  public void wrong(String key, String problem) {
    mistakes.add(new Mistake(file, line(key), problem));
  }

  public void wrong(int line, String problem) {
    mistakes.add(new Mistake(file, line, problem));
  }

  public Optional<YamlNode> node(String key) {
    return Optional.ofNullable(node.values().get(key));
  }

  public String text(String key) {
    return node(key).map(n -> scalar(key, n)).orElse("");
  }

  public String required(String key) {
    if (text(key).isEmpty()) {
      wrong(key, "\"" + key + "\" is missing");
    }
    return text(key);
  }

  public int number(String key, int otherwise) {
    String text = text(key);
    try {
      return text.isEmpty() ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      wrong(key, "\"" + key + "\" must be a whole number");
      return otherwise;
    }
  }

  public boolean flag(String key) {
    String text = text(key);
    if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
      wrong(key, "\"" + key + "\" must be true or false");
    }
    return text.equals("true");
  }

  /** One text or a list of texts. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (YamlNode part : parts(key)) {
      texts.add(scalar(key, part));
    }
    return texts;
  }

  /** One value or a list of values. */
  public List<YamlNode> parts(String key) {
    YamlNode value = node.values().get(key);
    if (value == null) {
      return List.of();
    }
    return value instanceof YamlNode.Sequence sequence ? sequence.parts() : List.of(value);
  }

  public List<Section> sections(String key) {
    return parts(key).stream().map(this::as).toList();
  }

  public Section section(String key) {
    YamlNode value = node.values().get(key);
    return as(value == null ? new YamlNode.Scalar(line(), "") : value);
  }

  public Section as(YamlNode value) {
    return of(file, value, mistakes);
  }

  Map<String, String> textMap(String key) {
    Section inner = section(key);
    Map<String, String> values = new LinkedHashMap<>();
    inner.keys().forEach(k -> values.put(k, inner.text(k)));
    return values;
  }

  /** Turns a key's text into a value; a refusal becomes a mistake on the key's line. */
  public <T> T read(String key, Function<String, T> reader, Supplier<T> otherwise) {
    try {
      return reader.apply(text(key));
    } catch (IllegalArgumentException e) {
      wrong(key, String.valueOf(e.getMessage()));
      return otherwise.get();
    }
  }

  private String scalar(String key, YamlNode value) {
    if (value instanceof YamlNode.Scalar scalar) {
      return scalar.text();
    }
    wrong(key, "\"" + key + "\" must be a single text");
    return "";
  }
}
