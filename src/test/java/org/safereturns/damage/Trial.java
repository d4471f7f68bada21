package org.safereturns.damage;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.Issue;
import org.safereturns.issue.IssueJournal;
import org.safereturns.issue.Severity;
import org.safereturns.issue.ValidationResult;
import org.safereturns.validation.Sent;
import org.safereturns.validation.Validation;

/**
 * Sends returns to be validated, whole and damaged, and tells what is found that was not before.
 */
final class Trial {
  /**
   * One damaged return.
   *
   * @param told what was done to it
   * @param found whether somebody is told of it, at the right place
   * @param falsely what is said of places that nobody touched
   * @param causes that the reply names
   * @param readOtherwise whether figures are read otherwise than before
   */
  record Result(
      Kind kind,
      UndamagedReturn from,
      String told,
      boolean found,
      List<String> fresh,
      List<String> falsely,
      Set<String> causes,
      boolean readOtherwise) {
    boolean isRight() {
      return kind.isHarmless() ? fresh.isEmpty() && !readOtherwise : found && falsely.isEmpty();
    }
  }

  private final Validation validation;
  private final Path folder;
  private final Map<UndamagedReturn, ValidationResult> whole = new HashMap<>();

  Trial(Validation validation, Path folder) {
    this.validation = validation;
    this.folder = folder;
  }

  /** What is said of the return as it is, notes aside. */
  List<Issue> baseline(UndamagedReturn from) throws IOException {
    return issues(result(from));
  }

  private ValidationResult result(UndamagedReturn from) throws IOException {
    ValidationResult known = whole.get(from);
    if (known == null) {
      known = validated(from, from.name(), from.bytes());
      whole.put(from, known);
    }
    return known;
  }

  /** Damages a return; nothing if it has no place for this kind of damage. */
  Optional<Result> damage(Kind kind, UndamagedReturn from, long seed) throws IOException {
    Draft draft = new Draft(from, new Random(seed));
    if (!kind.slip().on(draft)) {
      return Optional.empty();
    }
    ValidationResult before = result(from);
    byte[] bytes = draft.bytes();
    AtomicReference<ValidationResult> validated = new AtomicReference<>();
    Throwable fault = catchThrowable(() -> validated.set(validated(from, draft.name(), bytes)));
    if (fault != null) {
      return Optional.of(
          new Result(
              kind,
              from,
              draft.told(),
              false,
              List.of("WE FAILED: " + fault),
              List.of(),
              Set.of(),
              true));
    }
    ValidationResult after = validated.get();
    List<Issue> fresh = fresh(before, after, draft);
    boolean otherwise = !figures(before).equals(figures(after));
    boolean found =
        fresh.stream().anyMatch(i -> pinpoints(i, draft.touched()))
            || (draft.isEverywhere() && !fresh.isEmpty())
            || (kind.mayBeMended() && !otherwise);
    List<Origin> near = new ArrayList<>(draft.touched());
    near.addAll(draft.around());
    Set<String> slips = issues(before).stream().map(Trial::slip).collect(Collectors.toSet());
    List<String> falsely =
        fresh.stream()
            .filter(i -> !isNear(i, near) && !slips.contains(slip(i)))
            .map(Trial::line)
            .toList();
    return Optional.of(
        new Result(
            kind,
            from,
            draft.told(),
            found,
            fresh.stream().map(Trial::line).toList(),
            draft.isEverywhere() ? List.of() : falsely,
            Suggested.by(fresh),
            otherwise));
  }

  private ValidationResult validated(UndamagedReturn from, String name, byte[] bytes)
      throws IOException {
    Path file = folder.resolve("return");
    Files.write(file, bytes);
    return validation.validate(
        new Sent(file, name, from.sender(), LocalDate.of(2026, 1, 15)), IssueJournal.NONE);
  }

  private static List<Issue> issues(ValidationResult result) {
    return result.issues().kept().stream().filter(i -> i.severity() != Severity.NOTE).toList();
  }

  private static List<String> figures(ValidationResult result) {
    return result.cells().stream()
        .map(
            cell ->
                cell instanceof Observation o
                    ? o.key() + " = " + o.value().stripTrailingZeros().toPlainString()
                    : cell.key() + " missing")
        .sorted()
        .toList();
  }

  private static List<Issue> fresh(ValidationResult before, ValidationResult after, Draft draft) {
    Map<String, Integer> known = new HashMap<>();
    List<String> periods =
        Stream.of(before, after).map(Trial::period).filter(p -> !p.isEmpty()).toList();
    issues(before).forEach(i -> known.merge(key(i, periods, draft), 1, Integer::sum));
    return issues(after).stream()
        .filter(i -> known.merge(key(i, periods, draft), -1, Integer::sum) < 0)
        .toList();
  }

  /**
   * An issue is the same if it is about the same thing in the same place, where both may stay. The
   * return's own period is the same thing, whatever it is called.
   */
  private static String key(Issue issue, List<String> periods, Draft draft) {
    String place = draft.isMoved() ? "" : issue.origin().sheet() + "!" + issue.origin().cells();
    String subject = issue.subject();
    for (String period : periods) {
      subject = subject.replace(period, "this period");
    }
    return issue.code() + " " + place + " " + (draft.isEverywhere() ? "" : subject);
  }

  /** The six real returns hold slips of their own: another check's words for one are not false. */
  private static String slip(Issue issue) {
    return issue.code().family() + " " + issue.origin().sheet() + "!" + issue.origin().cells();
  }

  private static String period(ValidationResult of) {
    return of.header() == null ? "" : of.header().period().label();
  }

  private static boolean isNear(Issue issue, List<Origin> areas) {
    return areas.stream()
        .anyMatch(
            area ->
                overlap(issue.origin(), area)
                    || issue.linked().stream().anyMatch(l -> overlap(l, area)));
  }

  /** As near, and not about a block so large that the place is no help. */
  private static boolean pinpoints(Issue issue, List<Origin> areas) {
    return areas.stream()
        .anyMatch(
            area ->
                (overlap(issue.origin(), area) && height(issue.origin()) <= height(area) + 10)
                    || issue.linked().stream().anyMatch(l -> overlap(l, area)));
  }

  private static int height(Origin block) {
    return block.lastRow() - block.firstRow();
  }

  private static boolean overlap(Origin one, Origin area) {
    boolean whole = one.firstRow() == 0 || area.firstRow() == 0;
    return one.sheet().equals(area.sheet())
        && (whole
            ? one.firstRow() == area.firstRow()
            : one.firstRow() <= area.lastRow()
                && area.firstRow() <= one.lastRow()
                && one.firstColumn() <= area.lastColumn()
                && area.firstColumn() <= one.lastColumn());
  }

  static String line(Issue issue) {
    String sheet = issue.origin().sheet();
    String place = (sheet.isEmpty() ? "" : sheet + "!") + issue.origin().cells();
    return "%s %s at %s [%s]: %s"
        .formatted(issue.severity(), issue.code(), place, issue.subject(), issue.message());
  }
}
