package org.safereturns.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.rules.book.RuleTexts;
import org.safereturns.rules.catalogue.Catalogue;
import org.safereturns.rules.text.Mistakes;

class RuleLintTest {
  private static final String RULE = "rules/sums/SUM-901.drl";

  private static void refused(RuleTexts texts, String... told) {
    assertThatThrownBy(() -> lint(texts))
        .isInstanceOf(ConfigurationFault.class)
        .message()
        .contains(told);
  }

  private static void lint(RuleTexts texts) {
    Mistakes mistakes = new Mistakes();
    Catalogue catalogue = Catalogue.read(texts.sources(), mistakes);
    RuleLint.check(catalogue, texts.sources(), mistakes);
    mistakes.throwIfAny();
  }

  @Test
  void the_sound_book_is_sound() {
    lint(RuleTexts.sound());
  }

  @Test
  void a_rule_without_cases_is_refused() {
    refused(
        RuleTexts.sound().without("rules/sums/SUM-901.cases.csv"),
        RULE + ":7: has no cases: write SUM-901.cases.csv");
  }

  @Test
  void cases_without_a_rule_are_refused() {
    refused(
        RuleTexts.sound().with("rules/sums/SUM-902.cases.csv", RuleTexts.CASES),
        "rules/sums/SUM-902.cases.csv: there is no rule SUM-902");
  }

  @Test
  void cases_that_never_raise_are_refused() {
    refused(
        RuleTexts.sound()
            .with("rules/sums/SUM-901.cases.csv", RuleTexts.CASES.replace("raised", "ok")),
        "has no case in which the issue is raised");
  }

  @Test
  void cases_that_are_never_ok_are_refused() {
    refused(
        RuleTexts.sound()
            .with("rules/sums/SUM-901.cases.csv", RuleTexts.CASES.replace(",ok,", ",raised,")),
        "has no case that is ok");
  }

  @Test
  void a_case_column_nobody_knows_is_refused() {
    refused(
        RuleTexts.sound()
            .with("rules/sums/SUM-901.cases.csv", RuleTexts.CASES.replace("value", "vlaue")),
        "unknown column \"vlaue\"");
  }

  @Test
  void missing_metadata_is_refused() {
    refused(RuleTexts.sound().spoilt("    @severity(\"error\")\n", ""), "\"severity\" is missing");
  }

  @Test
  void unknown_metadata_is_refused() {
    refused(
        RuleTexts.sound().spoilt("@severity", "@sevrity"), RULE + ":8: unknown metadata @sevrity");
  }

  @Test
  void an_unknown_severity_phase_or_need_is_refused() {
    refused(RuleTexts.sound().spoilt("(\"error\")", "(\"fatal\")"), "\"fatal\" is not one of");
    refused(RuleTexts.sound().spoilt("(\"return\")", "(\"file\")"), "\"file\" is not one of");
    refused(
        RuleTexts.sound().spoilt("measure:ALL ", "measures:ALL "), "unknown need \"measures:ALL\"");
  }

  @Test
  void a_rule_without_a_reason_is_refused() {
    refused(RuleTexts.sound().spoilt("// Why: a part", "// a part"), "has no comment \"// Why:");
  }

  @Test
  void a_need_that_is_used_and_not_stated_is_refused() {
    refused(
        RuleTexts.sound().spoilt("measure:ALL ", ""),
        RULE + ":11: @needs must have \"measure:ALL\"");
  }

  @Test
  void a_placeholder_nobody_fills_is_refused() {
    refused(RuleTexts.sound().spoilt("{all}", "{whole}"), RULE + ":13: nothing supplies {whole}");
    refused(
        RuleTexts.sound()
            .with("rules/value/ranges.csv", RuleTexts.ROWS.replace("{min}", "{least}")),
        "rules/value/ranges.csv:2: nothing supplies {least}");
  }

  @Test
  void a_cause_is_told_only_where_somebody_can_know_it_and_has_words() {
    RuleTexts telling = RuleTexts.sound().spoilt("Correct one of them.", "Correct one. {cause}");
    refused(telling, "SUM-901.drl", "nothing supplies {cause}");
    refused(
        RuleTexts.sound().with("rules/sums/causes.csv", "cause,words\nGREMLINS,Perhaps {who}.\n"),
        "\"GREMLINS\" is none of the causes",
        "nothing supplies {who}",
        "has no words for TRANSPOSED");
  }

  @Test
  void a_join_without_an_equality_is_refused() {
    refused(
        RuleTexts.sound().spoilt("context == $all.context, ", ""),
        RULE + ":17: joins every Observation with everything before it");
  }

  @Test
  void a_join_by_what_nearly_all_facts_share_is_refused() {
    refused(
        RuleTexts.sound().spoilt("context == $all.context, ", "uom == $all.uom, "),
        RULE + ":17: joins nearly every Observation with everything before it",
        "most have the same uom");
  }

  @Test
  void a_consequence_that_does_more_than_raise_is_refused() {
    String line = "issues.raise(drools, $part, \"all\", $all);";
    refused(RuleTexts.sound().spoilt(line, line + " insert($all);"), RULE + ":18: then must be");
    refused(
        RuleTexts.sound().spoilt(line, "if (true) { " + line + " }"), "must end with a semicolon");
    refused(RuleTexts.sound().spoilt(line, "modify($part) { };"), "then must be");
  }

  @Test
  void a_rule_that_would_steer_the_engine_is_refused() {
    refused(
        RuleTexts.sound().spoilt("when\n", "    salience 10\nwhen\n"),
        "\"salience\" is not allowed");
    refused(
        RuleTexts.sound().spoilt("value > $all.value )", "eval(value > $all.value) )"),
        "is not allowed");
  }

  @Test
  void two_versions_in_force_at_once_are_refused() {
    refused(
        RuleTexts.sound()
            .with("rules/sums/SUM-901.v2.drl", RuleTexts.RULE.replace("SUM-901", "SUM-901.v2"))
            .with("rules/sums/SUM-901.v2.cases.csv", RuleTexts.CASES),
        "SUM-901 is already in force from 2020-04");
  }

  @Test
  void a_version_may_follow_another() {
    lint(
        RuleTexts.sound()
            .spoilt("@to(\"\")", "@to(\"2022-03\")")
            .with(
                "rules/sums/SUM-901.v2.drl",
                RuleTexts.RULE.replace("SUM-901", "SUM-901.v2").replace("2020-04", "2022-04"))
            .with("rules/sums/SUM-901.v2.cases.csv", RuleTexts.CASES));
  }

  @Test
  void a_code_that_a_row_uses_again_is_refused() {
    refused(
        RuleTexts.sound()
            .with("rules/sums/ranges.csv", RuleTexts.ROWS.replace("VAL-901", "SUM-901")),
        "SUM-901 is already in force");
  }

  @Test
  void a_code_of_another_form_or_family_is_refused() {
    refused(
        RuleTexts.sound()
            .with("rules/value/ranges.csv", RuleTexts.ROWS.replace("VAL-901", "VAL901")),
        "\"VAL901\" is not a code such as SUM-101");
    refused(
        RuleTexts.sound()
            .with("rules/value/ranges.csv", RuleTexts.ROWS.replace("VAL-901", "TRD-901")),
        "TRD-901 belongs into the folder trend");
  }

  @Test
  void a_rule_called_otherwise_than_its_file_is_refused() {
    refused(
        RuleTexts.sound().spoilt("rule \"SUM-901\"", "rule \"SUM-902\""), "but the file SUM-901");
  }

  @Test
  void a_table_or_column_nobody_knows_is_refused() {
    refused(
        RuleTexts.sound().with("rules/value/limits.csv", RuleTexts.ROWS),
        "rules/value/limits.csv: is neither a known kind of table nor a case file");
    refused(
        RuleTexts.sound()
            .with("rules/value/ranges.csv", RuleTexts.ROWS.replace("min,", "minimum,")),
        "unknown column \"minimum\"");
  }

  @Test
  void a_row_without_its_general_rule_is_refused() {
    refused(
        RuleTexts.sound().without("rules/tables/ranges.drl"),
        "no general rule in rules/tables judges this table");
  }

  @Test
  void a_book_without_rules_is_refused() {
    assertThat(RuleTexts.sound().sources()).isNotEmpty();
    refused(
        RuleTexts.sound()
            .without(RULE)
            .without("rules/sums/SUM-901.cases.csv")
            .without("rules/value/ranges.csv"),
        "there is no rule");
  }

  @Test
  void a_rule_that_vanished_from_the_book_is_missed() {
    refused(
        RuleTexts.sound().with("rules/RULES.md", "### SUM-901 x\n\n### SUM-777 A rule of old\n"),
        "rules/RULES.md:3: SUM-777 is listed here, but no file and no row has it");
  }

  @Test
  void a_case_record_value_passed_by_hand_is_refused() {
    refused(
        RuleTexts.sound()
            .with("rules/logic/LOG-901.drl", RECORD_RULE)
            .with("rules/logic/LOG-901.cases.csv", "case,expect,A\nx,raised,1\ny,ok,2\n"),
        "rules/logic/LOG-901.drl:17: write fields into the message by their names");
  }

  private static final String RECORD_RULE =
      """
      package rules.logic
      import org.safereturns.canonical.CaseRecord
      global org.safereturns.rules.IssueSink issues
      // Why: to show a value.
      rule "LOG-901"
          @title("A is not 1")
          @severity("error")
          @phase("record")
          @from("2020-04") @to("")
          @needs("field:A")
          @source("Ours")
          @message("A is {a}.")
          @mend("")
      when
          $r : CaseRecord( code("A") == "1" )
      then
          issues.raise(drools, $r, "A", "a", $r.code("A"));
      end
      """;
}
