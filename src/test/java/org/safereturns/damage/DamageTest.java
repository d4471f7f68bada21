package org.safereturns.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.intake.Intake;
import org.safereturns.intake.Limits;
import org.safereturns.mapping.MappingCatalogue;
import org.safereturns.rules.OurBook;
import org.safereturns.rules.RuleBook;
import org.safereturns.validation.Validation;

/**
 * How much damage is found, and what is found where there is none. The table is {@code
 * target/damage.md}.
 *
 * <p>{@code -Ddamage.seeds=seen} tries three seeds in place of one, {@code unseen} three others,
 * which nobody looks at while a rule is being written.
 */
class DamageTest {
  private static final int EACH = 3;
  private static final double GOAL = 95;

  @TempDir private static Path folder;
  private static Trial trial;

  @BeforeAll
  static void load() {
    MappingCatalogue mappings = OurBook.mappings();
    RuleBook rules = OurBook.load(mappings);
    trial = new Trial(new Validation(new Intake(Limits.DEFAULT), mappings, rules), folder);
  }

  @Test
  void kinds_have_names_of_their_own() {
    assertThat(Kinds.ALL.stream().map(Kind::name)).doesNotHaveDuplicates();
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
  void what_harms_nothing_raises_nothing() throws IOException {
    Tally tally = tally(Kinds.ALL.stream().filter(Kind::isHarmless));
    assertThat(tally.untried()).isEmpty();
    assertThat(tally.wrong()).isEmpty();
  }

  /** Slow until the goal is met. */
  @Tag("slow")
  @Test
  void damage_is_found_and_nothing_else() throws IOException {
    Tally tally = tally(Kinds.ALL.stream());
    Files.writeString(Path.of("target", "damage.md"), tally.page());
    assertThat(tally.untried()).isEmpty();
    assertThat(tally.percentFound())
        .as("per cent found, see target/damage.md")
        .isGreaterThanOrEqualTo(GOAL);
    assertThat(tally.falsely()).as("false findings, see target/damage.md").isZero();
  }

  private static Tally tally(Stream<Kind> kinds) throws IOException {
    Tally tally = new Tally();
    List<Kind> all = kinds.toList();
    for (long seed : seeds()) {
      List<UndamagedReturn> returns = UndamagedReturns.all(seed);
      for (Kind kind : all) {
        tally.add(kind, damaged(kind, returns, seed));
      }
    }
    return tally;
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

  private static List<Long> seeds() {
    String which = System.getProperty("damage.seeds", "one");
    long first = which.equals("unseen") ? 0x5AFE_0000L : 2023;
    int count = which.equals("one") ? 1 : 3;
    return IntStream.range(0, count).mapToObj(i -> first + i * 7919L).toList();
  }
}
