package org.safereturns.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.Limits;
import org.safereturns.issue.Finding;
import org.safereturns.issue.IssueJournal;
import org.safereturns.issue.Severity;
import org.safereturns.mapping.catalogue.MappingCatalogue;
import org.safereturns.rules.book.OurBook;

/** Personal details are told wherever in a return they stand; a sender's own are not. */
class SearchedFileTest {
  private static final Path SAMPLE = Path.of("inbox-sample");
  private static final MappingCatalogue MAPPINGS = OurBook.mappings();
  private static final Validation VALIDATION =
      new Validation(new Intake(Limits.DEFAULT), MAPPINGS, OurBook.load(MAPPINGS));

  @TempDir private Path folder;

  @Test
  void a_reference_a_cell_nobody_asked_for_a_comment_and_a_sheet_name_are_told()
      throws IOException {
    String refuge = "harbour-example/refuge-cases-2022-23-q4-2.xlsx";
    Path file =
        changed(
            refuge,
            book -> {
              Sheet cases = book.getSheetAt(book.getNumberOfSheets() - 1);
              put(cases, "A9", "943 476 5919");
              put(cases, "AZ9", "AB 12 34 56 C");
              comment(cases, "B9", "ask jane@example.net");
              book.setSheetName(book.getSheetIndex(cases), "Mrs Example");
            });

    assertThat(told(file, "harbour-example"))
        .contains("PII-101 A9", "PII-102 AZ9", "PII-104 B9", "PII-106 whole sheet");
  }

  @Test
  void comments_are_found_in_old_workbooks_and_those_of_other_programs() throws IOException {
    Path xls =
        changed(
            "dartford/da-homelessness-2022-23-1.xls",
            book -> comment(book.getSheetAt(0), "B7", "her number is 07700 900123"));

    assertThat(told(xls, "dartford")).contains("PII-105 B7");

    Path ods = folder.resolve("da-homelessness-2022-23-1.ods");
    Files.copy(SAMPLE.resolve("folkestone-hythe").resolve(ods.getFileName()), ods);
    try (FileSystem zip = FileSystems.newFileSystem(ods)) {
      Path content = zip.getPath("content.xml");
      Files.writeString(
          content,
          Files.readString(content)
              .replaceFirst(
                  "<text:p>",
                  "<office:annotation><text:p>ring 07700 900123</text:p></office:annotation><text:p>"));
    }
    assertThat(told(ods, "folkestone-hythe")).containsExactly("PII-105 A1");
  }

  @Test
  void in_a_text_file_a_note_below_the_table_is_told_and_a_contact_is_not() throws IOException {
    String figures =
        Files.readString(
            SAMPLE.resolve("victim-support/rat_and_crime_risk_by_district_2022-23.csv"));
    Path noted =
        Files.writeString(folder.resolve("noted.csv"), figures + "\nTold us by Mrs Example\n");
    Path contact =
        Files.writeString(
            folder.resolve("contact.csv"),
            figures + "\nContact: Mrs Example, 01632 960123\n\"Source: County Hall, ZZ9 9ZZ\"\n");

    assertThat(told(noted, "victim-support")).singleElement().asString().startsWith("PII-106");
    assertThat(told(contact, "victim-support")).isEmpty();
  }

  @Test
  void what_a_field_of_the_form_asks_of_the_sender_is_not_told_but_a_number_of_hers_is() {
    assertThat(found("Completed by,Mrs Example,E-mail,someone@example.org\n")).isEmpty();
    assertThat(found("Name,E-mail\nMrs Example,someone@example.org\n")).isEmpty();
    assertThat(found("Reference,E-mail\n12,someone@example.org\n13,another@example.org\n"))
        .containsExactly("PERSONAL_EMAIL B2", "PERSONAL_EMAIL B3");
    assertThat(found(",,\"Filled in by Mrs Example, tel 01632 960123\"\n")).isEmpty();
    assertThat(found("Feedback\n\"Mrs Example of ZZ9 9ZZ told us that she left\"\n"))
        .containsExactly("PERSONAL_POSTCODE A2", "PERSONAL_NAME A2");
    assertThat(
            found(
                "\"Telephone call from 07700 900123, she is safe\"\n\"Signed by Mrs Example, tenant\"\n"))
        .containsExactly("PERSONAL_PHONE A1", "PERSONAL_NAME A2");
    assertThat(found("Completed by,943 476 5919\n")).containsExactly("PERSONAL_NHS_NUMBER B1");
  }

  @Test
  void a_column_of_other_numbers_of_ten_digits_holds_no_nhs_numbers() {
    String others = "Ref\n9434765919\n9434765910\n9434765911\n9434765912\n9434765913\n";

    assertThat(found(others)).isEmpty();
    assertThat(found("Ref\n9434765919\n")).containsExactly("PERSONAL_NHS_NUMBER A2");
  }

  private List<String> found(String csv) {
    try {
      Path file = Files.writeString(folder.resolve("found.csv"), csv);
      try (SearchedFile searched =
          new SearchedFile(
              new Intake(Limits.DEFAULT).open(file, "found.csv"), MAPPINGS.codeLists())) {
        for (int reading = 0; reading < 2; reading++) {
          try (var rows = searched.sheets().get(0).rows()) {
            while (rows.next() != null) {
              // each row is looked at as it passes
            }
          }
        }
        return searched.personal(false).stream().map(SearchedFileTest::text).toList();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Finding finding) {
    return finding.kind() + " " + finding.origin().cells();
  }

  private static List<String> told(Path file, String sender) {
    Sent sent = new Sent(file, file.getFileName().toString(), sender, LocalDate.of(2026, 1, 15));
    return VALIDATION.validate(sent, IssueJournal.NONE).issues().kept(Severity.ERROR).stream()
        .filter(issue -> issue.code().text().startsWith("PII"))
        .map(
            issue ->
                issue.code().text()
                    + " "
                    + (issue.origin().cells().isEmpty() ? "whole sheet" : issue.origin().cells()))
        .toList();
  }

  private Path changed(String sample, Consumer<Workbook> change) throws IOException {
    Path file = folder.resolve(Path.of(sample).getFileName().toString());
    try (InputStream in = Files.newInputStream(SAMPLE.resolve(sample));
        Workbook book = WorkbookFactory.create(in);
        OutputStream out = Files.newOutputStream(file)) {
      change.accept(book);
      book.write(out);
    }
    return file;
  }

  private static void put(Sheet sheet, String cell, String text) {
    CellReference at = new CellReference(cell);
    sheet
        .getRow(at.getRow())
        .getCell(at.getCol(), MissingCellPolicy.CREATE_NULL_AS_BLANK)
        .setCellValue(text);
  }

  private static void comment(Sheet sheet, String cell, String text) {
    CellReference at = new CellReference(cell);
    var tools = sheet.getWorkbook().getCreationHelper();
    Comment comment = sheet.createDrawingPatriarch().createCellComment(tools.createClientAnchor());
    comment.setString(tools.createRichTextString(text));
    sheet
        .getRow(at.getRow())
        .getCell(at.getCol(), MissingCellPolicy.CREATE_NULL_AS_BLANK)
        .setCellComment(comment);
  }
}
