package org.safereturns.mapping.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.SourceFile;

/** Reads YAML into nodes that know their line. */
public final class YamlFile {
  private static final YAMLFactory FACTORY = new YAMLFactory();

  private final SourceFile source;
  private final YAMLParser parser;

  private YamlFile(SourceFile source, YAMLParser parser) {
    this.source = source;
    this.parser = parser;
  }

  public static YamlNode read(SourceFile source) {
    YamlTrouble.refuseTabs(source);
    try (YAMLParser parser = FACTORY.createParser(source.text())) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new ConfigurationFault(source.path(), 0, "is empty");
      }
      return new YamlFile(source, parser).node(first);
    } catch (JsonProcessingException e) {
      throw YamlTrouble.of(source, e);
    } catch (IOException e) {
      throw new ConfigurationFault(source.path(), 0, "cannot be read: " + e.getMessage());
    }
  }

  private YamlNode node(JsonToken token) throws IOException {
    int line = line();
    return switch (token) {
      case START_OBJECT -> mapping(line);
      case START_ARRAY -> sequence(line);
      case VALUE_NULL -> new YamlNode.Scalar(line, "");
      default -> new YamlNode.Scalar(line, parser.getText());
    };
  }

  private YamlNode mapping(int line) throws IOException {
    Map<String, YamlNode> values = new LinkedHashMap<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = line();
      YamlNode value = node(parser.nextToken());
      if (values.put(key, value) != null) {
        throw new ConfigurationFault(source.path(), keyLine, "\"" + key + "\" stands twice");
      }
      lines.put(key, keyLine);
    }
    return new YamlNode.Mapping(line, values, lines);
  }

  private YamlNode sequence(int line) throws IOException {
    List<YamlNode> parts = new ArrayList<>();
    for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
      parts.add(node(t));
    }
    return new YamlNode.Sequence(line, parts);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
