package org.safereturns.feedback.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safereturns.canonical.Period;
import org.safereturns.feedback.report.Contact;
import org.safereturns.feedback.text.Plain;
import org.safereturns.feedback.text.Wrapped;
import org.safereturns.issue.Issue;

/**
 * Tells one sender where its figures do not go with those of another. It names the other source and
 * never its figures, and it is no verdict: the return stays as it was answered.
 */
public final class ComparisonNotice {
  private static final int WIDTH = 90;

  private final Contact contact;

  public ComparisonNotice(Contact contact) {
    this.contact = contact;
  }

  /**
   * The notice as plain text.
   *
   * @param issues of this sender alone
   */
  public String text(String senderName, Period period, List<Issue> issues) {
    Map<List<String>, List<Issue>> alike =
        issues.stream()
            .sorted(Issue.BY_IMPORTANCE)
            .collect(
                Collectors.groupingBy(
                    i -> List.of(i.code().text(), i.mend()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    String list =
        alike.values().stream().map(ComparisonNotice::entries).collect(Collectors.joining("\n"));
    return """
        Figures of %s for %s, compared with what others sent us

        Your return is received and stays as we answered it. Some of its figures do not go with
        those of another sender, or of another return of yours. Please look at each, and send the
        return again if yours is wrong.

        %s
        Questions? %s %s
        """
        .formatted(Plain.line(senderName), period.label(), list, contact.name(), contact.mail());
  }

  /** What is mended in the same way: the way is told once. */
  private static String entries(List<Issue> alike) {
    String each = alike.size() == 1 ? "" : " (each of these %,d)".formatted(alike.size());
    return alike.stream().map(ComparisonNotice::entry).collect(Collectors.joining())
        + line("  To mend%s: %s".formatted(each, Plain.line(alike.get(0).mend())));
  }

  private static String entry(Issue issue) {
    String seen = Plain.quote(issue.seen());
    String message = Plain.line(issue.message());
    return line(
            "%s (%s), %s"
                .formatted(
                    issue.code(), issue.severity().word(), Plain.line(issue.origin().text())))
        + line("  " + message)
        + (seen.isEmpty() || message.contains(seen) ? "" : line("  You gave: " + seen));
  }

  private static String line(String text) {
    return Wrapped.at(WIDTH, text, "  ");
  }
}
