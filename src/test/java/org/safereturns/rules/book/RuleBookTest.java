package org.safereturns.rules.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safereturns.canonical.TestData.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Field;
import org.safereturns.canonical.Invalid;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Purpose;
import org.safereturns.canonical.RecordShape;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Said;
import org.safereturns.canonical.TestData;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;
import org.safereturns.issue.Issue;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.SystemFault;
import org.safereturns.rules.CaseResult;
import org.safereturns.rules.ReturnFacts;
import org.safereturns.rules.RuleRun;
import org.safereturns.rules.engine.RuleCache;

class RuleBookTest {
  @TempDir static Path cache;

  private static RuleBook book;

  private static final String RECORD_RULE =
      """
      package rules.logic
      import org.safereturns.canonical.CaseRecord
      global org.safereturns.rules.IssueSink issues
      // Why: nobody leaves before coming.
      rule "LOG-901"
          @title("Exit is not before entry")
          @severity("error")
          @phase("record")
          @from("2020-04") @to("")
          @needs("field:ENTRY field:EXIT")
          @source("Arithmetic")
          @message("{field} {EXIT} is before {ENTRY}. Born {BIRTH}, notes {NOTES}, sex {SEX}.")
          @mend("Correct one.")
      when
          $r : CaseRecord( given("ENTRY"), given("EXIT"), date("EXIT") < date("ENTRY") )
      then
          issues.raise(drools, $r, "EXIT");
      end
      """;

  /** One rule for each way in which a rule can be our fault. */
  private static final String THROWING =
      RuleTexts.RULE
          .replace("SUM-901", "SUM-902")
          .replace("measure == \"PART\"", "measure == \"PART\", value.divide(0B) > 0B");

  @BeforeAll
  static void load() {
    RuleTexts texts =
        RuleTexts.sound()
            .with("rules/logic/LOG-901.drl", RECORD_RULE)
            .with(
                "rules/logic/LOG-901.cases.csv",
                """
                case,expect,ENTRY:date,EXIT:date
                before,raised,2022-05-02,2022-05-01
                same day,ok,2022-05-02,2022-05-02
                """)
            .with(
                "rules/file/findings.csv",
                "code,finding,severity,from,to,title,message,mend,why,source\n"
                    + "FIL-901,WRONG_TYPE,error,2020-04,,A file is a table,It is {seems},Send it"
                    + " again,nothing in it,Ours\n");
    book = RuleBook.load(texts.sources(), cache);
  }

  private static ReturnHeader header() {
    return TestData.header(Purpose.RESTRICTED);
  }

  private static List<Issue> judge(Cell... cells) {
    List<Issue> issues = new ArrayList<>();
    book.begin(header(), RuleTexts.RECEIVED, issues::add).finish(facts(cells));
    return issues;
  }

  private static ReturnFacts facts(Cell... cells) {
    return new ReturnFacts(
        List.of(cells), List.of(), List.of(), List.of(), List.of(), 0, Said.NOTHING);
  }

  private static Map<String, RuleOutcome> byCode(List<RuleOutcome> outcomes) {
    return outcomes.stream().collect(Collectors.toMap(o -> o.code().text(), o -> o));
  }

  @Test
  void an_issue_says_what_where_and_how_to_mend_it() {
    Cell all = figure().measure("ALL").at(2, 2).value("1000");
    Cell part = figure().measure("PART").at(3, 2).value("1000.5");

    assertThat(judge(all, part))
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code().text()).isEqualTo("SUM-901");
              assertThat(issue.message()).isEqualTo("PART is 1,000.5, but all are 1,000.");
              assertThat(issue.origin().cells()).isEqualTo("B3");
              assertThat(issue.linked()).extracting(o -> o.cells()).containsExactly("B2");
              assertThat(issue.subject()).isEqualTo("E10000016, 2022/23: PART");
              assertThat(issue.mend()).isEqualTo("Correct one of them.");
            });
  }

  @Test
  void every_check_in_force_ends_passed_failed_or_not_run() {
    List<RuleOutcome> outcomes =
        book.begin(header(), RuleTexts.RECEIVED, i -> {})
            .finish(facts(figure().measure("ALL").value("1"), figure().measure("PART").value("2")));

    Map<String, RuleOutcome> byCode = byCode(outcomes);
    assertThat(byCode).containsOnlyKeys("FIL-901", "LOG-901", "SUM-901", "VAL-901");
    assertThat(byCode.get("SUM-901").result()).isEqualTo(RuleOutcome.Result.FAILED);
    assertThat(byCode.get("FIL-901").result()).isEqualTo(RuleOutcome.Result.PASSED);
    assertThat(byCode.get("LOG-901").reason()).isEqualTo("the return has no case records");
    assertThat(byCode.get("VAL-901").reason())
        .isEqualTo("the return gives no figure for “SURVIVORS”");
  }

  @Test
  void of_a_file_that_is_no_return_only_findings_are_judged() {
    List<Issue> issues = new ArrayList<>();
    Finding finding =
        new Finding(
            FindingKind.WRONG_TYPE, Origin.wholeFile("a.csv"), Map.of("seems", "a picture"));

    List<RuleOutcome> outcomes =
        book.begin(null, RuleTexts.RECEIVED, issues::add).finish(ReturnFacts.of(List.of(finding)));

    assertThat(issues).extracting(Issue::message).containsExactly("It is a picture");
    assertThat(byCode(outcomes).get("SUM-901").reason())
        .isEqualTo("the file could not be read as a return");
  }

  @Test
  void issues_come_in_the_order_of_the_file_whatever_the_order_of_the_facts() {
    List<Cell> cells = new ArrayList<>();
    for (int row = 1; row <= 40; row++) {
      Period period = Period.month(2022, 1 + row % 12);
      cells.add(figure().period(period).by("ROW", "" + row).at(row, 3).value("-" + row));
    }
    List<Issue> inOrder = judge(cells.toArray(new Cell[0]));
    Collections.reverse(cells);

    assertThat(judge(cells.toArray(new Cell[0]))).hasSize(40).isEqualTo(inOrder);
    assertThat(inOrder).isSortedAccordingTo((a, b) -> a.origin().compareTo(b.origin()));
  }

  private static List<Issue> judgeRecord(Object... values) {
    List<Field> fields =
        List.of(
            field("ENTRY", 1, Field.Type.DATE, Optional.empty()),
            field("EXIT", 2, Field.Type.DATE, Optional.empty()),
            field("BIRTH", 3, Field.Type.DATE, Optional.of(Characteristic.AGE)),
            field("NOTES", 4, Field.Type.TEXT, Optional.empty()),
            field("SEX", 5, Field.Type.CODE, Optional.of(Characteristic.SEX)));
    RecordShape shape = new RecordShape("refuge.csv", "", fields);
    List<Issue> issues = new ArrayList<>();
    RuleRun run = book.begin(header(), RuleTexts.RECEIVED, issues::add);
    run.records(shape, List.of(new CaseRecord(shape, "R7", 9, values)));
    run.finish(ReturnFacts.of(List.of()));
    return issues;
  }

  private static Field field(
      String name, int column, Field.Type type, Optional<Characteristic> characteristic) {
    return new Field(name, "Your " + name, column, type, "", characteristic);
  }

  @Test
  void what_could_identify_a_person_is_never_quoted() {
    List<Issue> issues =
        judgeRecord(
            LocalDate.of(2022, 5, 2),
            LocalDate.of(2022, 5, 1),
            LocalDate.of(1990, 3, 7),
            "fled to her sister",
            new Invalid("Jane Doe, 07700 900123"));

    assertThat(issues)
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.message())
                  .isEqualTo(
                      "Your EXIT 1 May 2022 is before 2 May 2022. Born (not shown), notes (not"
                          + " shown), sex (not shown).");
              assertThat(issue.subject()).isEqualTo("R7");
              assertThat(issue.origin().cells()).isEqualTo("B9");
              assertThat(issue.linked()).extracting(o -> o.cells()).contains("A9");
            });
  }

  @Test
  void a_rule_that_throws_is_our_fault_and_is_named() {
    RuleBook broken =
        RuleBook.load(
            RuleTexts.sound()
                .with("rules/sums/SUM-902.drl", THROWING)
                .with("rules/sums/SUM-902.cases.csv", RuleTexts.CASES)
                .sources(),
            cache);

    assertThatThrownBy(
            () ->
                broken
                    .begin(header(), RuleTexts.RECEIVED, i -> {})
                    .finish(
                        facts(
                            figure().measure("ALL").value("7"),
                            figure().measure("PART").value("8"))))
        .isInstanceOf(SystemFault.class)
        .hasMessage("the rule SUM-902 failed");
  }

  @Test
  void a_damaged_cache_is_built_anew(@TempDir Path other) throws IOException {
    RuleTexts texts = RuleTexts.sound();
    RuleBook.load(texts.sources(), other);
    List<Path> kept;
    try (var files = Files.list(other)) {
      kept = files.toList();
    }
    assertThat(kept).isNotEmpty();
    for (Path file : kept) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
    }

    RuleBook again = RuleBook.load(texts.sources(), other);

    assertThat(again.tryCases("")).isNotEmpty().allMatch(CaseResult::passed);
    for (Path file : kept) {
      assertThat(new RuleCache(other).find(name(file))).isPresent();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceAll("^rules-|\\.bin$", "");
  }

  @Test
  void a_rule_that_does_not_compile_is_told_with_its_line() {
    assertThatThrownBy(
            () -> RuleBook.load(RuleTexts.sound().spoilt("value >", "vlaue >").sources(), cache))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("rules/sums/SUM-901.drl:17: ")
        .hasMessageContaining("vlaue");
  }

  @Test
  void a_case_that_ends_otherwise_is_told_with_its_line() {
    RuleBook wrong =
        RuleBook.load(
            RuleTexts.sound()
                .with(
                    "rules/sums/SUM-901.cases.csv",
                    RuleTexts.CASES + "less,,ALL,10\nless,raised,PART,9\n")
                .sources(),
            cache);

    assertThat(wrong.tryCases("SUM-901"))
        .filteredOn(r -> !r.passed())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.line()).isEqualTo(6);
              assertThat(result.problem())
                  .isEqualTo("an issue was expected on line 7, and none was raised");
            });
  }

  @Test
  void checks_are_in_force_only_in_their_periods() {
    ReturnHeader old =
        new ReturnHeader(
            "t",
            "t",
            "test",
            "s",
            Period.financialYear(2019),
            Purpose.RESTRICTED,
            Set.of(),
            Map.of());

    assertThat(book.begin(old, RuleTexts.RECEIVED, i -> {}).finish(facts(figure().value("-1"))))
        .isEmpty();
  }
}
