package org.safereturns.feedback.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safereturns.feedback.report.Contact;
import org.safereturns.feedback.report.Ending;
import org.safereturns.feedback.report.IssuesCsv;
import org.safereturns.feedback.report.Report;
import org.safereturns.feedback.report.ReportJson;
import org.safereturns.feedback.text.Pages;
import org.safereturns.feedback.text.Plain;
import org.safereturns.feedback.text.Wrapped;
import org.safereturns.feedback.workbook.WorkbookFile;

/** Writes the letter of a reply: what happened and what to do next, without any figure. */
public final class Letters {
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

  public Letters(Pages pages, ReportJson json) {
    this.pages = pages;
    this.json = json;
  }

  /** One line without control characters, so that nothing sent to us can add a header. */
  public static String subject(Report report) {
    return subject(report.outcome().headline(), report.reference());
  }

  private static String subject(String headline, String reference) {
    String line = Plain.line(headline + (reference.isEmpty() ? "" : " (" + reference + ")"));
    return line.length() > SUBJECT_LENGTH ? line.substring(0, SUBJECT_LENGTH) : line;
  }

  public String html(Report report, List<String> files, boolean attached) {
    return pages.fill("letter.ftlh", model(report, files, attached));
  }

  public String text(Report report, List<String> files, boolean attached) {
    return wrapped(pages.fill("letter.ftl", model(report, files, attached)));
  }

  /** A letter that is no answer to a submission. */
  Correspondence.Written letter(LetterWords words, Correspondence.About about, Contact contact) {
    Map<String, Object> model = new TreeMap<>();
    if (about.senderName() != null) {
      model.put("sender", Map.of("name", Plain.line(about.senderName())));
    }
    model.put("outcome", json.tree(words));
    model.put("listed", about.listed().stream().map(Plain::line).toList());
    model.put("contact", json.tree(contact));
    model.put("reference", about.reference());
    enclose(model, about.files(), about.attached());
    return new Correspondence.Written(
        subject(Objects.requireNonNull(words.subject()), about.reference()),
        wrapped(pages.fill("letter.ftl", model)),
        pages.fill("letter.ftlh", model));
  }

  private static String wrapped(String letter) {
    return Arrays.stream(letter.split("\n", -1))
        .map(
            line ->
                Wrapped.at(WIDTH, line, line.matches("(\\d\\.|-) .*") ? "   " : "").stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  private Map<String, Object> model(Report report, List<String> files, boolean attached) {
    Map<String, Object> model = new TreeMap<>();
    model.put("reference", report.reference());
    model.put("sender", json.tree(report.sender()));
    model.put("file", json.tree(report.file()));
    model.put("outcome", json.tree(Ending.toldElsewhere(report)));
    model.put("contact", json.tree(report.contact()));
    enclose(model, files, attached);
    return model;
  }

  private static void enclose(Map<String, Object> model, List<String> files, boolean attached) {
    model.put("filesHeading", attached ? "What is attached" : "What waits in your reply folder");
    model.put(
        "files",
        files.stream()
            .map(name -> Map.of("name", name, "what", WHAT.getOrDefault(name, "")))
            .toList());
  }
}
