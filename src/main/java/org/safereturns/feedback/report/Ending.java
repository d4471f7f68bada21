package org.safereturns.feedback.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.Severity;
import org.safereturns.issue.ValidationResult;

/** How a submission ends, in words for its sender: what happened and what to do next. */
public enum Ending {
  ACCEPTED(
      "Accepted",
      "Your return is accepted",
      "Thank you. We have read your return, every check that must hold does hold, and its figures"
          + " have been taken in."),
  /** By decision of an analyst, though errors stand. */
  ACCEPTED_AS_IT_IS(
      "Accepted",
      "Your return is accepted as it is",
      "Thank you. Not every check holds, but the county has looked at your return and accepted it as"
          + " it is."),
  NIL_ACCEPTED(
      "Accepted",
      "Your nil return is accepted",
      "Thank you. You told us that there was nothing to count. We have noted it, and nobody will ask"
          + " you for this return again."),
  ACCEPTED_WITH_QUERIES(
      "Accepted with queries",
      "Your return is accepted, and we have questions about it",
      "Thank you. Your figures have been taken in. Some of them are unusual: they may be right, but"
          + " we cannot tell without you."),
  RETURNED(
      "Returned",
      "Your return needs to be corrected before we can accept it",
      "We have read your return. Something in it cannot be right, so none of its figures has been"
          + " taken in yet. Everything to mend is listed {here}, with its place and the way to mend"
          + " it."),
  UNREADABLE(
      "Not read",
      "We could not read this file as a return",
      "Your file has arrived and we have kept it exactly as you sent it, but we could not read it as"
          + " a return. No figures have been taken in. The reason is given {here}."),
  OUR_FAILURE(
      "Delayed",
      "Something went wrong on our side",
      "Your file has arrived and is safe, exactly as you sent it. Our program failed while checking"
          + " it. This is our fault and says nothing about your return.");

  /** Where the issues stand for who reads the report itself. */
  static final String BELOW = "below";

  /** Where they stand for who reads the letter, or the workbook, that goes with it. */
  static final String IN_THE_REPORT = "in the report";

  private static final String DRY_RUN =
      "This was a dry run: nothing has been sent or kept. Had you sent the file, we would answer: ";

  private final String label;
  private final String headline;
  private final String opening;

  Ending(String label, String headline, String opening) {
    this.label = label;
    this.headline = headline;
    this.opening = opening;
  }

  static Ending of(ValidationResult result) {
    return switch (result.outcome()) {
      case ACCEPTED -> accepted(result);
      case ACCEPTED_WITH_QUERIES -> ACCEPTED_WITH_QUERIES;
      case RETURNED -> RETURNED;
      case QUARANTINED -> UNREADABLE;
    };
  }

  private static Ending accepted(ValidationResult result) {
    if (result.issues().total(Severity.ERROR) > 0) {
      return ACCEPTED_AS_IT_IS;
    }
    return isNil(result) ? NIL_ACCEPTED : ACCEPTED;
  }

  private static boolean isNil(ValidationResult result) {
    ReturnHeader header = result.header();
    return header != null && header.isNil();
  }

  /** The verdict, however it came about. */
  private String code() {
    return this == NIL_ACCEPTED || this == ACCEPTED_AS_IT_IS ? ACCEPTED.name() : name();
  }

  /**
   * @param here where the reader finds the issues: {@link #BELOW} or {@link #IN_THE_REPORT}
   */
  Report.Outcome words(Report.Totals totals, boolean dryRun, String here) {
    String begun = dryRun ? DRY_RUN + opening : opening;
    return new Report.Outcome(
        code(),
        label,
        headline,
        begun.replace("{here}", here),
        next(totals).stream().map(step -> step.replace("{here}", here)).toList());
  }

  /** The same for who does not read it in the report itself. */
  public static Report.Outcome toldElsewhere(Report report) {
    return Stream.of(values())
        .filter(ending -> ending.headline.equals(report.outcome().headline()))
        .findFirst()
        .orElseThrow()
        .words(report.totals(), report.reference().isEmpty(), IN_THE_REPORT);
  }

  private List<String> next(Report.Totals totals) {
    return switch (this) {
      case ACCEPTED, NIL_ACCEPTED -> accepted(totals);
      case ACCEPTED_AS_IT_IS ->
          List.of(
              "You need not send anything. What did not hold is listed {here}.",
              "If a figure is wrong after all, correct it and send the whole return again: the new"
                  + " file replaces this one.");
      case ACCEPTED_WITH_QUERIES -> queried(totals);
      case RETURNED -> returned(totals);
      case UNREADABLE ->
          List.of(
              "Read the reason {here}: it says how to put the file right.",
              "Send the file again in the same way. It will be checked afresh.",
              "If this file was never meant to be a return, you need not do anything.");
      case OUR_FAILURE ->
          List.of(
              "There is nothing for you to do. Please do not send the file again.",
              "We have been told, and will check your file once the fault is mended. You will then"
                  + " get the answer under the same receipt reference.");
    };
  }

  private static List<String> queried(Report.Totals totals) {
    List<String> steps = new ArrayList<>();
    if (totals.explained() > 0) {
      steps.add("Some queries are explained: thank you. The others are still open.");
    }
    steps.add(
        "Look at each query {here}. If the figure is wrong, correct it and send the whole return"
            + " again: the new file replaces this one.");
    steps.add(
        "If the figure is right, say why in the column “Your explanation” on the Issues sheet of"
            + " the workbook that comes with the report, and send that workbook back: by itself it"
            + " is enough.");
    steps.add("If you can do neither, tell us. Your figures stay in meanwhile.");
    return steps;
  }

  private static List<String> accepted(Report.Totals totals) {
    List<String> steps = new ArrayList<>();
    if (totals.explained() > 0) {
      steps.add("Your explanations are kept with the figures: thank you.");
    }
    steps.add("You need not send anything.");
    if (totals.warnings() > 0) {
      steps.add(
          "Please read the warnings {here}. They do not hold up this return, but are worth mending"
              + " before the next.");
    }
    if (totals.barsRelease()) {
      steps.add(
          "Some figures cannot be published as they stand; they are marked {here}. If you publish"
              + " this table yourself, mend them first.");
    }
    return steps;
  }

  private static List<String> returned(Report.Totals totals) {
    List<String> steps = new ArrayList<>();
    steps.add("Correct everything under “Must be corrected” {here}, in your own file.");
    if (totals.open() > 0) {
      steps.add(
          "Correct the queries too, or say why the figure is right in the column “Your explanation”"
              + " on the Issues sheet of the workbook that comes with the report, and send that"
              + " workbook too.");
    }
    steps.add("Send the whole return again in the same way. The new file replaces this one.");
    return steps;
  }
}
