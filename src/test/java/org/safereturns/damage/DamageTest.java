package org.safereturns.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.intake.Intake;
import org.safereturns.intake.Limits;
import org.safereturns.mapping.MappingCatalogue;
import org.safereturns.rules.OurBook;
import org.safereturns.rules.RuleBook;
import org.safereturns.validation.Validation;

/** How much damage is found, and what is found where there is none. */
class DamageTest {
  private static final int SEEDS = 3;
  private static final int EACH = 3;

  @TempDir private static Path folder;
  private static Trial trial;

  @BeforeAll
  static void load() {
    MappingCatalogue mappings = OurBook.mappings();
    RuleBook rules = OurBook.load(mappings);
    trial = new Trial(new Validation(new Intake(Limits.DEFAULT), mappings, rules), folder);
  }

  @Test
  void returns_with_nothing_wrong_raise_nothing() throws IOException {
    List<String> raised = new ArrayList<>();
    for (long seed : seeds()) {
      for (UndamagedReturn made : UndamagedReturns.made(seed)) {
        trial.baseline(made).forEach(i -> raised.add(made.kind() + ": " + Trial.line(i)));
      }
    }
    assertThat(raised).isEmpty();
  }

  @Test
  void damage_is_found_and_nothing_else() throws IOException {
    Tally tally = new Tally();
    for (long seed : seeds()) {
      List<UndamagedReturn> returns = UndamagedReturns.all(seed);
      for (Kind kind : Kinds.ALL) {
        tally.add(kind, damaged(kind, returns, seed));
      }
    }
    Files.writeString(Path.of("target", "damage.md"), tally.page());
    assertThat(tally.untried()).isEmpty();
    assertThat(tally.falsely()).as("false findings, see target/damage.md").isZero();
    assertThat(tally.misread()).as("harmless changes, read otherwise").isEmpty();
    assertThat(tally.found() * 100.0 / tally.tried())
        .as("per cent found, see target/damage.md")
        .isGreaterThanOrEqualTo(95);
  }

  /** A few of the returns that have a place for this kind of damage, chosen by chance. */
  private static List<Trial.Result> damaged(Kind kind, List<UndamagedReturn> returns, long seed)
      throws IOException {
    Random random = new Random(seed * 31 + kind.name().hashCode());
    List<UndamagedReturn> order = new ArrayList<>(returns);
    Collections.shuffle(order, random);
    List<Trial.Result> results = new ArrayList<>();
    for (UndamagedReturn from : order) {
      if (results.size() < EACH) {
        trial.damage(kind, from, random.nextLong()).ifPresent(results::add);
      }
    }
    return results;
  }

  /** The seeds that anybody may look at; those kept back are drawn from another constant. */
  private static List<Long> seeds() {
    long first = System.getProperty("damage.seeds", "").equals("unseen") ? 0x5AFE_0000L : 20_23L;
    List<Long> seeds = new ArrayList<>();
    for (int i = 0; i < SEEDS; i++) {
      seeds.add(first + i * 7919L);
    }
    return seeds;
  }
}
