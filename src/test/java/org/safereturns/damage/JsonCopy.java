package org.safereturns.damage;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A list of objects, seen as a table: their names are row 1, the first object is row 2. */
final class JsonCopy implements OpenCopy {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final List<Map<String, Object>> objects;
  private final List<String> names;

  private JsonCopy(List<Map<String, Object>> objects) {
    this.objects = objects;
    Set<String> all = new LinkedHashSet<>();
    objects.forEach(o -> all.addAll(o.keySet()));
    names = new ArrayList<>(all);
  }

  static JsonCopy open(byte[] bytes) throws IOException {
    return new JsonCopy(MAPPER.readValue(bytes, new TypeReference<List<Map<String, Object>>>() {}));
  }

  @Override
  public List<String> sheets() {
    return List.of("");
  }

  @Override
  public int lastRow(String sheet) {
    return objects.size() + 1;
  }

  @Override
  public int lastColumn(String sheet) {
    return names.size();
  }

  @Override
  public String shown(Place place) {
    if (place.row() > lastRow("") || place.column() > names.size()) {
      return "";
    }
    String name = names.get(place.column() - 1);
    return place.row() == 1
        ? name
        : String.valueOf(objects.get(place.row() - 2).getOrDefault(name, ""));
  }

  @Override
  public void type(Place place, String text) {
    if (place.row() > 1 && NUMBER.matcher(text).matches()) {
      put(place, new BigDecimal(text));
    } else {
      text(place, text);
    }
  }

  @Override
  public void text(Place place, String text) {
    if (place.row() == 1) {
      rename(place.column(), text);
    } else {
      put(place, text);
    }
  }

  private void put(Place place, Object value) {
    while (lastRow("") < place.row()) {
      objects.add(new LinkedHashMap<>());
    }
    objects.get(place.row() - 2).put(names.get(place.column() - 1), value);
  }

  private void rename(int column, String to) {
    String from = column > names.size() ? "" : names.get(column - 1);
    for (Map<String, Object> object : objects) {
      Map<String, Object> renamed = new LinkedHashMap<>();
      object.forEach((name, value) -> renamed.put(name.equals(from) ? to : name, value));
      if (from.isEmpty()) {
        renamed.put(to, "");
      }
      object.clear();
      object.putAll(renamed);
    }
    if (from.isEmpty()) {
      names.add(to);
    } else {
      names.set(column - 1, to);
    }
  }

  @Override
  public void insertRow(String sheet, int row) {
    Map<String, Object> blank = new LinkedHashMap<>();
    names.forEach(name -> blank.put(name, ""));
    objects.add(row - 2, blank);
  }

  @Override
  public void deleteRow(String sheet, int row) {
    objects.remove(row - 2);
  }

  @Override
  public void insertColumn(String sheet, int column) {
    throw new UnsupportedOperationException("a list of objects has no columns to insert");
  }

  @Override
  public void deleteColumn(String sheet, int column) {
    String gone = names.remove(column - 1);
    objects.forEach(object -> object.remove(gone));
  }

  @Override
  public byte[] saved() throws IOException {
    return MAPPER.writeValueAsBytes(objects);
  }
}
