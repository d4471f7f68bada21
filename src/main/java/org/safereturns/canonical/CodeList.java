package org.safereturns.canonical;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A code list: its codes in order, found by code, label or alias without regard to case. */
public final class CodeList {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private final String id;
  private final Map<String, Code> codes = new LinkedHashMap<>();
  private final Map<String, Code> names = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if a code stands twice or one name means two codes
   */
  public CodeList(String id, List<Code> codes) {
    this.id = id;
    for (Code code : codes) {
      if (this.codes.put(code.code(), code) != null) {
        throw new IllegalArgumentException(id + ": code " + code.code() + " stands twice");
      }
    }
    for (Code code : codes) {
      name(code.code(), code);
      name(code.label(), code);
      code.aliases().forEach(alias -> name(alias, code));
    }
  }

  private void name(String name, Code code) {
    Code before = names.putIfAbsent(fold(name), code);
    if (before != null && !before.equals(code)) {
      throw new IllegalArgumentException(
          "%s: \"%s\" means both %s and %s".formatted(id, name, before.code(), code.code()));
    }
  }

  public String id() {
    return id;
  }

  public List<Code> codes() {
    return List.copyOf(codes.values());
  }

  public Optional<Code> find(String code) {
    return Optional.ofNullable(codes.get(code));
  }

  /**
   * The code that a text names: by code, label or alias; spacing, case and dashes do not matter.
   */
  public Optional<Code> named(String text) {
    return Optional.ofNullable(names.get(fold(text)));
  }

  /** The label of a code, or the code itself where the list does not have it. */
  public String label(String code) {
    return find(code).map(Code::label).orElse(code);
  }

  private static String fold(String text) {
    return SPACES
        .matcher(text.strip())
        .replaceAll(" ")
        .toLowerCase(Locale.ROOT)
        .replace('–', '-')
        .replace('—', '-')
        .replace('’', '\'');
  }
}
