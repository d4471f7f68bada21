package org.safereturns.feedback.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.Severity;

/**
 * Everything a reply says, once: the page, the JSON, the text, the workbook and the letter are
 * written from it, so that their numbers cannot differ. As JSON it is {@code report.json}.
 *
 * @param readAs null if the file was not recognised as a return
 * @param issues errors, queries and warnings by check, gravest first
 * @param explained checks of which the sender has explained all that they found
 * @param notes told, not asked, and not counted
 * @param difference to the submission it supersedes; null for a first submission
 * @param workbook null where none is written
 * @param versions null if we failed before anything was judged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
    String reference,
    Sender sender,
    FileSent file,
    @Nullable ReadAs readAs,
    Outcome outcome,
    Totals totals,
    List<Group> issues,
    List<Group> explained,
    List<Group> notes,
    List<Recorded> completeness,
    List<String> characteristicsNotAsked,
    Checks checks,
    @Nullable Changes difference,
    @Nullable Workbook workbook,
    @Nullable Versions versions,
    Contact contact) {

  public record Sender(String code, String name) {}

  public record FileSent(String name) {}

  public record ReadAs(
      String title,
      String template,
      String collection,
      String period,
      String periodLabel,
      String purpose,
      String recognition) {}

  /**
   * How the submission ends.
   *
   * @param code {@code ACCEPTED}, {@code ACCEPTED_WITH_QUERIES}, {@code RETURNED}, {@code
   *     UNREADABLE} or {@code OUR_FAILURE}: the last two are quarantine
   */
  public record Outcome(
      String code, String label, String headline, String opening, List<String> next) {}

  /**
   * Exact numbers, listed or not.
   *
   * @param barsRelease whether some figures may not be published as they are
   * @param explained queries about which the sender has said why they are right
   */
  public record Totals(
      long issues,
      long errors,
      long queries,
      long warnings,
      long notes,
      long rows,
      long records,
      long figures,
      long gaps,
      boolean barsRelease,
      long explained) {

    /** Queries that still wait for an answer. */
    long open() {
      return queries - explained;
    }
  }

  /**
   * What one check found.
   *
   * @param severityChange that it weighs otherwise for this sender than for others, and why; else
   *     empty
   * @param total exact
   * @param places the first of them, at most {@link org.safereturns.issue.Issues#KEPT_PER_CODE}
   */
  public record Group(
      String code,
      String title,
      String severity,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String severityChange,
      String why,
      String source,
      long total,
      List<Place> places) {
    private static final int READ = 200;

    /** With the places that a page shows; all places of a check bar release, or none does. */
    Group inShort() {
      List<Place> read = places.subList(0, Math.min(READ, places.size()));
      return new Group(code, title, severity, severityChange, why, source, total, read);
    }

    /** Whether a sender may say why it is right; an error has to be corrected. */
    public boolean isExplainable() {
      return severity.equals(Severity.QUERY.word()) || severity.equals(Severity.WARNING.word());
    }

    /** Whether the sender has said of each place why it is right. */
    boolean isExplained() {
      return total == places.size() && places.stream().allMatch(Place::isExplained);
    }

    boolean isNote() {
      return severity.equals(Severity.NOTE.word());
    }
  }

  /**
   * One issue.
   *
   * @param number the same in every file of the reply
   * @param cells {@code C4} or {@code B2:B40}, empty for a whole sheet or file
   * @param reference the same in another submission for as long as the figure says the same; empty
   *     where nothing can be explained
   * @param explanation null if there is none
   */
  public record Place(
      int number,
      String sheet,
      String cells,
      String subject,
      String message,
      String seen,
      String mend,
      List<String> linked,
      boolean barsRelease,
      String reference,
      @Nullable Said explanation) {
    public boolean isExplained() {
      return explanation != null && explanation.accepted();
    }
  }

  /**
   * What the sender says about an issue.
   *
   * @param by who gave it and who noted it; empty if the sender wrote it into its file
   * @param objection why it is asked for again; empty if it is accepted
   */
  public record Said(String words, String by, boolean accepted, String objection) {}

  /**
   * How fully one characteristic was recorded; rates are parts of a hundred.
   *
   * @param characteristic as it begins a line: {@code Age}
   */
  record Recorded(
      String characteristic,
      String of,
      long total,
      long asked,
      long usable,
      BigDecimal askedRate,
      BigDecimal usableRate) {}

  public record Checks(long passed, long failed, long notRun, List<Check> list) {}

  /**
   * One check.
   *
   * @param reason why it was not run, as a sentence; else empty
   */
  record Check(String code, String title, String result, long found, String reason) {}

  /** Numbers are exact, lists are cut at {@link #LISTED}. */
  record Changes(
      long same,
      long changed,
      long added,
      long lost,
      List<Change> changedFigures,
      List<Change> addedFigures,
      List<Change> lostFigures) {
    static final int LISTED = 200;
  }

  /** One figure; {@code before} is empty for a new one, {@code now} for a lost one. */
  record Change(String figure, String sheet, String cells, String before, String now) {}

  /**
   * The workbook that goes with the report.
   *
   * @param annotated whether it is the sender's own
   * @param why why it is not, else empty
   */
  public record Workbook(String name, boolean annotated, String why) {}

  record Versions(String program, String ruleBook, String mappings, String codeLists) {}

  public Report with(Workbook written) {
    return new Report(
        reference,
        sender,
        file,
        readAs,
        outcome,
        totals,
        issues,
        explained,
        notes,
        completeness,
        characteristicsNotAsked,
        checks,
        difference,
        written,
        versions,
        contact);
  }

  /** With no more places of a check than somebody reads on a page. */
  public Report inShort() {
    return new Report(
        reference,
        sender,
        file,
        readAs,
        outcome,
        totals,
        inShort(issues),
        inShort(explained),
        inShort(notes),
        completeness,
        characteristicsNotAsked,
        checks,
        difference,
        workbook,
        versions,
        contact);
  }

  private static List<Group> inShort(List<Group> groups) {
    return groups.stream().map(Group::inShort).toList();
  }

  /** Whether some issues are counted but not listed here. */
  public boolean isCut() {
    return groups().anyMatch(group -> group.total() > group.places().size());
  }

  /** Issues, then what is explained, then notes. */
  public Stream<Group> groups() {
    return Stream.of(issues, explained, notes).flatMap(List::stream);
  }
}
