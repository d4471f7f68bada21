package org.safereturns.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.issue.SystemFault;

class OriginalsTest {
  @TempDir Path folder;
  private Originals originals;
  private Path returns;

  @BeforeEach
  void open() {
    returns = folder.resolve("returns");
    originals = new Originals(returns);
  }

  private Originals.Kept keep(String sender, String content) throws IOException {
    return originals.keep(sender, Files.writeString(folder.resolve("in.csv"), content));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(returns)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void bytes_are_kept_as_they_were_sent() throws IOException {
    Originals.Kept kept = keep("dover", "a,b\r\n");
    assertThat(kept.file()).hasContent("a,b\r\n");
    assertThat(kept.size()).isEqualTo(5);
    assertThat(originals.find(kept.reference())).contains(kept.file());
  }

  @Test
  void a_reference_follows_from_sender_and_content() throws IOException {
    Originals.Kept kept = keep("dover", "a");
    assertThat(kept.reference()).isEqualTo("SR-TH34-6683");
    assertThat(keep("dover", "a")).isEqualTo(kept);
    assertThat(keep("thanet", "a").reference()).isNotEqualTo(kept.reference());
    assertThat(keep("dover", "b").reference()).isNotEqualTo(kept.reference());
    assertThat(files()).hasSize(3);
  }

  @Test
  void a_reference_has_no_letters_that_are_mistaken() {
    Reference.candidates("f".repeat(64))
        .forEach(r -> assertThat(r).matches("SR(-[2-9B-DF-HJKMNP-TV-Z]{4}){2,4}"));
  }

  @Test
  void two_submissions_never_share_a_reference() throws IOException {
    Originals.Kept kept = keep("dover", "a");
    String digest = kept.file().getFileName().toString();
    Files.move(kept.file(), kept.file().resolveSibling("0".repeat(64)));
    Originals.Kept longer = keep("dover", "a");
    assertThat(longer.reference()).startsWith(kept.reference() + "-");
    assertThat(longer.file()).hasFileName(digest);
    assertThat(keep("dover", "a")).isEqualTo(longer);
  }

  @Test
  void what_a_killed_process_left_is_no_original() throws IOException {
    Originals.Kept kept = keep("dover", "a");
    Files.move(kept.file(), kept.file().resolveSibling("123.part"));
    assertThat(originals.find(kept.reference())).isEmpty();
    assertThat(keep("dover", "a")).isEqualTo(kept);
  }

  @Test
  void half_copied_files_of_yesterday_are_removed() throws IOException {
    keep("dover", "a");
    Path part = Files.writeString(returns.resolve("1.part"), "half");
    Instant written = Files.getLastModifiedTime(part).toInstant();
    originals.sweep(written);
    assertThat(part).exists();
    originals.sweep(written.plusSeconds(1));
    assertThat(files()).hasSize(1).doesNotContain(part);
  }

  @Test
  void what_is_no_reference_is_not_looked_for() throws IOException {
    keep("dover", "a");
    assertThat(originals.find("..")).isEmpty();
    assertThat(originals.find("SR-2222-2222")).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_read_is_our_fault_and_leaves_nothing() throws IOException {
    assertThatThrownBy(() -> originals.keep("dover", folder.resolve("not-there")))
        .isInstanceOf(SystemFault.class);
    assertThat(files()).isEmpty();
  }
}
