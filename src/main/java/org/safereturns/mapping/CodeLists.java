package org.safereturns.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safereturns.canonical.CodeList;
import org.safereturns.issue.SourceFile;

/** The code lists of {@code mappings/codelists/}, by identifier. */
public final class CodeLists {
  private final Map<String, CodeList> lists;

  CodeLists(Map<String, CodeList> lists) {
    this.lists = Map.copyOf(lists);
  }

  /**
   * @throws org.safereturns.issue.ConfigurationFault naming file and line of every mistake
   */
  public static CodeLists load(List<SourceFile> csvFiles) {
    throw new UnsupportedOperationException();
  }

  public Optional<CodeList> find(String id) {
    return Optional.ofNullable(lists.get(id));
  }
}
