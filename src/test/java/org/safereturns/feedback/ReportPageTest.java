package org.safereturns.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Difference;
import org.safereturns.canonical.TestData;
import org.safereturns.issue.Outcome;

class ReportPageTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "ACCEPTED, Your return is accepted",
    "ACCEPTED_WITH_QUERIES, 'Your return is accepted, and we have questions about it'",
    "RETURNED, Your return needs to be corrected before we can accept it",
    "QUARANTINED, We could not read this file as a return",
  })
  void each_outcome_opens_in_its_own_words(Outcome outcome, String headline) throws IOException {
    Page page = page(new Judged().ending(outcome), null);

    assertThat(page.text("//h1")).isEqualTo(headline);
    assertThat(page.texts("//section[@class='next']//li")).isNotEmpty();
  }

  @Test
  void our_failure_says_whose_fault_it_is() throws IOException {
    Path sent = Files.writeString(folder.resolve("return.csv"), "a\n");

    Judged.feedback().writeOurFailure(Judged.receipt(sent), folder);

    Page page = Page.read(folder.resolve("report.html"));
    assertThat(page.text("//h1")).isEqualTo("Something went wrong on our side");
    assertThat(page.text("//main")).contains("There is nothing for you to do");
    assertThat(page.texts("//table")).isEmpty();
  }

  @Test
  void the_verdict_comes_before_what_to_do_and_the_issues_by_importance() throws IOException {
    Page page =
        page(
            new Judged()
                .warning("DIS-101", "B", 1, 1)
                .query("TRD-101", "A", 1, 1)
                .error("SUM-101", "C", 1, 1)
                .note("MAP-101"),
            null);

    assertThat(page.texts("//h1|//h2").subList(0, 6))
        .containsExactly(
            "Your return needs to be corrected before we can accept it",
            "What to do next",
            "Must be corrected",
            "Correct or explain",
            "Please look at",
            "For your information");
  }

  @Test
  void assistive_programs_find_landmarks_captions_and_headings() throws IOException {
    Page page =
        page(
            new Judged().error("SUM-101", "A", 1, 1).completeness(Characteristic.SEX, 10, 9, 8),
            null);

    assertThat(page.texts("/html[@lang='en-GB']")).hasSize(1);
    assertThat(page.texts("//header|//main|//nav|//footer")).hasSize(4);
    assertThat(page.texts("//table[not(caption)]")).isEmpty();
    assertThat(page.texts("//thead//th[not(@scope)]|//tbody//th[not(@scope)]")).isEmpty();
    assertThat(page.texts("//*[local-name()='svg'][not(@role='img') and not(@aria-hidden)]"))
        .isEmpty();
    assertThat(page.texts("//*[local-name()='svg'][@role='img'][@aria-labelledby]")).hasSize(1);
    assertThat(page.texts("//script")).isEmpty();
    assertThat(page.texts("//@id")).doesNotHaveDuplicates();
    assertThat(page.texts("//a[starts-with(@href,'#')]/@href"))
        .allSatisfy(
            link -> assertThat(page.texts("//*[@id='" + link.substring(1) + "']")).hasSize(1));
  }

  @Test
  void a_resubmission_is_told_what_changed() throws IOException {
    Judged judged = new Judged();
    Difference difference =
        Difference.between(
            List.of(
                TestData.figure().value("90"), TestData.figure().measure("REFERRALS").value("12")),
            List.of(TestData.figure().value("100"), TestData.figure().by("SEX", "001").value("5")));

    Page page = page(judged, difference);

    assertThat(page.text("//section[@id='difference']/p"))
        .contains("0 are as before, 1 changed, 1 are new and 1 are no longer there");
    assertThat(page.texts("//section[@id='difference']//tbody/tr"))
        .anySatisfy(row -> assertThat(row).contains("Survivors", "90", "100"))
        .anySatisfy(row -> assertThat(row).contains("sex 001", "5"))
        .anySatisfy(row -> assertThat(row).contains("Referrals", "12"));
  }

  @Test
  void versions_and_the_receipt_reference_stand_in_the_report() throws IOException {
    Page page = page(new Judged(), null);

    assertThat(page.texts("//dd"))
        .contains("SR-2026-000042", "0.1.0", "a1b2c3d4", "e5f6a7b8", "c9d0e1f2");
  }

  @Test
  void checks_that_were_not_run_stand_in_one_line_for_each_reason() throws IOException {
    Judged judged =
        new Judged()
            .notRun("SUM-201", "the return gives no percentages")
            .notRun("SUM-202", "the return gives no rates")
            .notRun("SUM-203", "the return gives no percentages");

    Page page = page(judged, null);

    assertThat(page.texts("//table[@class='reasons']/tbody/tr"))
        .contains("The return gives no percentages.SUM-201, SUM-203")
        .contains("The return gives no rates.SUM-202")
        .hasSize(3);
  }

  @Test
  void a_file_nobody_could_read_is_not_told_what_was_not_run() throws IOException {
    Page page =
        page(new Judged().unrecognised().notRun("SUM-201", "the file could not be read"), null);

    assertThat(page.texts("//table[@class='reasons']")).isEmpty();
    assertThat(page.text("//section[@id='checks']/p"))
        .contains("2 could not be run, as the file could not be read as a return");
    assertThat(Files.readString(folder.resolve("report.txt"))).doesNotContain("SUM-201");
  }

  @Test
  void the_page_does_not_send_its_reader_to_the_report() throws IOException {
    Page page = page(new Judged().unrecognised(), null);

    assertThat(page.text("//main"))
        .contains("The reason is given below", "Read the reason below")
        .doesNotContain("in the report");
    assertThat(Files.readString(folder.resolve("letter.txt")))
        .contains("Read the reason in the report")
        .doesNotContain("below");
  }

  @Test
  void reasons_are_whole_sentences_and_labels_are_written_alike() throws IOException {
    Page page =
        page(
            new Judged().error("SUM-101", "A", 1, 1).completeness(Characteristic.RACE, 10, 9, 8),
            null);

    assertThat(page.text("//p[@class='why']")).isEqualTo("Why we ask. So that the totals hold.");
    assertThat(page.text("//table[@class='numbers']/tbody/tr/th")).isEqualTo("Ethnic group");
    assertThat(page.texts("//*[local-name()='svg']/*[local-name()='text']"))
        .contains("Ethnic group");
  }

  private Page page(Judged judged, Difference difference) throws IOException {
    Path sent = Files.writeString(folder.resolve("return.csv"), "a\n");
    Judged.feedback().write(Judged.receipt(sent), judged.result(), difference, folder);
    return Page.read(folder.resolve("report.html"));
  }
}
