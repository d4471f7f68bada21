package org.safereturns.mapping.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Invalid;
import org.safereturns.canonical.Missing;
import org.safereturns.canonical.Observation;
import org.safereturns.mapping.Mapped;

class RecordsTest {
  private static final String CASES =
      """
      tables:
        - layout: records
          reference: Case
          fields:
            SEX: { column: Sex, also: [Gender] }
            AGE: { column: Age, type: number, characteristic: age }
            ENTRY: { column: Entered, type: date, optional: true }
          bands: { AGE_BAND: { of: AGE, bands: ["0-15", 16-64, "65+"] } }
          ignore: { Worker: not needed }
          tally:
            - { measure: REFUGE_SURVIVORS, by: [SEX, SEX x AGE_BAND], completeness: true }
            - { measure: BED_SPACES, where: { SEX: [Female] } }
      """;

  @Test
  void kinds_of_missing_stay_apart_and_what_cannot_be_read_is_kept() {
    Mappings.Kept kept = new Mappings.Kept();
    Mappings.read(
        CASES,
        TextFile.of(
            "Form",
            "Age|Case|Gender|Worker",
            "34|a|F|x",
            "|b|Prefer not to say|x",
            "abc|c|Q|x",
            "Not known|d||x"),
        kept);
    assertThat(kept.records).extracting(CaseRecord::reference).containsExactly("a", "b", "c", "d");
    assertThat(kept.records)
        .extracting(r -> r.value("SEX"))
        .containsExactly("001", Missing.PREFER_NOT_TO_SAY, new Invalid("Q"), Missing.NOT_RECORDED);
    assertThat(kept.records)
        .extracting(r -> r.value("AGE"))
        .containsExactly(34L, Missing.NOT_RECORDED, new Invalid("abc"), Missing.UNKNOWN);
  }

  @Test
  void a_case_of_another_area_is_told_and_not_counted() {
    Mappings.Kept kept = new Mappings.Kept();
    Mapped mapped =
        Mappings.read(
            CASES.replace("reference: Case", "reference: Case\n    own_area: Council"),
            TextFile.of(
                "Form",
                "Age|Case|Sex|Worker|Council",
                "34|a|F|x|Ashford",
                "35|b|F|x|Thanet",
                "36|c|F|x|"),
            kept);
    assertThat(kept.records).extracting(CaseRecord::reference).containsExactly("a", "c");
    assertThat(mapped.findings())
        .extracting(f -> f.kind() + " " + f.origin().cells())
        .containsExactly("OTHER_AREA E4");
  }

  @Test
  void a_list_whose_reference_was_renamed_is_told_at_its_name_and_read() {
    Mappings.Kept kept = new Mappings.Kept();
    TextFile renamed =
        TextFile.of("Form", "Age|Client number|Sex|Worker", "34|a|F|x", "35|b|F|x", "36|c|M|x");
    assertThat(Mappings.read(CASES, renamed, kept).findings())
        .extracting(f -> f.kind() + " " + f.origin().cells())
        .containsExactly("MISSING_COLUMN B2");
    assertThat(kept.records).extracting(CaseRecord::reference).containsExactly("a", "b", "c");

    TextFile named = TextFile.of("Form", "Age|Surname|Sex|Worker", "34|Ash|F|x", "35|Birch|F|x");
    assertThat(Mappings.read(CASES, named).findings())
        .extracting(f -> f.kind() + " " + f.origin().cells())
        .containsExactly("PERSONAL_COLUMN B2");
  }

  @Test
  void a_column_that_was_renamed_is_told_once_at_its_name() {
    TextFile renamed =
        TextFile.of("Form", "Case|Age|M or F|Worker", "a|34|F|x", "b|35|F|x", "c|36|M|x");
    assertThat(Mappings.read(CASES, renamed).findings())
        .extracting(f -> f.kind() + " " + f.detail("label") + " " + f.origin().cells())
        .containsExactly("MISSING_COLUMN Sex C2");
  }

  @Test
  void a_header_that_printing_repeats_is_no_case() {
    Mappings.Kept kept = new Mappings.Kept();
    Mapped mapped =
        Mappings.read(
            CASES, TextFile.of("Form", "Case|Sex|Age", "a|F|1", "Case|Sex|Age", "b|M|2"), kept);
    assertThat(kept.records).extracting(CaseRecord::reference).containsExactly("a", "b");
    assertThat(kept.records).extracting(CaseRecord::row).containsExactly(3, 5);
    assertThat(mapped.findings()).isEmpty();
  }

  @Test
  void repeated_references_and_strange_columns_are_found() {
    TextFile file =
        TextFile.of("Form", "Case|Sex|Age|Shoe size", "a|F|1|40", "b|M|2|41", "a|F|3|42");
    assertThat(Mappings.lines(CASES, file))
        .contains(
            "finding,REPEATED_REFERENCE,,,,,,,earlier_row=3;reference=a,A5",
            "finding,UNMAPPED_COLUMN,,,,,,,column=Shoe size;table=the list,D2");
  }

  @Test
  void a_remark_below_the_list_is_no_case_and_a_list_without_a_case_is_told() {
    TextFile file = TextFile.of("Form", "Case|Sex|Age", "2 rows selected.||");
    assertThat(Mappings.read(CASES, file).findings())
        .extracting(f -> f.kind() + " " + f.origin().cells())
        .containsExactlyInAnyOrder("UNMAPPED_ROW A3", "EMPTY_LIST A2");
  }

  @Test
  void a_list_whose_reference_has_another_name_lacks_that_column() {
    TextFile file = TextFile.of("Form", "Client ID|Sex|Age|Entered", "a|F|1|1/1/2023");
    assertThat(Mappings.lines(CASES, file))
        .contains("finding,MISSING_COLUMN,,,,,,,label=Case;table=the list,A2");
  }

  @Test
  void a_row_of_totals_is_told_and_is_no_case() {
    TextFile file = TextFile.of("Form", "Case|Sex|Age", "a|F|1", "Grand total:|64|");
    assertThat(Mappings.lines(CASES, file))
        .contains(
            "finding,TOTAL_ROW,,,,,,,label=Grand total:,A4",
            "figure,REFUGE_SURVIVORS,E07000105,2022-04-01/P12M,,count,1,PERSONS,,A3")
        .noneMatch(line -> line.contains("INVALID"));
  }

  @Test
  void a_column_that_names_people_is_told_as_such() {
    TextFile file =
        TextFile.of("Form", "Case|Sex|Age|SURNAME|Date  of birth:", "a|F|1|Example|1/1/2000");
    assertThat(Mappings.lines(CASES, file))
        .contains(
            "finding,PERSONAL_COLUMN,,,,,,,column=SURNAME;table=the list,D2",
            "finding,PERSONAL_COLUMN,,,,,,,column=Date  of birth:;table=the list,E2")
        .noneMatch(line -> line.contains("UNMAPPED"));
  }

  @Test
  void a_case_without_a_reference_is_found() {
    TextFile file = TextFile.of("Form", "Case|Sex|Age", "a|F|1", "|M|2");
    assertThat(Mappings.lines(CASES, file)).contains("finding,MISSING_REFERENCE,,,,,,,,A4");
  }

  @Test
  void a_month_that_was_forgotten_is_found_and_a_short_return_is_not_suspected() {
    assertThat(emptyMonths(20))
        .containsExactly("finding,EMPTY_MONTH,,,,,,,field=Entered;month=February 2023,D2");
    assertThat(emptyMonths(19)).isEmpty();
  }

  /** Cases of every month of the year but February. */
  private static List<String> emptyMonths(int casesInMonth) {
    List<String> lines = new ArrayList<>(List.of("Form", "Case|Sex|Age|Entered"));
    for (int month = 1; month <= 12; month++) {
      for (int i = 0; i < casesInMonth && month != 2; i++) {
        int year = month < 4 ? 2023 : 2022;
        lines.add("r%d-%d|F|30|05/%02d/%d".formatted(month, i, month, year));
      }
    }
    return Mappings.lines(CASES, TextFile.of(lines.toArray(String[]::new))).stream()
        .filter(l -> l.startsWith("finding,EMPTY_MONTH"))
        .toList();
  }

  @Test
  void completeness_tells_asked_from_usable() {
    Mapped mapped =
        Mappings.read(
            CASES, TextFile.of("Form", "Case|Sex|Age", "a|F|1", "b|PNTS|", "c||40", "d|UNK|50"));
    assertThat(mapped.completeness())
        .extracting(Completeness::total, Completeness::asked, Completeness::usable)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(4L, 3L, 1L),
            org.assertj.core.groups.Tuple.tuple(4L, 3L, 3L));
  }

  @Test
  void a_tally_agrees_with_a_naive_count() {
    Random random = new Random(7);
    String[] sexes = {"F", "M", "", "PNTS", "rubbish", "Unknown"};
    String[] codes = {"001", "002", "NR", "PNTS", "INVALID", "UNK"};
    List<String> lines = new ArrayList<>(List.of("Form", "Case|Sex|Age|Entered"));
    Map<String, Long> naive = new TreeMap<>();
    for (int i = 0; i < 5_000; i++) {
      int sex = random.nextInt(sexes.length);
      int age = random.nextInt(100);
      lines.add("r" + i + "|" + sexes[sex] + "|" + age + "|01/05/2022");
      String band = age < 16 ? "0-15" : age < 65 ? "16-64" : "65+";
      naive.merge("REFUGE_SURVIVORS ", 1L, Long::sum);
      naive.merge("REFUGE_SURVIVORS SEX=" + codes[sex], 1L, Long::sum);
      naive.merge("REFUGE_SURVIVORS AGE_BAND=" + band + ";SEX=" + codes[sex], 1L, Long::sum);
      naive.merge("BED_SPACES ", sex == 0 ? 1L : 0L, Long::sum);
    }
    Mapped mapped = Mappings.read(CASES, TextFile.of(lines.toArray(String[]::new)));
    Map<String, Long> tallied = new TreeMap<>();
    for (Cell cell : mapped.cells()) {
      tallied.put(
          cell.measure() + " " + cell.breakdown().text(),
          ((Observation) cell).value().longValueExact());
    }
    assertThat(tallied).isEqualTo(naive);
    assertThat(mapped.records()).isEqualTo(5_000);
    assertThat(mapped.rows()).isEqualTo(5_002);
  }
}
