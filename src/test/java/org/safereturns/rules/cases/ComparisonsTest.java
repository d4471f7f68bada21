package org.safereturns.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safereturns.canonical.TestData.figure;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Filing;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.TestData.FigureBuilder;
import org.safereturns.issue.Addressed;
import org.safereturns.issue.Compared;
import org.safereturns.issue.Issue;
import org.safereturns.issue.Reconciliation;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.Settlement;
import org.safereturns.rules.book.OurBook;
import org.safereturns.rules.book.RuleBook;
import org.safereturns.rules.comparison.ComparingRow;
import org.safereturns.rules.comparison.RunRow;
import org.safereturns.rules.engine.Raised;
import org.safereturns.rules.reference.Footprint;
import org.safereturns.rules.words.Question;

/** What the rule book of this repository makes of several senders. */
class ComparisonsTest {
  private static final Period YEAR = Period.financialYear(2022);
  private static final String KENT = "E10000016";
  private static final String FORCE = "E23000032";

  private static RuleBook book;

  @BeforeAll
  static void load() {
    book = RuleBook.load(RuleBook.sources(Path.of("rules")), Path.of("target", "rule-cache"));
  }

  private static Filed filed(String sender, String collection, Cell cell, String... declared) {
    Map<String, String> facts =
        Arrays.stream(declared)
            .map(d -> d.split("=", -1))
            .collect(Collectors.toMap(d -> d[0], d -> d[1]));
    return new Filed(new Filing(sender, collection, "of " + sender, YEAR, facts), cell);
  }

  private static FigureBuilder duties(String area) {
    return figure().measure("DUTY_OWED").uom("HOUSEHOLDS").area(area);
  }

  private static FigureBuilder notified(String direction, String area) {
    return figure().measure("CHILD_NOTIFICATIONS_" + direction).uom("NOTIFICATIONS").area(area);
  }

  private static Reconciliation reconcile(Filed... figures) {
    return book.reconcile(YEAR, List.of(figures), List.of());
  }

  private static RuleOutcome outcome(Reconciliation reconciled, String code) {
    return reconciled.outcomes().stream()
        .filter(o -> o.code().text().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> asked(Reconciliation reconciled) {
    return reconciled.issues().stream().map(a -> a.issue().code() + " " + a.sender()).toList();
  }

  /** Each row brings a case in which it is raised: nobody reads a number that another gave. */
  @TestFactory
  Stream<DynamicTest> nobody_reads_another_senders_figure() {
    return OurBook.court(book).catalogue().rows().stream()
        .filter(ComparingRow.class::isInstance)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.check().code().text(), () -> assertNothingTold((ComparingRow) row)));
  }

  private static void assertNothingTold(ComparingRow row) {
    List<Raised> raised = new ArrayList<>();
    for (RowCases.RowCase one : RowCases.of(row, OurBook.court(book).catalogue().references())) {
      if (one.expect().equals("raised")) {
        raised.addAll(OurBook.court(book).only(one.row()).judge(one.facts(), Origin.wholeFile("")));
      }
    }
    assertThat(raised).isNotEmpty();
    for (Raised one : raised) {
      Question question = (Question) one.fact();
      String own = question.own().sender();
      List<Filed> others =
          question.comparison().figures().stream().filter(f -> !f.sender().equals(own)).toList();
      assertThat(values(others, question.own())).noneMatch(numbers(one.issue())::contains);
      assertThat(others).noneMatch(f -> one.issue().linked().contains(f.cell().origin()));
      if (row instanceof RunRow) {
        others.forEach(o -> assertThat(text(one.issue())).doesNotContain(o.sender()));
      }
    }
  }

  private static List<String> values(List<Filed> others, Filed own) {
    return others.stream()
        .filter(f -> f.value().compareTo(own.value()) != 0)
        .map(f -> f.value().stripTrailingZeros().toPlainString())
        .toList();
  }

  private static String text(Issue issue) {
    return String.join(" ", issue.subject(), issue.message(), issue.seen(), issue.mend());
  }

  private static List<String> numbers(Issue issue) {
    return Arrays.stream(text(issue).replace(",", "").split("[^0-9.]+", -1))
        .map(n -> n.replaceAll("\\.$", ""))
        .toList();
  }

  @Test
  void both_sides_are_asked_about_their_own_figure_and_told_the_other_by_name() {
    Reconciliation reconciled =
        reconcile(
            filed("kent-police", "police", notified("SENT", KENT).value("4321")),
            filed("children", "partner", notified("RECEIVED", KENT).value("5678")));

    assertThat(asked(reconciled))
        .containsExactlyInAnyOrder("XSR-114 kent-police", "XSR-114 children");
    assertThat(reconciled.issues())
        .extracting(a -> a.issue().message())
        .anyMatch(m -> m.contains("4,321") && m.contains("children") && !m.contains("5,678"))
        .anyMatch(m -> m.contains("5,678") && m.contains("kent-police") && !m.contains("4,321"));
    assertThat(reconciled.comparisons()).hasSize(1);
  }

  @Test
  void another_footprint_is_refused_and_said() {
    Reconciliation reconciled =
        reconcile(
            filed("kent-police", "police", notified("SENT", FORCE).value("4321")),
            filed("children", "partner", notified("RECEIVED", KENT).value("4321")));

    assertThat(outcome(reconciled, "XSR-114").reason())
        .isEqualTo(
            "different footprints: kent-police gives it for Kent with Medway, children for Kent"
                + " without Medway");
    assertThat(reconciled.comparisons())
        .extracting(Compared::result)
        .containsExactly(Compared.Result.NOT_COMPARED);
  }

  @Test
  void a_return_that_declares_medway_covers_what_the_force_area_covers() {
    Filed police = filed("kent-police", "police", notified("SENT", FORCE).value("4321"));
    Filed children =
        filed(
            "children", "partner", notified("RECEIVED", KENT).value("4321"), "INCLUDES_MEDWAY=Yes");

    assertThat(outcome(reconcile(police, children), "XSR-114").result())
        .isEqualTo(RuleOutcome.Result.PASSED);
  }

  @Test
  void west_kent_with_maidstone_is_not_the_lot() {
    FigureBuilder west = figure().measure("DA_CRIMES").uom("CRIMES").area("KIDAS-WEST");
    Reconciliation reconciled =
        reconcile(
            filed("a", "x", west.value("50")),
            filed("b", "y", west.value("50"), "AREA_SCHEME=ADULT_SOCIAL_CARE"));

    assertThat(outcome(reconciled, "XSR-201").reason())
        .contains("West Kent as adult social care draws it");
  }

  @Test
  void lots_that_leave_medway_out_are_not_added_up_to_kent_with_medway() {
    FigureBuilder beds = figure().measure("BED_SPACES").uom("BED_SPACES");
    List<Filed> figures = new ArrayList<>();
    for (String lot :
        OurBook.court(book).catalogue().references().footprints().areas("lot").toList()) {
      figures.add(filed("of-" + lot, "kidas", beds.area(lot).value("10")));
    }
    figures.add(filed("team", "partner", beds.area(KENT).value("41"), "INCLUDES_MEDWAY=yes"));

    assertThat(outcome(book.reconcile(YEAR, figures, List.of()), "XSR-109").reason())
        .isEqualTo(
            "different footprints: team gives it for Kent with Medway, the others for a part of it"
                + " only");
  }

  @Test
  void another_unit_or_a_gap_is_refused_and_said() {
    Filed given = filed("a", "district", duties("E07000105").value("50"));

    Reconciliation units =
        reconcile(given, filed("b", "district", duties("E07000105").uom("PERSONS").value("50")));
    Reconciliation gaps =
        reconcile(
            given, filed("b", "district", duties("E07000105").gap(GapReason.NOT_AVAILABLE, "..")));

    assertThat(outcome(units, "XSR-201").reason())
        .isEqualTo("different units: a counts HOUSEHOLDS, b counts PERSONS");
    assertThat(outcome(gaps, "XSR-201").reason()).startsWith("b gives no figure:");
  }

  @Test
  void a_sum_waits_for_its_parts_and_refuses_one_given_twice() {
    List<Filed> figures = new ArrayList<>();
    figures.add(filed("collated", "district", duties(KENT).value("1201")));
    List<String> districts =
        OurBook.court(book)
            .catalogue()
            .references()
            .footprints()
            .areas("district", footprint(KENT));
    districts.forEach(d -> figures.add(filed("of-" + d, "district", duties(d).value("100"))));
    assertThat(districts).hasSize(12);
    Filed last = figures.remove(figures.size() - 1);

    assertThat(sum(figures).reason()).isEqualTo("no figure yet for E07000116");
    figures.add(last);
    assertThat(sum(figures).result()).isEqualTo(RuleOutcome.Result.FAILED);
    figures.add(filed("twice", "district", duties("E07000116").value("100")));
    assertThat(sum(figures).reason()).isEqualTo("two returns give a figure for E07000116");
  }

  private static Footprint footprint(String area) {
    return OurBook.court(book).catalogue().references().footprints().of(area);
  }

  private static RuleOutcome sum(List<Filed> figures) {
    return outcome(book.reconcile(YEAR, figures, List.of()), "XSR-102");
  }

  @Test
  void a_referral_is_compared_with_the_refuge_it_was_sent_to_only() {
    Filed sent =
        filed(
            "victim-support",
            "referral",
            referrals("REFUGE_REFERRALS_SENT").by("ORGANISATION", "oasis").value("63"));
    Filed oasis = filed("oasis", "kidas", referrals("REFUGE_REFERRALS").value("62"));
    Filed other = filed("harbour", "refuge", referrals("REFUGE_REFERRALS").value("12"));

    assertThat(asked(reconcile(sent, oasis, other))).containsExactly("XSR-103 oasis");
    assertThat(outcome(reconcile(sent, other), "XSR-103").result())
        .isEqualTo(RuleOutcome.Result.NOT_RUN);
  }

  private static FigureBuilder referrals(String measure) {
    return figure().measure(measure).uom("REFERRALS").area("KIDAS-EAST");
  }

  @Test
  void a_comparison_belongs_to_one_period_though_the_returns_are_for_two() {
    Period quarter = Period.financialQuarter(2022, 4);
    FigureBuilder crimes = figure().measure("DA_VICTIM_CRIMES").period(quarter);
    Filed yearly = filed("a", "referral", crimes.value("50"));
    Filed quarterly =
        new Filed(new Filing("b", "police", "q", quarter, Map.of()), crimes.value("51"));

    long found =
        Stream.of(YEAR, quarter)
            .map(p -> book.reconcile(p, List.of(yearly, quarterly), List.of()))
            .mapToLong(r -> r.comparisons().size())
            .sum();

    assertThat(found).isEqualTo(1);
  }

  @Test
  void a_restated_figure_is_told_with_the_senders_own_earlier_one() {
    Period before = YEAR.previous();
    Filed then =
        new Filed(
            new Filing("oasis", "kidas", "then", before, Map.of()),
            referrals("REFUGE_REFERRALS").period(before).value("145"));
    Filed now = filed("oasis", "kidas", referrals("REFUGE_REFERRALS").period(before).value("154"));

    Reconciliation reconciled = reconcile(then, now);

    assertThat(reconciled.issues())
        .singleElement()
        .satisfies(a -> assertThat(a.issue().message()).contains("154", "145", "2021/22"));
    assertThat(reconciled.comparisons().get(0).comparison().names())
        .containsExactly("2021/22", "2022/23");
  }

  @Test
  void what_is_settled_is_asked_no_more_until_a_figure_changes() {
    Filed sent = filed("kent-police", "police", notified("SENT", KENT).value("4321"));
    Filed received = filed("children", "partner", notified("RECEIVED", KENT).value("5678"));
    Compared open = reconcile(sent, received).comparisons().get(0);
    Settlement settlement =
        new Settlement(
            open.comparison().reference(),
            open.comparison().standing(),
            "children",
            "J. Analyst",
            "the police count the force area",
            Instant.EPOCH);

    Reconciliation settled = book.reconcile(YEAR, List.of(sent, received), List.of(settlement));
    Filed changed = filed("kent-police", "police", notified("SENT", KENT).value("4322"));
    Reconciliation again = book.reconcile(YEAR, List.of(changed, received), List.of(settlement));

    assertThat(settled.issues()).isEmpty();
    assertThat(settled.comparisons())
        .extracting(Compared::result)
        .containsExactly(Compared.Result.SETTLED);
    assertThat(outcome(settled, "XSR-114").reason()).isEqualTo("settled by an analyst: 1");
    assertThat(again.issues()).hasSize(2);
    assertThat(again.comparisons().get(0).comparison().reference())
        .isEqualTo(settlement.comparison());
  }

  private static List<Filed> column(String sender, String measure, int column, int... numbers) {
    return IntStream.range(0, numbers.length)
        .mapToObj(
            i ->
                filed(
                    sender,
                    "x",
                    figure()
                        .measure(measure)
                        .by("ROW", measure + i)
                        .at(2 + i, column)
                        .value(Integer.toString(numbers[i]))))
        .toList();
  }

  private static Reconciliation tables(List<Filed> one, List<Filed> other) {
    return book.reconcile(YEAR, Stream.concat(one.stream(), other.stream()).toList(), List.of());
  }

  @Test
  void a_pasted_column_is_told_to_both_without_saying_whose() {
    Reconciliation reconciled =
        tables(
            column("a", "ONE", 3, 7, 512, 348, 0, 377, 291, 5),
            column("b", "TWO", 4, 1, 512, 348, 0, 377, 291, 8));

    assertThat(reconciled.issues())
        .extracting(Addressed::sender)
        .containsExactlyInAnyOrder("a", "b");
    assertThat(reconciled.issues().get(0).issue().message()).startsWith("The 5 figures");
  }

  @Test
  void a_year_pasted_over_another_is_told_once_with_its_cells() {
    Reconciliation reconciled =
        tables(
            column("a", "ONE", 3, 512, 348, 0, 377, 291),
            column("a", "TWO", 4, 512, 348, 0, 377, 291));

    assertThat(reconciled.issues())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.issue().code().text()).isEqualTo("XSR-302");
              assertThat(a.issue().origin().cells()).isEqualTo("D2");
              assertThat(a.issue().linked()).hasSize(9);
            });
  }

  @Test
  void a_pasted_block_is_told_by_its_columns_and_not_by_its_rows_as_well() {
    List<Filed> figures = new ArrayList<>();
    for (int c = 0; c < 6; c++) {
      int[] numbers = IntStream.range(100 * c + 110, 100 * c + 117).toArray();
      figures.addAll(column("a", "ONE" + c, 2 + c, numbers));
      figures.addAll(column("b", "TWO" + c, 2 + c, numbers));
    }

    assertThat(tables(figures, List.of()).comparisons()).hasSize(6);
  }

  @Test
  void the_same_figure_in_two_returns_is_no_run() {
    List<Filed> district = districts("DA_VICTIM_CRIMES", "police", "a");
    List<Filed> same = districts("DA_VICTIM_CRIMES", "referral", "b");
    List<Filed> related = districts("CHILD_NOTIFICATIONS_SENT", "police", "a");
    List<Filed> answer = districts("CHILD_NOTIFICATIONS_RECEIVED", "partner", "b");

    for (Reconciliation one : List.of(tables(district, same), tables(related, answer))) {
      assertThat(one.issues()).isEmpty();
      assertThat(outcome(one, "XSR-301").result()).isEqualTo(RuleOutcome.Result.PASSED);
    }
  }

  private static List<Filed> districts(String measure, String collection, String sender) {
    List<String> areas =
        OurBook.court(book).catalogue().references().footprints().areas("district").toList();
    return IntStream.range(0, areas.size())
        .mapToObj(
            i ->
                filed(
                    sender,
                    collection,
                    figure()
                        .measure(measure)
                        .uom("NOTIFICATIONS")
                        .area(areas.get(i))
                        .at(2 + i, 3)
                        .value(Integer.toString(137 + 61 * i))))
        .toList();
  }
}
