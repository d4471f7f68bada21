package org.safereturns.pipeline.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.safereturns.issue.Issue;
import org.safereturns.issue.RuleCode;

/** Finds checks that raise on exactly the same cells of every submission: one of them is idle. */
final class SameCells {
  /** Less is chance. */
  static final int SUBMISSIONS = 3;

  static final int CELLS = 10;

  private record Place(String reference, String sheet, String cells) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return toString().compareTo(other.toString());
    }
  }

  private final Map<RuleCode, Set<Place>> places = new TreeMap<>();

  void add(String reference, List<Issue> issues) {
    for (Issue issue : issues) {
      places
          .computeIfAbsent(issue.code(), code -> new TreeSet<>())
          .add(new Place(reference, issue.origin().sheet(), issue.origin().cells()));
    }
  }

  /** Those with enough evidence, by code. */
  List<Replay.Pair> pairs() {
    List<RuleCode> codes = List.copyOf(places.keySet());
    List<Replay.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      Set<Place> first = places.getOrDefault(codes.get(i), Set.of());
      long submissions = first.stream().map(Place::reference).distinct().count();
      long cells = first.stream().filter(p -> !p.cells().isEmpty()).count();
      if (submissions >= SUBMISSIONS && cells >= CELLS) {
        for (RuleCode second : codes.subList(i + 1, codes.size())) {
          if (first.equals(places.get(second))) {
            pairs.add(new Replay.Pair(codes.get(i), second, (int) submissions, (int) cells));
          }
        }
      }
    }
    return pairs;
  }
}
