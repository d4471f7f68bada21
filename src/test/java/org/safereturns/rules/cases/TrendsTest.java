package org.safereturns.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Purpose;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Said;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.Issue;
import org.safereturns.issue.Reconciliation;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.ReturnFacts;
import org.safereturns.rules.book.RuleBook;
import org.safereturns.rules.book.RuleTexts;

/** Shares that move between two years, of one return or of two. */
class TrendsTest {
  private static final String HEAD =
      "code,measure,dimension,base,only,unknown,unknown_message,z,min_whole,min_points,max_percent,"
          + "max_small,severity,from,to,title,message,mend,why,source\n";
  private static final String BY_SEX =
      HEAD
          + "TRD-901,VICTIMS,SEX,,,UNK,{share} after {earlier_share}: look at the unknown,1.96,100,"
          + "5,100,,query,2020-04,,Sex,{share} after {earlier_share},Check,why,us\n";
  private static final Period NOW = Period.financialYear(2022);

  @Test
  void a_share_that_moved_since_the_last_return_is_told_with_both_shares() throws IOException {
    List<Filed> figures = new ArrayList<>(bySex(NOW.previous(), 250, 750, 0));
    figures.addAll(bySex(NOW, 350, 650, 0));

    assertThat(told("trends", figures)).containsExactly("35.0% after 25.0%");
    // Too few to tell from chance, and too small a move to matter.
    assertThat(told("trends", List.of())).isEmpty();
    List<Filed> small = new ArrayList<>(bySex(NOW.previous(), 25_000, 75_000, 0));
    small.addAll(bySex(NOW, 26_000, 74_000, 0));
    assertThat(told("trends", small)).isEmpty();
  }

  @Test
  void a_move_that_coincides_with_one_of_the_unknown_is_told_as_such() throws IOException {
    List<Filed> figures = new ArrayList<>(bySex(NOW.previous(), 250, 750, 600));
    figures.addAll(bySex(NOW, 350, 650, 50));

    assertThat(told("trends", figures)).containsExactly("35.0% after 25.0%: look at the unknown");
  }

  @Test
  void two_years_of_one_return_are_compared_within_it_and_not_with_an_earlier_one()
      throws IOException {
    List<Filed> figures = new ArrayList<>(bySex(NOW.previous(), 250, 750, 0));
    figures.addAll(bySex(NOW, 350, 650, 0));
    bySex(NOW.previous(), 250, 750, 0).stream()
        .map(earlier -> new Filed(figures.get(3).filing(), earlier.cell()))
        .forEach(figures::add);

    assertThat(told("trends", figures)).isEmpty();
    List<Cell> own =
        figures.stream().filter(f -> f.filing().period().equals(NOW)).map(Filed::cell).toList();
    List<String> messages = new ArrayList<>();
    book("shares", BY_SEX)
        .begin(header(), RuleTexts.RECEIVED, issue -> messages.add(issue.message()))
        .finish(new ReturnFacts(own, List.of(), List.of(), List.of(), List.of(), 0, Said.NOTHING));
    assertThat(messages).containsExactly("35.0% after 25.0%");
  }

  @Test
  void a_whole_of_which_a_part_is_hidden_is_not_compared_and_said_so() throws IOException {
    List<Filed> figures = new ArrayList<>(bySex(NOW.previous(), 250, 750, 0));
    figures.addAll(bySex(NOW, 350, 650, 0));
    Filed hidden = figures.remove(1);
    Cell cell = hidden.cell();
    figures.add(
        new Filed(
            hidden.filing(),
            new Gap(cell.key(), GapReason.SUPPRESSED, "", cell.uom(), cell.origin(), "(s)")));

    Reconciliation reconciled = book("trends", BY_SEX).reconcile(NOW, figures, List.of());

    assertThat(reconciled.issues()).isEmpty();
    assertThat(reconciled.comparisons())
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.comparison().refused()).contains("gives no figure"));
    assertThat(reconciled.outcomes().get(0).reason()).contains("no two periods");
  }

  @Test
  void a_row_that_says_two_things_is_refused_with_its_line() {
    assertThatThrownBy(() -> book("trends", BY_SEX.replace("SEX,,,UNK", "SEX,PEOPLE,,UNK")))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("trends.csv:2: a share is of a dimension or of a base, not both");
  }

  private static List<Filed> bySex(Period period, long women, long men, long unknown) {
    CaseFiled figure = CaseFiled.of("police", "police", "VICTIMS", period);
    return List.of(
        figure.by(Breakdown.of("SEX", "001")).value(women),
        figure.by(Breakdown.of("SEX", "002")).value(men),
        figure.by(Breakdown.of("SEX", "UNK")).value(unknown));
  }

  private static List<String> told(String table, List<Filed> figures) throws IOException {
    return book(table, BY_SEX).reconcile(NOW, figures, List.of()).issues().stream()
        .map(addressed -> addressed.issue())
        .map(Issue::message)
        .toList();
  }

  private static ReturnHeader header() {
    return new ReturnHeader(
        "t.v1", "T", "police", "police", NOW, Purpose.RESTRICTED, Set.of(), Map.of());
  }

  private static RuleBook book(String table, String rows) throws IOException {
    String general = "rules/tables/" + table + ".drl";
    return RuleBook.load(
        List.of(
            new SourceFile("rules/trend/" + table + ".csv", rows),
            new SourceFile(general, Files.readString(Path.of(general)))),
        Path.of("target", "test-cache", "rules"));
  }
}
