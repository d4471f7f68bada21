package org.safereturns.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.feedback.report.IssuesCsv;

class FeedbackTest {
  @TempDir Path folder;

  @Test
  void a_reply_is_whole_and_leaves_nothing_unfinished() throws IOException {
    Path sent = Files.writeString(folder.resolve("return.csv"), "a,b\n1,2\n");
    Path replies = folder.resolve("replies/SR-1");
    Judged judged = new Judged().error("SUM-101", "", 2, 2).query("TRD-101", "", 2, 1);
    try (IssuesCsv issues = IssuesCsv.in(replies)) {
      judged.issues().forEach(issues::add);
      issues.complete();
    }

    Reply reply = Judged.feedback().write(Judged.receipt(sent), judged.result(), null, replies);

    assertThat(names(replies))
        .containsExactly(
            "issues.csv",
            "issues.xlsx",
            "letter.html",
            "letter.txt",
            "report.html",
            "report.json",
            "report.txt");
    assertThat(reply.attachments())
        .extracting(p -> p.getFileName().toString())
        .containsExactly("report.html", "issues.xlsx");
    assertThat(reply.subject())
        .isEqualTo("Your return needs to be corrected before we can accept it (SR-2026-000042)");
  }

  @Test
  void our_failure_asks_nothing_of_the_sender() throws IOException {
    Path sent = Files.writeString(folder.resolve("return.csv"), "a\n");
    Path replies = folder.resolve("reply");

    Reply reply = Judged.feedback().writeOurFailure(Judged.receipt(sent), replies);

    assertThat(reply.attachments()).isEmpty();
    assertThat(Files.readString(reply.letter()))
        .contains("There is nothing for you to do", "SR-2026-000042", "OUR SIDE")
        .doesNotContain("attached");
  }

  @Test
  void a_list_of_issues_that_was_not_completed_is_removed() throws IOException {
    try (IssuesCsv issues = IssuesCsv.in(folder)) {
      new Judged().error("SUM-101", "Sheet1", 2, 2).issues().forEach(issues::add);
    }

    assertThat(names(folder)).isEmpty();
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }
}
