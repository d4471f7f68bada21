package org.safereturns.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.feedback.report.IssuesCsv;

class SameBytesTest {
  @TempDir Path folder;

  @Test
  void the_same_submission_gets_the_same_bytes_in_another_second() throws Exception {
    Path workbook = folder.resolve("return.xlsx");
    try (SenderWorkbook sender = new SenderWorkbook().pivot()) {
      sender.save(workbook);
    }
    Path text = Files.writeString(folder.resolve("return.csv"), "a,b\n");
    write(workbook, "first/a");
    write(text, "first/b");
    // Document times count whole seconds, and zip times two.
    Thread.sleep(2_100);
    write(workbook, "second/a");
    write(text, "second/b");

    List<Path> files = files(folder.resolve("first"));
    assertThat(files).hasSize(14);
    for (Path file : files) {
      Path other = folder.resolve("second").resolve(folder.resolve("first").relativize(file));
      assertThat(Files.readAllBytes(other)).as(file.toString()).isEqualTo(Files.readAllBytes(file));
    }
  }

  private void write(Path sent, String reply) {
    Judged judged = new Judged().error("SUM-101", "Lists", 1, 1).query("TRD-101", "Lists", 1, 1);
    Path target = folder.resolve(reply);
    try (IssuesCsv issues = IssuesCsv.in(target)) {
      judged.issues().forEach(issues::add);
      issues.complete();
    }
    Judged.feedback().write(Judged.receipt(sent), judged.result(), null, target);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
