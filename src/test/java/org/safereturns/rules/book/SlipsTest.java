package org.safereturns.rules.book;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.safereturns.canonical.CodeList;
import org.safereturns.canonical.TestData;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.rules.Vocabulary;

/** Slips that an analyst makes, and what is told: always the line, and in words. */
class SlipsTest {
  private static final Vocabulary WORDS =
      new Vocabulary(
          Map.of(
              "MEASURE", list("MEASURE", "ALL", "PART", "SURVIVORS"),
              "REF_AREA", list("REF_AREA", "E10000016"),
              "SEX", list("SEX", "001", "002")),
          Map.of("SEX", Set.of("SEX"), "ENTRY_DATE", Set.of()),
          Set.of("refuge", "police"),
          Set.of("NIL"));

  @TempDir private static Path cache;

  private static CodeList list(String id, String... codes) {
    return new CodeList(id, Stream.of(codes).map(TestData::code).toList());
  }

  private static void told(RuleTexts texts, String... said) {
    assertThatThrownBy(() -> RuleBook.load(texts.sources(), () -> WORDS, cache))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContainingAll(said);
  }

  static List<Arguments> slips() {
    String rule = "rules/sums/SUM-901.drl:";
    return List.of(
        Arguments.of(
            "context == $all",
            "contxt == $all",
            rule + "17: Observation has no field \"contxt\"; did you mean \"context\"?"),
        Arguments.of(
            "$all.context",
            "$all.contxt",
            rule + "17: Observation has no field \"contxt\"; did you mean"),
        Arguments.of("$all.context", "$all.context.period", "cannot be understood"),
        Arguments.of(
            "\"PART\", context",
            "“PART”, context",
            rule + "17: write straight quotation marks (\"), not “"),
        Arguments.of(
            "\"PART\", context",
            "\"PART\" context",
            rule + "17: cannot be understood at \"context\": is a comma missing before it?"),
        Arguments.of(
            "measure == \"ALL\"", "measure = \"ALL\"", rule + "16: write == to compare, not ="),
        Arguments.of(
            "$all.value )", "$all.value", rule + "17: a bracket is opened and never closed"),
        Arguments.of(
            "$all.value )",
            "$all.value ) )",
            rule + "17: a bracket is closed that was never opened"),
        Arguments.of(
            "$part : Observation",
            "$part : Observaton",
            rule + "17: there is no fact \"Observaton\"; did you mean \"Observation\"?"),
        Arguments.of(
            "import org.safereturns.canonical.Observation\n",
            "import org.safereturns.canonical.Observaton\n",
            rule
                + "2: there is no org.safereturns.canonical.Observaton to import; did you mean"
                + " \"Observation\"?"),
        Arguments.of(
            "import org.safereturns.canonical.Observation\n",
            "\n",
            rule
                + "16: Observation must be imported: write \"import"
                + " org.safereturns.canonical.Observation\" at the top"),
        Arguments.of(
            "\"all\", $all",
            "\"all\", $al",
            rule + "19: $al stands for nothing in \"when\"; did you mean \"$all\"?"),
        Arguments.of("$all);", "$all)", rule + "19: the line after then must end with a semicolon"),
        Arguments.of("then\n", "\n", rule + "6: there is no line that says only: then"),
        Arguments.of("end\n", "", rule + "6: there is no line that says only: end"),
        Arguments.of(
            "@severity(\"error\")",
            "@severity(error)",
            rule + "8: write it on one line, in straight quotation marks: @severity(\"...\")"),
        Arguments.of(
            "@severity",
            "@severty",
            rule + "8: unknown metadata @severty; did you mean \"severity\"?"),
        Arguments.of(
            "(\"error\")",
            "(\"eror\")",
            rule + "8: \"eror\" is not one of error, query, warning or note"),
        Arguments.of(
            "@to(\"\")",
            "@to(\"2019-03\")",
            rule + "10: \"to\" (2019-03) is before \"from\" (2020-04)"),
        Arguments.of("{measure}", "{mesure}", rule + "13: nothing supplies {mesure}"),
        Arguments.of(
            "{measure}", "{measure", rule + "13: \"message\" has a bracket without its other"),
        Arguments.of(
            "measure == \"PART\"",
            "measure == \"PORT\"",
            rule + "17: \"PORT\" is not on the list MEASURE; did you mean \"PART\"?"),
        Arguments.of(
            "measure == \"PART\"",
            "measure in (\"ALL\", \"PORT\")",
            rule + "17: \"PORT\" is not on the list MEASURE"),
        Arguments.of(
            "value > $all",
            "area != \"Kent\", value > $all",
            rule + "17: \"Kent\" is not on the list REF_AREA"),
        Arguments.of(
            "value > $all",
            "breakdown.code(\"SXE\") == \"001\", value > $all",
            "\"SXE\" is no code list; did you mean \"SEX\"?"),
        Arguments.of(
            "value > $all",
            "breakdown.code(\"SEX\") == \"003\", value > $all",
            "\"003\" is not on the list SEX; did you mean"),
        Arguments.of(
            "value > $all",
            "breakdown.text == \"SEX=9\", value > $all",
            rule + "17: \"9\" is not on the list SEX"),
        Arguments.of(
            "value > $all",
            "value > 0, area.length > \"ENTRY_DAT\".length, value > $all",
            "\"ENTRY_DAT\" is on no code list; did you mean \"ENTRY_DATE\"?"),
        Arguments.of(
            "measure:ALL ",
            "measure:ALL collection:refuse ",
            rule + "11: \"refuse\" is no collection of a mapping; did you mean \"refuge\"?"),
        Arguments.of(
            "measure:ALL ",
            "measure:ALL field:ENTRYDATE ",
            rule + "11: \"ENTRYDATE\" is no field that a mapping reads"));
  }

  @ParameterizedTest
  @MethodSource("slips")
  void a_slip_in_a_rule_is_told_in_words_with_its_line(String part, String slip, String said) {
    told(RuleTexts.sound().spoilt(part, slip), said);
  }

  @Test
  void a_slip_in_the_cases_is_told_with_its_line() {
    told(
        RuleTexts.sound()
            .with("rules/sums/SUM-901.cases.csv", RuleTexts.CASES.replace("PART,11", "PORT,11")),
        "rules/sums/SUM-901.cases.csv:3: \"PORT\" is not on the list MEASURE");
    told(
        RuleTexts.sound()
            .with("rules/sums/SUM-901.cases.csv", RuleTexts.CASES.replace("expect", "expected")),
        "rules/sums/SUM-901.cases.csv:1: unknown column \"expected\"",
        "the column \"expect\" is missing");
  }

  @Test
  void a_slip_in_a_table_is_told_with_its_line() {
    told(
        RuleTexts.sound()
            .with(
                "rules/value/ranges.csv",
                RuleTexts.ROWS.replace("VAL-901,SURVIVORS", "VAL-901,SURVIVERS")),
        "rules/value/ranges.csv:2: \"SURVIVERS\" is not on the list MEASURE; did you mean"
            + " \"SURVIVORS\"?");
    told(
        RuleTexts.sound().with("rules/value/ranges.csv", RuleTexts.ROWS.replace("COUNT", "COUNTS")),
        "rules/value/ranges.csv:2: \"COUNTS\" in the column \"statistic\" is not known; did you"
            + " mean \"COUNT\"?");
    told(
        RuleTexts.sound()
            .with(
                "rules/value/ranges.csv",
                RuleTexts.ROWS.replace("Counts are", "Counts, whole, are")),
        "rules/value/ranges.csv:2: has more values than there are columns");
    told(
        RuleTexts.sound()
            .with(
                "rules/value/ranges.csv",
                "# first\n" + RuleTexts.ROWS.replace("Counts are", "\"Counts\" are")),
        "rules/value/ranges.csv:3: a quotation mark is opened and not closed");
  }

  @Test
  void of_a_mistake_only_the_cause_is_told_and_not_what_follows_from_it() {
    assertThatThrownBy(
            () ->
                RuleBook.load(
                    RuleTexts.sound()
                        .spoilt("(\"error\")", "(\"eror\")")
                        .with("rules/RULES.md", "### SUM-901 x\n")
                        .sources(),
                    cache))
        .hasMessage(
            "rules/sums/SUM-901.drl:8: \"eror\" is not one of error, query, warning or note");
  }

  @Test
  void a_field_of_a_case_record_that_no_mapping_reads_is_told() {
    String cases = "case,expect,ENTRYDATE:date,SEX\nx,raised,2020-01-01,001\ny,ok,,003\n";
    told(
        RuleTexts.sound()
            .with("rules/logic/LOG-901.drl", RECORD_RULE)
            .with("rules/logic/LOG-901.cases.csv", cases),
        "rules/logic/LOG-901.drl:10: \"ENTRYDATE\" is no field that a mapping reads; did you mean",
        "rules/logic/LOG-901.drl:15: \"ENTRYDATE\" is no field that a mapping reads; did you mean",
        "rules/logic/LOG-901.cases.csv:1: \"ENTRYDATE\" is no field that a mapping reads",
        "rules/logic/LOG-901.cases.csv:3: \"003\" is not on the list SEX");
  }

  @Test
  void a_field_that_words_show_is_one_that_the_return_has() {
    String rule = RECORD_RULE.replace("field:ENTRYDATE", "field:ENTRY_DATE");
    told(
        shown(rule.replace("given(\"ENTRYDATE\")", "given(\"ENTRY_DATE\")"), "{ENTRYDATE}"),
        "rules/logic/LOG-901.drl:12: \"ENTRYDATE\" is no field that a mapping reads; did you mean"
            + " \"ENTRY_DATE\"?",
        "rules/logic/LOG-901.drl:17: \"ENTRYDATE\" is no field that a mapping reads; did you mean");
    told(
        shown(rule.replace("ENTRYDATE", "ENTRY_DATE"), "{SEX}"),
        "rules/logic/LOG-901.drl:12: @needs must have \"field:SEX\": the rule shows it");
    told(
        RuleTexts.sound()
            .with(
                "rules/logic/fields.csv",
                """
                code,field,check,allowed,beside,severity,from,to,title,message,mend,why,source
                LOG-902,ENTRY_DATE,date,,,error,2020-04,,Dates are dates,{ENTRYDATE} is {SEX},x,y,z
                """),
        "rules/logic/fields.csv:2: \"ENTRYDATE\" is no field that a mapping reads",
        "rules/logic/fields.csv:2: @needs must have \"field:SEX\"");
  }

  private static RuleTexts shown(String rule, String words) {
    String cases = "case,expect,ENTRY_DATE:date\nx,raised,2020-01-01\ny,ok,\n";
    return RuleTexts.sound()
        .with("rules/logic/LOG-901.drl", rule.replace("Moved in.", "Moved in " + words + "."))
        .with("rules/logic/LOG-901.cases.csv", cases);
  }

  @Test
  void words_do_not_show_a_bound_that_their_row_leaves_open() {
    told(
        RuleTexts.sound()
            .with("rules/value/ranges.csv", RuleTexts.ROWS.replace("{min}", "{min} or {max}")),
        "rules/value/ranges.csv:2: nothing supplies {max}: its column is empty");
  }

  private static final String RECORD_RULE =
      """
      package rules.logic
      import org.safereturns.canonical.CaseRecord
      global org.safereturns.rules.IssueSink issues
      // Why: to misspell a field.
      rule "LOG-901"
          @title("Nobody moves in")
          @severity("error")
          @phase("record")
          @from("2020-04") @to("")
          @needs("field:ENTRYDATE")
          @source("Ours")
          @message("Moved in.")
          @mend("")
      when
          $r : CaseRecord( given("ENTRYDATE") )
      then
          issues.raise(drools, $r, "ENTRYDATE");
      end
      """;
}
