package org.safereturns.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.pipeline.letter.LetterAttack;

/**
 * A thousand hostile inputs: seven in ten are files, each of which must end in an outcome; two are
 * letters, which must end in what their writers are told; one is a text that analysts own, which is
 * read or refused with its line.
 *
 * <p>{@code -Dfuzz.runs=10000 -Dfuzz.seed=1} tries more, and others. An input that fails is kept in
 * {@code target/fuzz/}; what it showed becomes a case of {@link FoundTest}.
 */
class FuzzTest {
  private static final int RUNS = Integer.getInteger("fuzz.runs", 1_000);
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_122);

  private static final int ENOUGH = 20;

  @TempDir private Path folder;

  /** One hostile input: made, kept if it fails, and how it ended. */
  private interface Attempt {
    String end(Random random, Kept kept) throws IOException;
  }

  /** The input that is being tried. */
  private static final class Kept {
    private String name = "";
    private byte[] bytes = {};

    byte[] of(String made, byte[] hostile) {
      name = made;
      bytes = hostile;
      return hostile;
    }
  }

  @Test
  void every_file_ends_in_an_outcome() throws IOException {
    List<Corpus> corpus = Corpus.all();
    try (Target target = new Target(folder)) {
      Map<String, Integer> ends =
          run(
              "files",
              RUNS * 7 / 10,
              target.bounds(),
              (random, kept) -> {
                Corpus from = Mutation.one(corpus, random);
                byte[] made = Mutation.any(from, random).of(from.bytes(), random);
                return target.end(kept.of(from.name(), made), from.name(), from.sender());
              });
      assertThat(ends).containsKeys("Accepted", "Returned", "unreadable: FIL-103");
    }
  }

  @Test
  void every_letter_ends_in_what_its_writer_is_told() throws IOException {
    List<Corpus> corpus = Corpus.all();
    Path letter = folder.resolve("letter");
    try (Bounds bounds = new Bounds()) {
      Map<String, Integer> ends =
          run(
              "letters",
              RUNS / 5,
              bounds,
              (random, kept) -> {
                Corpus from = Mutation.one(corpus, random);
                Files.write(letter, kept.of("letter.eml", LetterMutation.of(from, random)));
                Path parts = Files.createTempDirectory(folder, "parts");
                return bounds.within(() -> LetterAttack.open(letter, parts));
              });
      assertThat(ends).containsKeys("FILES", "DAMAGED", "NO_RETURN");
    }
  }

  @Test
  void every_text_of_ours_is_read_or_refused_with_its_line() throws IOException {
    try (OwnTexts texts = new OwnTexts(folder.resolve("own"));
        Bounds bounds = new Bounds()) {
      Map<String, Integer> ends =
          run(
              "texts",
              RUNS / 10,
              bounds,
              (random, kept) -> {
                OwnTexts.Attempt attempt = texts.any(random);
                kept.of(
                    attempt.path().replace('/', '_'),
                    attempt.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                return bounds.within(attempt::read);
              });
      assertThat(ends).containsKeys("READ", "LINE");
    }
  }

  private static Map<String, Integer> run(String what, int runs, Bounds bounds, Attempt attempt)
      throws IOException {
    Map<String, Integer> ends = new TreeMap<>();
    List<String> failures = new ArrayList<>();
    Kept kept = new Kept();
    for (int run = 0; run < runs && failures.size() < ENOUGH && !bounds.isStuck(); run++) {
      try {
        ends.merge(attempt.end(new Random(SEED * 1_000_003 + run), kept), 1, Integer::sum);
      } catch (Bounds.Failed failed) {
        failures.add(keep(what + "-" + run + "-" + kept.name, kept.bytes, failed));
      }
    }
    System.out.printf("fuzz: %,d %s, seed %d: %s%n", runs, what, SEED, ends);
    assertThat(failures).as("%s, seed %d", what, SEED).isEmpty();
    return ends;
  }

  private static String keep(String name, byte[] hostile, Bounds.Failed failed) throws IOException {
    Path kept = Files.createDirectories(Path.of("target", "fuzz")).resolve(SEED + "-" + name);
    Files.write(kept, hostile);
    StringBuilder why = new StringBuilder(kept + ": " + failed.getMessage());
    for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
      why.append("\n  ").append(cause);
      for (StackTraceElement frame : cause.getStackTrace()) {
        if (frame.getClassName().startsWith("org.safereturns.")) {
          why.append("\n    ").append(frame);
        }
      }
    }
    return why.toString();
  }
}
