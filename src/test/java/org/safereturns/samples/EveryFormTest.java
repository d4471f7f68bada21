package org.safereturns.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.Origin;
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

/**
 * Somebody who has never seen our forms types into each of them in LibreOffice, from whose it is to
 * the last figure, and sends what LibreOffice saves. {@code .ci/programs} runs it.
 */
@Tag("programs")
class EveryFormTest {
  private static final MappingCatalogue MAPPINGS = OurBook.mappings();
  private static final Validation VALIDATION =
      new Validation(new Intake(Limits.DEFAULT), MAPPINGS, OurBook.load(MAPPINGS));
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** A small number of deaths asks for a second look, in whatever program it was typed. */
  private static final Map<String, Outcome> OTHERWISE =
      Map.of("deaths", Outcome.ACCEPTED_WITH_QUERIES);

  @TempDir Path folder;

  @Test
  void what_libreoffice_saves_of_every_form_is_accepted_in_both_of_its_formats() throws Exception {
    Map<String, FilledForm> forms = forms();
    assertThat(forms.keySet())
        .map(EveryFormTest::collection)
        .containsExactlyInAnyOrderElementsOf(
            OurForms.all().stream().map(DataStructure::code).toList());
    blank(forms);

    new LibreOffice(folder).fill();

    for (String form : forms.keySet()) {
      for (String format : List.of("xlsx", "ods")) {
        accepted(form, folder.resolve("filled").resolve(collection(form) + "." + format));
      }
      complete(folder.resolve("filled").resolve(collection(form) + ".xlsx"));
    }
  }

  /** By collection and sender. */
  private static Map<String, FilledForm> forms() throws IOException {
    Map<String, FilledForm> forms = new TreeMap<>();
    SampleForms.forms()
        .forEach(
            (path, form) -> {
              String sender = path.substring(0, path.indexOf('/'));
              String name = path.substring(sender.length() + 1);
              forms.put(name.replaceFirst("-2022-23.*", "") + " of " + sender, form);
            });
    forms.put(
        "district of ashford",
        DistrictForm.filled("ashford", "2022/23", DistrictYear.of("ashford").figures()));
    forms.put("refuge of harbour-example", SampleInbox.harbour().form());
    forms.put("police of kent-police", new PoliceExtract(60, new Random(17), 100).form());
    return forms;
  }

  private static String collection(String form) {
    return form.substring(0, form.indexOf(' '));
  }

  private static String sender(String form) {
    return form.substring(form.lastIndexOf(' ') + 1);
  }

  private void blank(Map<String, FilledForm> forms) throws IOException {
    Path blank = Files.createDirectories(folder.resolve("blank"));
    Files.createDirectories(folder.resolve("filled"));
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, FilledForm> form : forms.entrySet()) {
      String collection = collection(form.getKey());
      lines.add("form\t" + collection);
      for (FilledForm.Typed typed : form.getValue().blank(blank.resolve(collection + ".xlsx"))) {
        String cell = Origin.columnName(typed.column() + 1) + (typed.row() + 1);
        lines.add(String.join("\t", "cell", typed.sheet(), cell, typed(typed.value())));
      }
    }
    Files.write(folder.resolve("typed.txt"), lines);
  }

  /** On the keys of a keyboard. */
  private static String typed(Object value) {
    if (value instanceof LocalDate day) {
      return DAY.format(day);
    }
    return value instanceof BigDecimal share
        ? share.movePointRight(2).toPlainString() + "%"
        : value.toString();
  }

  private static void accepted(String form, Path saved) {
    ValidationResult result =
        VALIDATION.validate(
            new Sent(
                saved,
                String.valueOf(saved.getFileName()),
                sender(form),
                LocalDate.of(2023, 4, 20)),
            IssueJournal.NONE);

    assertThat(result.outcome())
        .as("%s: %s", saved.getFileName(), told(result))
        .isEqualTo(OTHERWISE.getOrDefault(collection(form), Outcome.ACCEPTED));
    assertThat(result.header().template()).startsWith(collection(form) + ".");
    assertThat(result.cells()).isNotEmpty();
  }

  private static List<String> told(ValidationResult result) {
    return result.issues().kept().stream()
        .filter(issue -> issue.severity() != Severity.NOTE)
        .map(EveryFormTest::told)
        .toList();
  }

  private static String told(Issue issue) {
    return issue.code() + " " + issue.origin().sheet() + "!" + issue.origin().cells();
  }

  /** By what the form itself has worked out in LibreOffice. */
  private static void complete(Path workbook) throws IOException {
    List<String> texts = new ArrayList<>();
    try (var book = WorkbookFactory.create(workbook.toFile(), null, true)) {
      DataFormatter shown = new DataFormatter();
      shown.setUseCachedValuesForFormulaCells(true);
      book.forEach(
          sheet -> sheet.forEach(row -> row.forEach(c -> texts.add(shown.formatCellValue(c)))));
    }
    assertThat(texts)
        .as(workbook.getFileName().toString())
        .anyMatch(text -> text.startsWith("OK"))
        .noneMatch(text -> text.startsWith("To fill in"));
  }
}
