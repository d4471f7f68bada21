package org.safereturns.canonical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields that all case records of one sheet have. */
public final class RecordShape {
  private final String file;
  private final String sheet;
  private final List<Field> fields;
  private final List<Field> texts;
  private final Map<String, Integer> positions = new HashMap<>();

  public RecordShape(String file, String sheet, List<Field> fields) {
    this.file = file;
    this.sheet = sheet;
    this.fields = List.copyOf(fields);
    this.texts = fields.stream().filter(f -> f.type() == Field.Type.TEXT).toList();
    for (int i = 0; i < fields.size(); i++) {
      if (positions.put(fields.get(i).name(), i) != null) {
        throw new IllegalArgumentException("two fields named " + fields.get(i).name());
      }
    }
  }

  public String file() {
    return file;
  }

  public String sheet() {
    return sheet;
  }

  public List<Field> fields() {
    return fields;
  }

  /** The fields of free text. */
  public List<Field> texts() {
    return texts;
  }

  public boolean has(String field) {
    return positions.containsKey(field);
  }

  /** Position of a field, -1 if the shape has none of that name. */
  public int position(String field) {
    return positions.getOrDefault(field, -1);
  }
}
