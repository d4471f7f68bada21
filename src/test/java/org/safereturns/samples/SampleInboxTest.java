package org.safereturns.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Makes the synthetic samples anew. {@code mvn -Dtest=SampleInboxTest -Dsamples.write=true test}
 * writes them into the working tree.
 */
class SampleInboxTest {
  private static final Path INBOX = Path.of("inbox-sample");
  private static final Set<String> NOT_MADE =
      Set.of(
          "senders.yaml",
          "clarion/clarion_north_south_kent_kidas_2022-23.xlsx",
          "hmpps/probation_caseload_2022-23.xlsx",
          "kent-districts/district_homelessness_2022-23.xlsx",
          "look-ahead/look_ahead_west_kent_kidas_2022-23.xlsx",
          "oasis/oasis_east_kent_kidas_2022-23.csv",
          "victim-support/rat_and_crime_risk_by_district_2022-23.csv");

  private static final Map<String, byte[]> FILES = made();

  private static Map<String, byte[]> made() {
    try {
      return SampleInbox.files();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_samples_are_made_byte_for_byte() throws IOException {
    Map<Path, byte[]> made = byPath();
    if (Boolean.getBoolean("samples.write")) {
      write(made);
    }
    for (Map.Entry<Path, byte[]> file : made.entrySet()) {
      assertThat(file.getKey()).hasBinaryContent(file.getValue());
    }
  }

  @Test
  void nothing_else_stands_in_the_inbox() throws IOException {
    Set<String> expected = new TreeSet<>(NOT_MADE);
    expected.addAll(FILES.keySet());
    try (Stream<Path> files = Files.walk(INBOX)) {
      assertThat(files.filter(Files::isRegularFile).map(f -> slashes(INBOX.relativize(f))))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void a_second_making_gives_the_same_bytes() throws IOException {
    Map<String, byte[]> second = SampleInbox.files();
    assertThat(second.keySet()).isEqualTo(FILES.keySet());
    FILES.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
  }

  private static Map<Path, byte[]> byPath() throws IOException {
    Map<Path, byte[]> made = new TreeMap<>();
    FILES.forEach((name, bytes) -> made.put(INBOX.resolve(name), bytes));
    Templates.files().forEach((name, bytes) -> made.put(Path.of("mappings").resolve(name), bytes));
    return made;
  }

  private static void write(Map<Path, byte[]> files) throws IOException {
    for (Map.Entry<Path, byte[]> file : files.entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Files.write(file.getKey(), file.getValue());
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
