package org.safereturns.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the letter of a reply: what happened and what to do next, without any figure. */
final class Letters {
  private static final int WIDTH = 76;
  private static final int SUBJECT_LENGTH = 150;
  private static final Map<String, String> WHAT =
      Map.of(
          "report.html",
          "the full report; open it in any web browser",
          WorkbookFile.ANNOTATED + ".xlsx",
          "your own workbook with every cell to look at marked",
          WorkbookFile.ANNOTATED + ".xlsm",
          "your own workbook with every cell to look at marked",
          WorkbookFile.REPORT,
          "the list of issues as a workbook",
          IssuesCsv.NAME,
          "the complete list of issues");

  private final Pages pages;
  private final ReportJson json;

  Letters(Pages pages, ReportJson json) {
    this.pages = pages;
    this.json = json;
  }

  /** One line without control characters, so that nothing sent to us can add a header. */
  static String subject(Report report) {
    String reference = report.reference().isEmpty() ? "" : " (" + report.reference() + ")";
    String line = Plain.line(report.outcome().headline() + reference);
    return line.length() > SUBJECT_LENGTH ? line.substring(0, SUBJECT_LENGTH) : line;
  }

  String html(Report report, List<String> files, boolean attached) {
    return pages.fill("letter.ftlh", model(report, files, attached));
  }

  String text(Report report, List<String> files, boolean attached) {
    String letter = pages.fill("letter.ftl", model(report, files, attached));
    return Arrays.stream(letter.split("\n", -1))
        .map(
            line ->
                Wrapped.at(WIDTH, line, line.matches("(\\d\\.|-) .*") ? "   " : "").stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  private Map<String, Object> model(Report report, List<String> files, boolean attached) {
    Map<String, Object> model = new TreeMap<>(json.tree(report));
    model.put("outcome", json.tree(Ending.toldElsewhere(report)));
    model.put("filesHeading", attached ? "What is attached" : "What waits in your reply folder");
    model.put(
        "files",
        files.stream()
            .map(name -> Map.of("name", name, "what", WHAT.getOrDefault(name, "")))
            .toList());
    return model;
  }
}
