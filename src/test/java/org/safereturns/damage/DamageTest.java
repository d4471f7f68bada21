package org.safereturns.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.Limits;
import org.safereturns.mapping.catalogue.MappingCatalogue;
import org.safereturns.rules.book.OurBook;
import org.safereturns.rules.book.RuleBook;
import org.safereturns.validation.Validation;

/**
 * How much damage is found, and what is found where there is none. The table is {@code
 * target/damage.md}.
 *
 * <p>{@code -Ddamage.seeds=seen} tries three seeds in place of one and each kind on more returns;
 * {@code unseen} tries three others, which nobody looks at while a rule is being written; {@code
 * both} tries all of them and writes {@code docs/damage.md}. {@code -Ddamage.kinds} is a pattern
 * for the names of the kinds that are tried.
 */
class DamageTest {
  private static final double GOAL = 95;
  private static final String KINDS = System.getProperty("damage.kinds", ".*");
  private static final String SEEDS = System.getProperty("damage.seeds", "one");

  @TempDir private static Path folder;
  private static Trial trial;

  /** By what their seeds are called. */
  private static final Map<String, Tally> TALLIES = new LinkedHashMap<>();

  @BeforeAll
  static void damage() throws IOException {
    MappingCatalogue mappings = OurBook.mappings();
    RuleBook rules = OurBook.load(mappings);
    trial = new Trial(new Validation(new Intake(Limits.DEFAULT), mappings, rules), folder);
    for (String name : SEEDS.equals("both") ? List.of("seen", "unseen") : List.of(SEEDS)) {
      TALLIES.put(name, tally(name));
    }
    Path page = SEEDS.equals("both") ? Path.of("docs") : Path.of("target");
    Files.writeString(page.resolve("damage.md"), Page.of(TALLIES));
  }

  @Test
  void kinds_have_names_of_their_own() {
    assertThat(Kinds.ALL.stream().map(Kind::name))
        .doesNotHaveDuplicates()
        .containsAll(Suggested.kinds());
  }

  @Test
  void every_kind_is_tried() {
    assertThat(TALLIES.values()).allSatisfy(tally -> assertThat(tally.untried()).isEmpty());
  }

  @Test
  void returns_with_nothing_wrong_raise_nothing() throws IOException {
    List<String> raised = new ArrayList<>();
    for (long seed : seeds(SEEDS.equals("both") ? "seen" : SEEDS)) {
      for (UndamagedReturn made : UndamagedReturns.made(seed)) {
        trial.baseline(made).forEach(i -> raised.add(made.kind() + ": " + Trial.line(i)));
      }
    }
    assertThat(raised).isEmpty();
  }

  @Test
  void damage_is_found_and_nothing_else() {
    assertThat(TALLIES.values())
        .allSatisfy(
            tally -> {
              assertThat(tally.percentFound())
                  .as("per cent found, of which not: %s", tally.wrong())
                  .isGreaterThanOrEqualTo(GOAL);
              assertThat(tally.falsely()).as("false findings: %s", tally.wrong()).isZero();
            });
  }

  private static Tally tally(String name) throws IOException {
    Tally tally = new Tally();
    int each = name.equals("one") ? 1 : 3;
    for (long seed : seeds(name)) {
      List<UndamagedReturn> returns = UndamagedReturns.all(seed);
      for (Kind kind : Kinds.ALL) {
        if (kind.name().matches(KINDS)) {
          tally.add(kind, damaged(kind, returns, seed, each));
        }
      }
    }
    return tally;
  }

  /** A few of the returns that have a place for this kind of damage, chosen by chance. */
  private static List<Trial.Result> damaged(
      Kind kind, List<UndamagedReturn> returns, long seed, int each) throws IOException {
    Random random = new Random(seed * 31 + kind.name().hashCode());
    List<UndamagedReturn> order = new ArrayList<>(returns);
    Collections.shuffle(order, random);
    List<Trial.Result> results = new ArrayList<>();
    for (UndamagedReturn from : order) {
      if (results.size() < each) {
        trial.damage(kind, from, random.nextLong()).ifPresent(results::add);
      }
    }
    return results;
  }

  private static List<Long> seeds(String name) {
    long first = name.equals("unseen") ? 0x5AFE_2811L : 2023;
    int count = name.equals("one") ? 1 : 3;
    return IntStream.range(0, count).mapToObj(i -> first + i * 7919L).toList();
  }
}
