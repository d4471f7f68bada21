package org.safereturns.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safereturns.canonical.DataStructure;

/** What every collection asks for, by code. Immutable. */
public final class Structures {
  private final List<DataStructure> structures;

  public Structures(List<DataStructure> structures) {
    this.structures = List.copyOf(structures);
  }

  /** By code. */
  public List<DataStructure> list() {
    return structures;
  }

  public Optional<DataStructure> find(String code) {
    return structures.stream().filter(s -> s.code().equals(code)).findFirst();
  }

  public Set<String> codes() {
    return structures.stream().map(DataStructure::code).collect(Collectors.toSet());
  }
}
