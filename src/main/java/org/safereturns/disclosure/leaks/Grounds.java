package org.safereturns.disclosure.leaks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.safereturns.canonical.Origin;
import org.safereturns.disclosure.reader.Knowledge;
import org.safereturns.disclosure.reader.Propagation;
import org.safereturns.disclosure.reader.Row;

/**
 * Why something can be worked out: rows none of which could be missing.
 *
 * @param rows in the order in which a reader would use them
 * @param oneByOne whether each is of use alone; if not, only all together are
 */
record Grounds(List<Row> rows, boolean oneByOne) {
  /** With more rows than this nobody asks which could be missing. */
  private static final int MOST = 150;

  Grounds {
    rows = List.copyOf(rows);
  }

  /** The grounds of a claim that was proved. */
  static Grounds of(Knowledge knowledge, Claim claim) {
    Optional<Row> said = knowledge.rows().stream().filter(claim::isSaid).findFirst();
    if (said.isPresent()) {
      return new Grounds(List.of(said.get()), true);
    }
    if (claim.followsByNarrowing(knowledge)) {
      List<Row> used = Propagation.of(knowledge).used().stream().distinct().toList();
      List<Row> needed = needed(knowledge, used, claim::followsByNarrowing);
      return new Grounds(inOrder(Propagation.of(knowledge.only(needed)).used()), true);
    }
    Predicate<Knowledge> proof =
        claim.followsByAdding(knowledge) ? claim::followsByAdding : claim::followsByTrying;
    return new Grounds(needed(knowledge, knowledge.rows(), proof), false);
  }

  /** Each row where it was last of use: before that it only prepared the others. */
  private static List<Row> inOrder(List<Row> used) {
    List<Row> last = new ArrayList<>();
    for (int r = 0; r < used.size(); r++) {
      if (!used.subList(r + 1, used.size()).contains(used.get(r))) {
        last.add(used.get(r));
      }
    }
    return last;
  }

  private static List<Row> needed(Knowledge all, List<Row> rows, Predicate<Knowledge> proof) {
    List<Row> needed = new ArrayList<>(rows);
    if (rows.size() > MOST || !proof.test(all.only(rows))) {
      return needed;
    }
    for (int r = rows.size() - 1; r >= 0; r--) {
      List<Row> fewer = new ArrayList<>(needed);
      fewer.remove(r);
      if (proof.test(all.only(fewer))) {
        needed = fewer;
      }
    }
    return needed;
  }

  /** The printed cells that are used. */
  List<Origin> uses() {
    return rows.stream().flatMap(row -> row.reason().uses().stream()).distinct().sorted().toList();
  }

  /**
   * The way, in words and without numbers.
   *
   * @param end what is left at the end: "leave only B12"
   */
  String steps(String end) {
    if (oneByOne) {
      return rows.stream()
          .map(row -> row.reason().given() + " " + row.reason().leaves())
          .distinct()
          .collect(Collectors.joining("; then "));
    }
    List<String> given = rows.stream().map(row -> row.reason().given()).distinct().toList();
    return "taken together, " + Places.list(given) + " " + end;
  }
}
