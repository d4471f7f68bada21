package org.safereturns.disclosure.leaks;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Origin;

/** What cells are called in a derivation: no longer than is needed to find them. */
final class Places {
  private static final int MOST = 8;

  private final boolean files;
  private final boolean sheets;

  Places(Collection<Cell> cells) {
    Set<String> allFiles = new HashSet<>();
    Set<Origin> allSheets = new HashSet<>();
    for (Cell cell : cells) {
      allFiles.add(cell.origin().file());
      allSheets.add(Origin.wholeSheet(cell.origin().file(), cell.origin().sheet()));
    }
    this.files = allFiles.size() > 1;
    this.sheets = allSheets.size() > 1;
  }

  String name(Origin origin) {
    if (files) {
      return origin.text();
    }
    boolean named = sheets && !origin.sheet().isEmpty();
    return named ? origin.sheet() + "!" + origin.cells() : origin.cells();
  }

  /** {@code B2, B3 and B4}; of many, the first. */
  static String list(List<String> names) {
    if (names.size() > MOST) {
      String first = String.join(", ", names.subList(0, MOST));
      return first + " and " + (names.size() - MOST) + " more";
    }
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
