package org.safereturns.pipeline.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safereturns.issue.Issue;

/**
 * What other rules would change about one submission.
 *
 * @param about sender, file and reference, or what else is judged
 * @param before how it ended, {@code after} how it would
 * @param appear issues that only the other rules raise
 * @param disappear issues that they do not raise any more
 */
public record Replayed(
    String about, String before, String after, List<Issue> appear, List<Issue> disappear) {

  /** What makes two issues the same to whoever reads them. */
  private record Told(String code, String severity, String sheet, String cells, String message) {
    static Told of(Issue issue) {
      return new Told(
          issue.code().text(),
          issue.severity().word(),
          issue.origin().sheet(),
          issue.origin().cells(),
          issue.message());
    }
  }

  static Replayed of(String about, Judged before, Judged after) {
    return new Replayed(
        about,
        before.ended(),
        after.ended(),
        without(after.issues(), before.issues()),
        without(before.issues(), after.issues()));
  }

  /**
   * How a submission was judged.
   *
   * @param ended its outcome, or why it has none
   */
  record Judged(String ended, List<Issue> issues) {}

  public boolean isChange() {
    return !appear.isEmpty() || !disappear.isEmpty() || !before.equals(after);
  }

  private static List<Issue> without(List<Issue> issues, List<Issue> others) {
    Map<Told, Integer> there = new HashMap<>();
    others.forEach(issue -> there.merge(Told.of(issue), 1, Integer::sum));
    List<Issue> left = new ArrayList<>();
    for (Issue issue : issues) {
      if (there.merge(Told.of(issue), -1, Integer::sum) < 0) {
        left.add(issue);
      }
    }
    return left.stream().sorted(Issue.BY_IMPORTANCE).toList();
  }
}
