package org.safereturns.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Explanation;
import org.safereturns.issue.Issue;
import org.safereturns.issue.PersonalDetail;
import org.safereturns.issue.Severity;
import org.safereturns.rules.Objections;
import org.safereturns.validation.AnswerSheets.Row;

/**
 * Puts to each issue what the sender says about it: in this submission or, if it was accepted, in
 * an earlier one. Not safe for several threads.
 */
final class Answers {
  private final Objections objections;
  private final Map<String, Explanation> earlier;
  private final Map<String, Row> byReference = new HashMap<>();
  private final Map<String, List<Row>> byPlace = new HashMap<>();
  private final Map<String, Set<String>> checksByWords = new HashMap<>();

  /**
   * @param rows what was written last first
   */
  Answers(Objections objections, Map<String, Explanation> earlier, List<Row> rows) {
    this.objections = objections;
    this.earlier = earlier;
    for (Row row : rows) {
      if (!row.reference().isEmpty()) {
        byReference.putIfAbsent(row.reference(), row);
      }
      if (row.words().isEmpty()) {
        continue;
      }
      byPlace
          .computeIfAbsent(place(row.code(), row.sheet(), row.cells()), p -> new ArrayList<>())
          .add(row);
      checksByWords.computeIfAbsent(letters(row.words()), w -> new HashSet<>()).add(row.code());
    }
  }

  /** The issue with its explanation, if there is one. */
  Issue explained(Issue issue) {
    if (issue.severity() == Severity.NOTE) {
      return issue;
    }
    Optional<Explanation> now = given(issue);
    Optional<Explanation> before = Optional.ofNullable(earlier.get(issue.key().reference()));
    return now.filter(Explanation::isAccepted)
        .or(() -> before)
        .or(() -> now)
        .map(issue::with)
        .orElse(issue);
  }

  private Optional<Explanation> given(Issue issue) {
    Row own = byReference.get(issue.key().reference());
    if (own != null) {
      return own.words().isEmpty() ? Optional.empty() : Optional.of(judged(issue, own));
    }
    String place = place(issue.code().text(), shown(issue.origin()), issue.origin().cells());
    List<Row> there = byPlace.getOrDefault(place, List.of());
    Optional<Row> same =
        there.stream()
            .filter(row -> row.reference().isEmpty() && isSame(row.message(), issue.message()))
            .findFirst();
    if (issue.severity() == Severity.ERROR) {
      return there.stream().findFirst().map(row -> answer(row, objections.error()));
    }
    return same.map(row -> judged(issue, row))
        .or(() -> there.stream().findFirst().map(row -> answer(row, objections.changed())));
  }

  private Explanation judged(Issue issue, Row row) {
    int checks = checksByWords.getOrDefault(letters(row.words()), Set.of()).size();
    return answer(row, objections.to(issue, row.words(), checks));
  }

  private static Explanation answer(Row row, String objection) {
    return new Explanation(row.words(), "", "", objection);
  }

  private static String place(String code, String sheet, String cells) {
    return code + " " + sheet + "!" + cells;
  }

  /** Long messages are cut in the list, and programs change spaces. */
  private static boolean isSame(String listed, String message) {
    String letters = letters(listed);
    return !letters.isEmpty() && letters(message).startsWith(letters);
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "");
  }

  /** The sheet as the list of issues names it. */
  private static String shown(Origin origin) {
    return PersonalDetail.hideAll(origin.sheet());
  }
}
