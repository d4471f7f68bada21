package org.safereturns.publication.table;

import java.util.Map;
import java.util.Optional;
import org.safereturns.canonical.CodeList;

/** Labels beside codes. A code no list knows is its own label. */
public final class Labels {
  /** SDMX: not broken down by this dimension. */
  static final String TOTAL = "_T";

  private final Map<String, CodeList> lists;

  public Labels(Map<String, CodeList> lists) {
    this.lists = Map.copyOf(lists);
  }

  public String of(String list, String code) {
    if (code.equals(TOTAL)) {
      return "Total";
    }
    CodeList found = lists.get(list);
    return found == null ? code : found.label(code);
  }

  public Optional<CodeList> list(String name) {
    return Optional.ofNullable(lists.get(name));
  }
}
