package org.safereturns.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.issue.Outcome;

/**
 * A thousand hostile files, each of which must end in an outcome.
 *
 * <p>{@code -Dfuzz.runs=10000 -Dfuzz.seed=1} tries more, and others. An input that fails is kept in
 * {@code target/fuzz/}; what it showed becomes a case of {@link FoundTest}.
 */
class FuzzTest {
  private static final int RUNS = Integer.getInteger("fuzz.runs", 1_000);
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_122);

  private static final int ENOUGH = 20;

  @TempDir private static Path folder;

  @Test
  void every_file_ends_in_an_outcome() throws IOException {
    System.out.printf("fuzz: %,d files, seed %d%n", RUNS, SEED);
    List<Corpus> corpus = Corpus.all();
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    List<String> failures = new ArrayList<>();
    try (Target target = new Target(folder)) {
      for (int run = 0; run < RUNS; run++) {
        Random random = new Random(SEED * 1_000_003 + run);
        Corpus from = corpus.get(run % corpus.size());
        byte[] hostile = Mutation.any(from, random).of(from.bytes(), random);
        try {
          outcomes.merge(target.take(hostile, from.name(), from.sender()), 1, Integer::sum);
        } catch (Target.Failed failed) {
          failures.add(keep(run + "-" + from.name(), hostile, failed));
          if (target.isStuck() || failures.size() == ENOUGH) {
            break;
          }
        }
      }
    }
    System.out.println("fuzz: " + outcomes);
    assertThat(failures).as("seed %d", SEED).isEmpty();
    assertThat(outcomes).as("not all of one kind").hasSizeGreaterThanOrEqualTo(3);
  }

  private static String keep(String name, byte[] hostile, Target.Failed failed) throws IOException {
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
