package org.safereturns.publication.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safereturns.canonical.TestData.figure;
import static org.safereturns.ledger.LedgerData.arrive;
import static org.safereturns.ledger.LedgerData.finish;
import static org.safereturns.ledger.LedgerData.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.canonical.CodeList;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.TestData;
import org.safereturns.disclosure.plan.Protection;
import org.safereturns.disclosure.plan.Refusal;
import org.safereturns.disclosure.plan.Ruling;
import org.safereturns.issue.Coverage;
import org.safereturns.ledger.Ledger;
import org.safereturns.publication.Judged;
import org.safereturns.publication.Released;
import org.safereturns.publication.release.Releasing;

/** A figure changes after it was published. */
class RevisionTest {
  private static final Period YEAR = Period.financialYear(2022);
  private static final Map<String, CodeList> LISTS =
      Map.of(
          "REF_AREA", list("REF_AREA", "E10000016", "E1", "E2"),
          "MEASURE", list("MEASURE", "SURVIVORS", "PEOPLE"),
          "SEX", list("SEX", "001", "002"));

  @TempDir private Path folder;
  private Ledger ledger;

  private static CodeList list(String id, String... codes) {
    return new CodeList(id, Stream.of(codes).map(TestData::code).toList());
  }

  @BeforeEach
  void open() throws IOException {
    ledger = Ledger.open(folder.resolve("ledger"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    Path tables = Files.createDirectories(folder.resolve("tables"));
    Files.writeString(
        tables.resolve("assessment.yaml"),
        """
        title: A
        whole: E10000016
        areas: { both: [E1, E2] }
        per: 1000
        test: { z: 1.96, least: 30 }
        sources:
          refuge: { title: Survivors, measure: SURVIVORS, areas: both }
          people: { title: People, measure: PEOPLE, areas: both, fixed: true }
        profiles: []
        trends: []
        releases:
          - { services: [refuge], by: [SEX], rate: people, threshold: 10, width: 3 }
        """);
    Files.writeString(
        tables.resolve("statutory.yaml"),
        "{ title: B, authority: E10000016, notice: ours, notes: [], areas: {}, sections: [] }");
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void given(String area, int women, int men) {
    given(area, YEAR, women, men);
  }

  private void given(String area, Period period, int women, int men) {
    String sender = Map.of("E1", "dover", "E2", "ashford").getOrDefault(area, "kent");
    String reference = arrive(ledger, folder, sender, area + period + women + men).reference();
    finish(
        ledger,
        reference,
        result()
            .cells(
                figure().area(area).period(period).value("" + (women + men)),
                figure().area(area).period(period).at(3, 2).by("SEX", "001").value("" + women),
                figure().area(area).period(period).at(4, 2).by("SEX", "002").value("" + men))
            .period(period)
            .by(sender));
  }

  private List<Released> released() {
    Assessment assessment =
        new Assessment(
            ledger, LISTS, new Judged(List.of(), Coverage.NONE), folder.resolve("tables"), folder);
    return assessment.releases(YEAR).stream()
        .map(step -> step.take((stage, done, all) -> {}))
        .toList();
  }

  @Test
  void a_figure_that_changed_by_many_is_released_under_another_name() {
    given("E1", 60, 40);
    given("E2", 70, 30);
    assertThat(released()).extracting(Released::name).containsExactly("refuge-sex-2022-23");

    given("E1", 90, 40);
    assertThat(released())
        .extracting(Released::name)
        .containsExactly("refuge-sex-2022-23-revision-2");
    assertThat(new Releasing(folder).faults("refuge-sex-2022-23-revision-2")).isEmpty();
    assertThat(new Releasing(folder).faults("refuge-sex-2022-23")).isEmpty();
    assertThat(released()).allMatch(r -> r.ruling().isEmpty());
  }

  @Test
  void a_change_that_would_give_somebody_away_is_refused() {
    given("E1", 60, 40);
    given("E2", 70, 30);
    released();

    given("E1", 61, 40);
    assertThat(released().get(0).ruling()).get().isInstanceOf(Refusal.class);
    assertThat(folder.resolve("releases").resolve("refuge-sex-2022-23-revision-2")).doesNotExist();
    assertThat(new Releasing(folder).faults("refuge-sex-2022-23")).isEmpty();
  }

  @Test
  void a_year_is_judged_together_with_the_quarter_that_was_released_before() {
    given("E1", Period.financialQuarter(2022, 1), 60, 40);
    given("E2", Period.financialQuarter(2022, 1), 70, 30);
    assertThat(released()).extracting(Released::name).containsExactly("refuge-sex-2022-23");

    given("E1", 63, 80);
    given("E2", 200, 90);
    Ruling ruling = released().get(0).ruling().orElseThrow();
    assertThat(((Protection) ruling).hiddenKeys()).anyMatch(key -> key.contains("AREA=E1|SEX=001"));

    given("E1", 64, 40);
    assertThat(((Refusal) released().get(0).ruling().orElseThrow()).exposed())
        .anyMatch(key -> key.contains(" less release refuge-sex-2022-23: "));
  }

  @Test
  void an_area_too_small_to_be_shown_is_in_no_total() throws IOException {
    given("E1", 60, 40);
    given("E2", 3, 2);

    assertThat(released()).hasSize(1);
    assertThat(
            Files.readString(
                folder.resolve("releases").resolve("refuge-sex-2022-23").resolve("refuge-sex.csv")))
        .isEqualTo("Sex,Count,Percentage\nTotal,100,100.0\n001,60,60.0\n002,40,40.0\n");
  }

  /** The whole less the areas of a later table would be those that this leaves out. */
  @Test
  void a_table_that_leaves_an_area_out_is_refused_where_the_whole_was_released() {
    given("E10000016", 130, 73);
    assertThat(released()).extracting(Released::name).containsExactly("refuge-sex-2022-23");

    given("E1", 130, 70);
    given("E2", 0, 3);
    assertThat(released())
        .extracting(released -> released.ruling().orElseThrow())
        .singleElement(InstanceOfAssertFactories.type(Refusal.class))
        .extracting(Refusal::why)
        .asString()
        .contains("those that are not in it");
  }

  @Test
  void a_whole_is_not_released_beside_areas_of_which_one_is_small() {
    given("E10000016", 130, 73);
    given("E2", 0, 3);

    assertThat(released()).isEmpty();
  }
}
