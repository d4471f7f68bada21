package org.safereturns.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.FormSheet;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.feedback.form.BlankForm;
import org.safereturns.feedback.form.FormHead;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.Limits;
import org.safereturns.issue.Issue;
import org.safereturns.issue.IssueJournal;
import org.safereturns.issue.Outcome;
import org.safereturns.issue.Severity;
import org.safereturns.issue.ValidationResult;
import org.safereturns.mapping.catalogue.MappingCatalogue;
import org.safereturns.rules.book.OurBook;
import org.safereturns.validation.Sent;
import org.safereturns.validation.Validation;

/** Somebody who has never seen our forms fills one in and sends it. */
class NewcomerTest {
  private static final MappingCatalogue MAPPINGS = OurBook.mappings();
  private static final Validation VALIDATION =
      new Validation(new Intake(Limits.DEFAULT), MAPPINGS, OurBook.load(MAPPINGS));
  private static final Map<String, Long> WHOLES =
      Map.of(
          "Households referred to a sanctuary scheme",
          27L,
          "Homes made safe under a sanctuary scheme",
          22L,
          "Children in homes made safe under a sanctuary scheme",
          31L);

  @TempDir Path folder;

  @Test
  void a_form_that_is_filled_in_well_is_accepted() throws IOException {
    ValidationResult result = sent("well.xlsx", sanctuary().xlsx());

    assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(result.header().template()).isEqualTo("sanctuary.sanctuary.v1");
  }

  @Test
  void a_form_that_is_filled_in_wrongly_comes_back_with_the_very_cells() throws IOException {
    FilledForm form =
        sanctuary()
            .put(new FormSheet.Spot("Homes", 1, 0), 23L)
            .put(new FormSheet.Spot("Homes", 2, 0), -3L);

    ValidationResult result = sent("wrong.xlsx", form.xlsx());

    assertThat(result.outcome()).isEqualTo(Outcome.RETURNED);
    assertThat(result.issues().kept())
        .filteredOn(issue -> issue.severity() == Severity.ERROR)
        .extracting(issue -> issue.code() + " " + place(issue))
        .containsExactlyInAnyOrder("SUM-104 Homes!B6", "VAL-201 Homes!B7");
  }

  @Test
  void zero_a_sign_and_an_empty_cell_are_three_things() throws IOException {
    FilledForm form =
        sanctuary()
            .put(new FormSheet.Spot("Homes", 0, 0), "not available")
            .put(new FormSheet.Spot("Homes", 2, 0), "");

    ValidationResult result = sent("signs.xlsx", form.xlsx());

    assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED_WITH_QUERIES);
    assertThat(result.issues().kept())
        .filteredOn(issue -> issue.severity() == Severity.QUERY)
        .extracting(issue -> issue.code() + " " + place(issue))
        .contains("CMP-201 Homes!B5");
  }

  @Test
  void a_nil_return_needs_nothing_but_the_tick() throws IOException {
    DataStructure structure = structure();
    byte[] nil = new FilledForm(structure, head()).nil().xlsx();

    ValidationResult result = sent("nil.xlsx", nil);

    assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(result.header().isNil()).isTrue();
  }

  @Test
  void a_csv_of_cases_is_read_by_its_headings() throws IOException {
    DataStructure marac = MAPPINGS.structures().find("marac").orElseThrow();
    FormHead head = new FormHead("MARAC coordination (example)", "", "Q4 2022/23", "");
    String csv =
        new BlankForm(marac, head).csv().orElseThrow()
            + "M-1,05/01/2023,Ashford,20,7,13,26,3,0,2,1,0,0\r\n";

    ValidationResult result =
        VALIDATION.validate(
            new Sent(
                Files.writeString(folder.resolve("marac.csv"), csv),
                "marac.csv",
                "marac-example",
                LocalDate.of(2023, 4, 20)),
            IssueJournal.NONE);

    assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(result.cells()).anyMatch(c -> c.measure().equals("MARAC_REPEAT_CASES"));
  }

  private static DataStructure structure() {
    return MAPPINGS.structures().find("sanctuary").orElseThrow();
  }

  private static FormHead head() {
    return new FormHead("Swale Borough Council", "", "Q4 2022/23", "30 April 2023");
  }

  private static FilledForm sanctuary() {
    return PlausibleForm.of(structure(), head(), Period.financialQuarter(2022, 4), WHOLES, 0);
  }

  private ValidationResult sent(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return VALIDATION.validate(
        new Sent(file, name, "swale", LocalDate.of(2023, 4, 20)), IssueJournal.NONE);
  }

  private static String place(Issue issue) {
    Origin origin = issue.origin();
    return origin.sheet() + "!" + origin.cells();
  }
}
