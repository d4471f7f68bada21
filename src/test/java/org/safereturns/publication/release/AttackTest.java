package org.safereturns.publication.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.disclosure.plan.Protection;
import org.safereturns.ledger.Ledger;

/**
 * Releases of one measure one after another, with totals, percentages with few decimals, rates,
 * overlapping groups and revised figures, read as they lie there by somebody who tries out all
 * numbers. More rounds: {@code -Dattack.rounds=200 -Dattack.seed=1000}.
 */
class AttackTest {
  private static final int THRESHOLD = 5;

  @TempDir private Path folder;

  @Test
  void nobody_who_tries_out_all_numbers_comes_near_a_small_count() throws IOException {
    int rounds = Integer.getInteger("attack.rounds", 12);
    int first = Integer.getInteger("attack.seed", 0);
    int secrets = 0;
    Files.writeString(folder.resolve("people.csv"), "area,n\na,400\nb,900\nc,1300\n");
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    try (Ledger ledger = Ledger.open(folder.resolve("ledger"), clock)) {
      for (int round = first; round < first + rounds; round++) {
        Random random = new Random(round);
        boolean zeros = random.nextInt(3) > 0;
        int width = 1 + random.nextInt(3);
        List<Attack.Published> published = publish(random, "m" + round, zeros, width, ledger);
        if (!published.isEmpty()) {
          Attack attack = new Attack(published, THRESHOLD, zeros ? 1 : 0);
          assertThat(attack.found(width)).as("round %d, width %d", round, width).isEmpty();
          secrets += attack.secrets();
        }
      }
    }
    assertThat(secrets).isGreaterThan(rounds);
  }

  /** Shows that the attack bites: the same tables with one figure printed after all. */
  @Test
  void the_attack_finds_what_one_figure_gives_away() {
    List<String> lines = List.of("area,sex,n,%", "Total,Total,30,100.0", "a,Total,12,40.0");
    List<String> safe = new ArrayList<>(lines);
    safe.addAll(List.of("b,Total,[c],[c]", "c,Total,[c],[c]"));
    List<String> unsafe = new ArrayList<>(lines);
    unsafe.addAll(List.of("b,Total,[c],[c]", "c,Total,15,50.0"));
    long[] truth = {12, 0, 0, 0, 3, 0, 0, 0, 15, 0, 0, 0};
    assertThat(attack(safe, truth).found(3)).isEmpty();
    assertThat(attack(unsafe, truth).found(1))
        .containsExactly("release 0, b,Total,[c],[c]: 3 to 3");
  }

  private static Attack attack(List<String> lines, long[] truth) {
    Map<String, List<String>> tables = Map.of("whole", lines);
    return new Attack(
        List.of(
            new Attack.Published(
                Attack.QUARTERS, false, tables, Arrays.stream(truth).boxed().toList())),
        THRESHOLD,
        1);
  }

  private List<Attack.Published> publish(
      Random random, String measure, boolean zeros, int width, Ledger ledger) throws IOException {
    long[] truth =
        random.longs(Attack.ATOMS, 0, 3).map(n -> n == 0 ? 0 : random.nextInt(9)).toArray();
    List<Attack.Published> published = new ArrayList<>();
    int releases = 1 + random.nextInt(3);
    for (int r = 0; r < releases; r++) {
      List<String> quarters =
          random.nextInt(3) == 0
              ? Attack.QUARTERS
              : List.of(Attack.QUARTERS.get(random.nextInt(2)));
      boolean byQuarter = random.nextInt(3) == 0;
      String name = measure + "-" + r;
      String policy =
          "release: %s\nmeasure: %s\nzeros: %s\nwidth: %d\n"
              .formatted(name, measure, zeros ? "shown" : "hidden", width);
      Path spec =
          Files.writeString(
              folder.resolve("spec.yaml"), policy + wanted(random, quarters, byQuarter));
      Path data = Files.writeString(folder.resolve("data.csv"), data(truth));
      Path out = folder.resolve("out");
      if (new Releasing(out).protect(data, spec, ledger, (stage, done, all) -> {})
          instanceof Protection) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (String table : List.of("whole", "part")) {
          Path file = out.resolve("releases").resolve(name).resolve(table + ".csv");
          tables.put(table, Files.readAllLines(file));
        }
        published.add(
            new Attack.Published(
                quarters, byQuarter, tables, Arrays.stream(truth).boxed().toList()));
      }
      revise(random, truth);
    }
    return published;
  }

  private static void revise(Random random, long[] truth) {
    int changes = random.nextBoolean() ? 0 : 1 + random.nextInt(3);
    for (int c = 0; c < changes; c++) {
      int atom = random.nextInt(truth.length);
      truth[atom] = Math.max(0, truth[atom] + random.nextInt(9) - 3);
    }
  }

  private static String wanted(Random random, List<String> quarters, boolean byQuarter) {
    return """
        count: n
        threshold: %d
        only: { quarter: %s }
        dimensions:
          area: { codes: [a, b, c]%s }
          sex: { codes: [f, m] }
          quarter: { codes: [q1, q2] }
        tables:
          - name: whole
            by: [area, %s]
            percentages: { of: area, decimals: %d, fewer: %b }
          - name: part
            by: [area]
            rates: { of: people, per: 1000, decimals: %d }
        populations: { people: { file: people.csv, number: n } }
        """
        .formatted(
            THRESHOLD,
            quarters,
            random.nextBoolean() ? ", groups: { North: [a, b], South: [b, c] }" : "",
            byQuarter ? "quarter" : "sex",
            random.nextInt(2),
            random.nextInt(3) > 0,
            random.nextInt(3));
  }

  private static String data(long[] truth) {
    StringBuilder text = new StringBuilder("area,sex,quarter,n\n");
    for (int atom = 0; atom < truth.length; atom++) {
      text.append(Attack.AREAS.get(atom / 4)).append(',');
      text.append(Attack.SEXES.get(atom / 2 % 2)).append(',');
      text.append(Attack.QUARTERS.get(atom % 2)).append(',').append(truth[atom]).append('\n');
    }
    return text.toString();
  }
}
