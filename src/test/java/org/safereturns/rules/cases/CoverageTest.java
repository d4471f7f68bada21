package org.safereturns.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Filing;
import org.safereturns.canonical.Filings;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Period;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.Coverage;
import org.safereturns.issue.Owed;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.book.RuleBook;

/** Who should send what: told month by month what came, what could not, and what is missing. */
class CoverageTest {
  private static final String HEAD =
      "code,collection,what,senders,every,days,areas,measures,severity,from,to,title,message,mend,"
          + "why,source\n";
  private static final String WORDS =
      ",query,%s,,All send,\"Missing from {sender} for {period}: {what}."
          + " {reason}\",Ask,totals,us\n";
  private static final Period YEAR = Period.financialYear(2022);

  private final List<Filing> standing = new ArrayList<>();
  private final List<Filing> returned = new ArrayList<>();
  private final List<Filed> figures = new ArrayList<>();

  @Test
  void a_quarter_that_nobody_sent_is_missing_and_a_nil_return_is_not() throws IOException {
    files("refuge-a", Period.financialQuarter(2022, 1), Map.of());
    files("refuge-a", Period.financialQuarter(2022, 2), Map.of("NIL", "yes"));
    files("refuge-a", Period.financialQuarter(2022, 4), Map.of());

    Coverage coverage = cover(row("refuge", "refuge-a", "quarter", "", "", "2022/23"), "");

    assertThat(states(coverage))
        .containsExactly(
            "refuge-a April to June 2022  given",
            "refuge-a July to September 2022  nil return",
            "refuge-a October to December 2022  missing",
            "refuge-a January to March 2023  given");
    assertThat(messages(coverage))
        .containsExactly("Missing from refuge-a for October to December 2022: the return.");
    assertThat(coverage.outcomes())
        .extracting(RuleOutcome::result)
        .containsExactly(RuleOutcome.Result.FAILED);
  }

  @Test
  void quarters_make_a_year_and_a_yearly_figure_makes_no_quarter() throws IOException {
    files("a", Period.financialQuarter(2022, 1), Map.of());
    files("a", Period.financialQuarter(2022, 2), Map.of());
    files("a", new Period(LocalDate.of(2022, 10, 1), 6), Map.of());
    figure(files("b", YEAR, Map.of()), "BEDS", "X", YEAR);
    figure(standing.get(3), "BEDS", "X", Period.financialQuarter(2022, 3));

    assertThat(states(cover(row("refuge", "a", "year", "", "", "2022/23"), "")))
        .allMatch(state -> state.endsWith("given"));
    assertThat(states(cover(row("refuge", "b", "quarter", "", "", "2022/23"), "")))
        .containsExactly(
            "b April to June 2022  missing",
            "b July to September 2022  missing",
            "b October to December 2022  given",
            "b January to March 2023  missing");
  }

  @Test
  void of_a_return_that_came_each_figure_is_asked_for_by_itself() throws IOException {
    Filing filing = files("a", YEAR, Map.of());
    figure(filing, "BEDS", "WEST", YEAR);
    gap(filing, "SURVIVORS", "WEST", GapReason.STRUCTURAL, "another body provides it");
    gap(filing, "SURVIVORS", "EAST", GapReason.NOT_AVAILABLE, "");

    Coverage coverage =
        cover(
            row("refuge", "a", "year", "WEST|EAST|SOUTH", "BEDS|SURVIVORS", "2022/23"),
            """
            collection,sender,area,measure,from,to,because,source
            refuge,a,SOUTH,,2020/21,,no service there,us
            """);

    assertThat(states(coverage))
        .containsExactly(
            "a 2022/23 EAST BEDS missing",
            "a 2022/23 EAST SURVIVORS not given",
            "a 2022/23 SOUTH BEDS absent for a reason",
            "a 2022/23 SOUTH SURVIVORS absent for a reason",
            "a 2022/23 WEST BEDS given",
            "a 2022/23 WEST SURVIVORS absent for a reason");
    assertThat(coverage.lines())
        .extracting(line -> line.due().reason())
        .containsExactly(
            "",
            "not available",
            "no service there",
            "no service there",
            "",
            "another body provides it");
    assertThat(messages(coverage)).containsExactly("Missing from a for 2022/23: BEDS, EAST.");
  }

  @Test
  void who_sent_something_that_was_returned_is_told_from_who_sent_nothing() throws IOException {
    returned.add(filing("a", YEAR, Map.of()));
    files("c", YEAR, Map.of());

    assertThat(messages(cover(row("refuge", "a|b|c", "year", "", "", "2022/23"), "")))
        .containsExactly(
            "Missing from a for 2022/23: the return. What was sent had to be corrected and has not"
                + " come again.",
            "Missing from b for 2022/23: the return.");
  }

  @Test
  void what_is_due_follows_the_returns_or_the_calendar() throws IOException {
    RuleBook book = book(row("refuge", "a", "year", "", "", "2022/23"), "");
    Filings none = new Filings(List.of(), List.of(), List.of());
    LocalDate end = YEAR.end();

    assertThat(book.cover(none, end.minusDays(1), Optional.empty()).outcomes())
        .extracting(RuleOutcome::result)
        .containsExactly(RuleOutcome.Result.NOT_RUN);
    assertThat(book.cover(none, end, Optional.empty()).lines()).hasSize(1);
    // Senders have 30 days.
    assertThat(book.cover(none, none.reached(), Optional.of(end.plusDays(29))).lines()).isEmpty();
    assertThat(book.cover(none, none.reached(), Optional.of(end.plusDays(30))).lines()).hasSize(1);
    assertThat(book.cover(none, none.reached(), Optional.of(end.plusYears(2))).lines()).hasSize(2);
  }

  @Test
  void the_calendar_says_of_each_return_by_when_it_is_due_and_what_came() throws IOException {
    files("a", Period.financialQuarter(2022, 1), Map.of());
    files("a", Period.financialQuarter(2022, 2), Map.of("NIL", "yes"));
    returned.add(filing("a", Period.financialQuarter(2022, 3), Map.of()));
    String absences =
        """
        collection,sender,area,measure,from,to,because,source
        refuge,b,,,2022-04,2022-06,opened in July,us
        """;
    RuleBook book = book(row("refuge", "a|b", "quarter", "", "", "2022/23"), absences);

    List<Owed> owed =
        book.calendar(new Filings(standing, returned, figures), LocalDate.of(2023, 1, 30));

    assertThat(owed)
        .extracting(o -> o.sender() + " " + o.due() + " " + o.state().label())
        .containsExactly(
            "a 2022-07-30 given",
            "a 2022-10-30 nil return",
            "a 2023-01-30 returned",
            "a 2023-04-30 not yet due",
            "b 2022-07-30 absent for a reason",
            "b 2022-10-30 missing",
            "b 2023-01-30 not yet due",
            "b 2023-04-30 not yet due");
    assertThat(owed.get(2).references()).containsExactly("a 2022-10-01/P3M");
    assertThat(owed).filteredOn(Owed::isOpen).hasSize(5);
  }

  @Test
  void a_row_that_asks_for_no_whole_period_is_refused_with_its_line() {
    String row =
        row("refuge", "a", "year", "", "", "2022-05").replace("2022-05,,", "2022-05,2022-09,");

    assertThatThrownBy(() -> book(row, ""))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("expected.csv:2: no year begins between \"from\" and \"to\"");
  }

  private static String row(
      String collection, String senders, String every, String areas, String measures, String from) {
    return HEAD
        + "COV-901,%s,the return,%s,%s,30,%s,%s"
            .formatted(collection, senders, every, areas, measures)
        + WORDS.formatted(from);
  }

  private Coverage cover(String rows, String absences) throws IOException {
    return book(rows, absences)
        .cover(new Filings(standing, returned, figures), YEAR.end(), Optional.empty());
  }

  private static RuleBook book(String rows, String absences) throws IOException {
    List<SourceFile> sources = new ArrayList<>();
    sources.add(new SourceFile("rules/coverage/expected.csv", rows));
    sources.add(
        new SourceFile(
            "rules/tables/expected.drl", Files.readString(Path.of("rules/tables/expected.drl"))));
    if (!absences.isEmpty()) {
      sources.add(new SourceFile("rules/coverage/absences.csv", absences));
    }
    return RuleBook.load(sources, Path.of("target", "test-cache", "rules"));
  }

  private Filing files(String sender, Period period, Map<String, String> declared) {
    Filing filing = filing(sender, period, declared);
    standing.add(filing);
    return filing;
  }

  private static Filing filing(String sender, Period period, Map<String, String> declared) {
    return new Filing(sender, "refuge", sender + " " + period.code(), period, declared);
  }

  private void figure(Filing filing, String measure, String area, Period period) {
    figures.add(
        new Filed(
            filing,
            CaseFiled.of(filing.sender(), "refuge", measure, period).in(area).value(5).cell()));
  }

  private void gap(Filing filing, String measure, String area, GapReason reason, String note) {
    var there =
        CaseFiled.of(filing.sender(), "refuge", measure, filing.period()).in(area).value(5).cell();
    figures.add(
        new Filed(filing, new Gap(there.key(), reason, note, there.uom(), there.origin(), "")));
  }

  private static List<String> states(Coverage coverage) {
    return coverage.lines().stream()
        .map(Coverage.Line::due)
        .map(
            due ->
                (due.sender() + " " + due.period().label() + " " + due.area() + " " + due.measure())
                        .replaceFirst("  $", " ")
                    + " "
                    + due.state().label())
        .toList();
  }

  private static List<String> messages(Coverage coverage) {
    return coverage.lines().stream()
        .flatMap(line -> line.issue().stream())
        .map(issue -> issue.message())
        .toList();
  }
}
