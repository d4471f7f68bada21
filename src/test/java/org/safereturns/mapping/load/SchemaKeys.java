package org.safereturns.mapping.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The keys that a JSON Schema below {@code mappings} knows. */
public final class SchemaKeys {
  private final JsonNode schema;

  public SchemaKeys(String file) throws IOException {
    schema = new ObjectMapper().readTree(Path.of("mappings", file).toFile());
  }

  /** Keys of the whole, if the pointer is empty, or of the definition it points to. */
  public Set<String> of(String pointer) {
    Set<String> keys = new TreeSet<>();
    schema.at(pointer).get("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
