package org.safereturns.mapping.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safereturns.mapping.Mapped;

class LayoutsTest {
  private static final String BEDS =
      """
      tables:
        - layout: crosstab
          under: Bed spaces
          measure: BED_SPACES
          rows: { "{area}": {} }
          columns: { "{period}": {}, Phone: { ignore: not needed, optional: true } }
      """;

  @Test
  void columns_and_rows_may_stand_in_any_order() {
    TextFile file =
        TextFile.of("Form", "Bed spaces", "Area|22/23|21/22", "Dover|3|4", "Ashford|1|2");
    assertThat(Mappings.lines(BEDS, file))
        .containsExactly(
            "figure,BED_SPACES,E07000105,2021-04-01/P12M,,count,2,BED_SPACES,,C5",
            "figure,BED_SPACES,E07000108,2021-04-01/P12M,,count,4,BED_SPACES,,C4",
            "figure,BED_SPACES,E07000105,2022-04-01/P12M,,count,1,BED_SPACES,,B5",
            "figure,BED_SPACES,E07000108,2022-04-01/P12M,,count,3,BED_SPACES,,B4");
  }

  @Test
  void a_heading_that_stands_in_place_of_the_year_of_the_return_is_named() {
    TextFile lost = TextFile.of("Form", "Bed spaces", "Area|21/22|this year", "Dover|4|3");
    assertThat(Mappings.lines(BEDS, lost))
        .anyMatch(line -> line.contains("MISSPELT_LABEL") && line.contains("printed=2022/23"))
        .noneMatch(line -> line.contains("UNMAPPED_COLUMN"));
    TextFile more = TextFile.of("Form", "Bed spaces", "Area|21/22|22/23|rooms", "Dover|4|3|2");
    assertThat(Mappings.lines(BEDS, more)).anyMatch(line -> line.contains("UNMAPPED_COLUMN"));
  }

  @Test
  void a_sum_that_the_form_shows_is_checked_and_not_filed() {
    String tenure =
        """
        tables:
          - layout: crosstab
            under: Tenure
            measure: PRESENTATIONS_DA
            rows: { "{TENURE}": {}, Added up: { ignore: shown, adds: TENURE } }
            columns: { "{period}": {} }
        sums:
          - { label: tenures, total: { measure: PRESENTATIONS_DA }, parts: { by: TENURE } }
        """;
    TextFile file =
        TextFile.of(
            "Form", "Tenure", "Sort|22/23", "Owned outright|3", "Lives rent free|4", "Added up|8");
    Mapped mapped = Mappings.read(tenure, file);
    assertThat(mapped.cells()).hasSize(2);
    assertThat(mapped.findings()).isEmpty();
    assertThat(mapped.sums())
        .singleElement()
        .matches(sum -> !sum.fits() && sum.total().origin().cells().equals("B6"));
    TextFile broken =
        TextFile.of(
            "Form",
            "Tenure",
            "Sort|22/23",
            "Owned outright|3",
            "Lives rent free|4",
            "Added up|7.3");
    assertThat(Mappings.read(tenure, broken).sums())
        .singleElement()
        .matches(sum -> sum.sound() && !sum.fits() && sum.total().raw().equals("7.3"));
  }

  @Test
  void a_sheet_with_the_whole_form_once_more_is_told_and_an_empty_copy_asks_nothing() {
    TextFile file =
        TextFile.of("Form", "Bed spaces", "Area|22/23", "Dover|3")
            .with("Q2", "Form", "Bed spaces", "Area|22/23", "Dover|7")
            .with("Blank", "Form", "Bed spaces", "Area|22/23", "Dover|");
    assertThat(Mappings.read(BEDS, file).findings())
        .extracting(f -> f.kind() + " " + f.origin().sheet())
        .containsExactlyInAnyOrder("REPEATED_FORM Q2", "UNMAPPED_NOTES Blank");
  }

  @Test
  void a_finding_quotes_the_beginning_of_a_long_text() {
    TextFile file = TextFile.of("Form", "Bed spaces", "Area|22/23", "Dover|" + "1/".repeat(16_000));
    assertThat(Mappings.read(BEDS, file).findings())
        .extracting(f -> f.details().get("value"))
        .containsExactly("1/".repeat(100) + "…");
  }

  @Test
  void a_header_that_printing_repeats_is_no_row() {
    TextFile beds =
        TextFile.of(
            "Form",
            "Bed spaces",
            "Area|22/23|21/22",
            "Dover|3|4",
            "Area|22/23|21/22",
            "Ashford|1|2");
    assertThat(Mappings.lines(BEDS, beds))
        .hasSize(4)
        .contains("figure,BED_SPACES,E07000105,2022-04-01/P12M,,count,1,BED_SPACES,,B6");
    String list =
        """
        tables:
          - layout: long
            columns: { Measure: measure, When: period, Number: value }
        """;
    TextFile rows =
        TextFile.of(
            "Form", "Measure|When|Number", "BED_SPACES|Q4 2022/23|5", "Measure|When|Number");
    assertThat(Mappings.lines(list, rows))
        .containsExactly("figure,BED_SPACES,E07000105,2023-01-01/P3M,,count,5,BED_SPACES,,C3");
  }

  @Test
  void a_year_on_a_form_for_a_quarter_is_told_where_it_stands() {
    TextFile year = TextFile.of("Form", "Bed spaces", "Area|22/23", "Dover|3");
    assertThat(Mappings.read("every: quarter\n" + BEDS, year).findings())
        .extracting(f -> f.kind() + " " + f.details().get("example"))
        .containsExactly("OTHER_LENGTH Q4 2022/23");
    assertThat(Mappings.read("every: year\n" + BEDS, year).findings()).isEmpty();
  }

  @Test
  void a_heading_that_is_gone_is_told_once_where_it_stood() {
    String form =
        """
        tables:
          - layout: crosstab
            under: Sex
            measure: REFUGE_SURVIVORS
            rows: { "{SEX}": {} }
            columns: { People: {} }
        """;
    TextFile file = TextFile.of("Form", "Sex", "Sort|", "Female|3", "Male|2");
    assertThat(Mappings.read(form, file).findings())
        .extracting(f -> f.kind() + " " + f.origin().cells())
        .containsExactly("GONE_HEADING B3");
  }

  @Test
  void of_an_answer_nobody_understands_those_that_the_form_accepts_are_named() {
    String asks = "declares: { INCLUDES_MEDWAY: { right_of: Medway too } }\n" + BEDS;
    TextFile file =
        TextFile.of("Form", "Medway too|partly", "", "Bed spaces", "Area|22/23", "Dover|3");
    assertThat(Mappings.read(asks, file).findings())
        .extracting(f -> f.details().get("known"))
        .containsExactly("“Yes”, “No”");
  }

  @Test
  void a_category_that_the_form_prints_must_stand_there() {
    String form =
        """
        prints: { SEX: { but: [PNTS] } }
        tables:
          - layout: crosstab
            under: Sex
            measure: REFUGE_SURVIVORS
            rows: { "{SEX}": {} }
            columns: { People: {} }
        """;
    TextFile file = TextFile.of("Form", "Sex", "|People", "Female|3", "Not known|0");
    assertThat(Mappings.lines(form, file))
        .contains(
            "finding,MISSING_ROW,,,,,,,label=Male;table=Sex,A4:A5",
            "finding,MISSING_ROW,,,,,,,label=Not recorded;table=Sex,A4:A5",
            "gap,REFUGE_SURVIVORS,E07000105,2022-04-01/P12M,SEX=NR,count,unreadable,PERSONS,,A4:A5")
        .hasSize(6);
  }

  @Test
  void a_misspelt_label_is_told_once_with_the_one_that_it_stands_for() {
    String form =
        """
        prints: { SEX: { only: ["001", "002"] } }
        tables:
          - layout: crosstab
            under: Sex
            measure: REFUGE_SURVIVORS
            rows: { "{SEX}": {}, All together: {} }
            columns: { People: {} }
        """;
    TextFile file =
        TextFile.of("Form", "Sex", "|Poeple", "Female|3", "Malee|2", "All togehter|5", "Horses|1");
    assertThat(Mappings.lines(form, file))
        .containsExactly(
            "finding,MISSPELT_LABEL,,,,,,,label=All togehter;printed=All together;table=Sex,A6",
            "finding,MISSPELT_LABEL,,,,,,,label=Malee;printed=Male;table=Sex,A5",
            "finding,MISSPELT_LABEL,,,,,,,label=Poeple;printed=People;table=Sex,B3",
            "finding,UNKNOWN_LABEL,,,,,,,label=Horses;table=Sex,A7");
  }

  @Test
  void a_label_that_stands_twice_may_stand_for_the_one_that_is_missing() {
    String form =
        """
        tables:
          - layout: crosstab
            under: Placed
            rows: { All: { measure: TA_PLACEMENTS }, Because of DA: { measure: TA_PLACEMENTS_DA } }
            columns: { Households: {} }
        """;
    assertThat(Mappings.lines(form, TextFile.of("Form", "Placed", "|Households", "All|9", "All|4")))
        .containsExactly(
            "figure,TA_PLACEMENTS,E07000105,2022-04-01/P12M,,count,9,HOUSEHOLDS,,B4",
            "gap,TA_PLACEMENTS_DA,E07000105,2022-04-01/P12M,,count,unreadable,HOUSEHOLDS,,B5",
            "finding,REPEATED_LABEL,,,,,,,label=All;printed=Because of DA;table=Placed,A5");
  }

  @Test
  void a_breakdown_that_the_form_prints_must_stand_in_a_list() {
    String form =
        """
        prints: { SEX: { only: ["001", "002"] } }
        tables:
          - layout: long
            columns: { Figure: measure, Number: value }
            measures:
              "Survivors, {SEX}": { measure: REFUGE_SURVIVORS }
              "Referred, {SEX}": { measure: REFUGE_REFERRALS }
        """;
    TextFile file = TextFile.of("Form", "Figure|Number", "Survivors, Male|3");
    assertThat(Mappings.lines(form, file))
        .contains(
            "finding,MISSING_ROW,,,,,,,\"label=Survivors, Female;table=the list\",A3",
            "finding,MISSING_TABLE,,,,,,,\"table=Referred, …\",")
        .hasSize(4);
    TextFile misspelt =
        TextFile.of("Form", "Figure|Number", "Survivors, Male|3", "Survivors, Feemale|1");
    assertThat(Mappings.lines(form, misspelt))
        .contains(
            "finding,MISSPELT_LABEL,,,,,,,\"label=Survivors, Feemale;printed=Survivors,"
                + " Female;table=the list\",A4",
            "finding,MISSING_TABLE,,,,,,,\"table=Referred, …\",")
        .hasSize(3);
  }

  @Test
  void a_code_that_is_not_in_use_yet_is_asked_about() {
    String list =
        """
        tables:
          - layout: long
            columns: { Measure: measure, Tool: RISK_TOOL, When: any period, Number: value }
        """;
    TextFile rows =
        TextFile.of("Form", "Measure|Tool|When|Number", "REFUGE_SURVIVORS|DARA|2018/19|5");
    Mapped read =
        Mappings.of(Mappings.START.replace("2022/23", "2018/19") + list)
            .read(rows, "test.form.v1", "ashford", new Mappings.Kept());
    assertThat(Expected.lines(read))
        .contains(
            "finding,CODE_NOT_IN_USE,,,,,,,label=DARA;period=2018/19;used=from 1 October 2019,D3");
  }

  @Test
  void a_blank_row_between_two_heading_rows_is_no_heading() {
    String form =
        """
        tables:
          - layout: crosstab
            under: Sex
            rows: { "{SEX}": {} }
            columns:
              - Moved in: { measure: REFUGE_SURVIVORS }
              - "{period}": {}
        """;
    TextFile file = TextFile.of("Form", "Sex", "|Moved in", "", "|22/23", "Female|3");
    assertThat(Mappings.lines(form, file))
        .containsExactly(
            "figure,REFUGE_SURVIVORS,E07000105,2022-04-01/P12M,SEX=001,count,3,PERSONS,,B6");
  }

  @Test
  void a_year_far_from_the_others_is_found() {
    TextFile file = TextFile.of("Form", "Bed spaces", "Area|22/23|1998/99|20/21", "Dover|3|4|5");
    assertThat(Mappings.lines(BEDS, file))
        .contains("finding,FAR_PERIOD,,,,,,,nearest=2020/21;period=1998/99,C3");
  }

  @Test
  void a_unit_that_is_not_the_measures_own_is_found() {
    String list =
        """
        tables:
          - layout: long
            columns: { Measure: measure, Unit: unit, Number: value }
        """;
    TextFile rows =
        TextFile.of("Form", "Measure|Unit|Number", "BED_SPACES|people|5", "VACANCIES|bed spaces|2");
    assertThat(Mappings.lines(list, rows))
        .contains(
            "finding,OTHER_UNIT,,,,,,,"
                + "measure=Safe accommodation bed spaces;unit=people;usual=bed spaces,B3")
        .hasSize(3);
  }

  @Test
  void an_unknown_column_fills_no_blank_row() {
    TextFile file =
        TextFile.of(
            "Form", "Bed spaces", "Area|22/23|Colour", "Dover|3|red", "||red", "Swale|4|red");
    assertThat(Mappings.lines(BEDS, file))
        .filteredOn(line -> line.startsWith("finding"))
        .singleElement()
        .asString()
        .contains("UNMAPPED_COLUMN");
  }

  @Test
  void what_no_mapping_claims_is_reported() {
    TextFile file =
        TextFile.of(
                "Form|stray",
                "Bed spaces",
                "Area|22/23|Colour",
                "Dover|3|red",
                "Atlantis|4|",
                "",
                "Something else|5")
            .with("Extra", "a|b");
    assertThat(Mappings.lines(BEDS, file))
        .containsExactly(
            "figure,BED_SPACES,E07000108,2022-04-01/P12M,,count,3,BED_SPACES,,B4",
            "finding,UNKNOWN_LABEL,,,,,,,label=Atlantis;table=Bed spaces,A5",
            "finding,UNMAPPED_COLUMN,,,,,,,column=Colour;table=Bed spaces,C3",
            "finding,UNMAPPED_NOTES,,,,,,,which=sheet,Extra!",
            "finding,UNMAPPED_ROW,,,,,,,count=2;label=Something else,A7",
            "finding,UNMAPPED_VALUE,,,,,,,column=B;label=Form;value=stray,B1");
  }

  @Test
  void a_sheet_that_nobody_read_is_told_once_and_weighs_what_stands_on_it() {
    TextFile file =
        TextFile.of("Form", "Bed spaces", "Area|22/23", "Dover|3")
            .with("Empty")
            .with("Guidance", "1|Read this first", "2|Then this")
            .with("Old", "Dover|14")
            .withHidden("Lists", "Yes", "No")
            .withHidden("Spare", "Dover|7%");
    assertThat(Mappings.lines(BEDS, file))
        .filteredOn(line -> line.startsWith("finding"))
        .containsExactly(
            "finding,UNMAPPED_NOTES,,,,,,,which=hidden sheet,Lists!",
            "finding,UNMAPPED_NOTES,,,,,,,which=sheet,Guidance!",
            "finding,UNMAPPED_SHEET,,,,,,,which=hidden sheet,Spare!",
            "finding,UNMAPPED_SHEET,,,,,,,which=sheet,Old!");
  }

  @Test
  void a_hidden_sheet_of_the_form_is_read_and_told() {
    TextFile file =
        TextFile.of("Nothing here")
            .withHidden("Data", "Form", "Bed spaces", "Area|22/23", "Dover|3");
    assertThat(Mappings.lines(BEDS, file))
        .contains(
            "figure,BED_SPACES,E07000108,2022-04-01/P12M,,count,3,BED_SPACES,,Data!B4",
            "finding,HIDDEN_SHEET,,,,,,,,Data!");
  }

  @Test
  void a_figure_that_differs_from_itself_is_reported() {
    TextFile file = TextFile.of("Form", "Bed spaces", "Area|22/23", "Dover|3", "Dover|4");
    assertThat(Mappings.lines(BEDS, file))
        .contains("finding,REPEATED_FIGURE,,,,,,,other=3;other_cells=B4;value=4,B5");
  }

  @Test
  void a_missing_table_row_and_column_are_reported() {
    String yaml =
        BEDS.replace("\"{area}\": {}", "\"{area}\": {}, County: { area: Kent }")
            .replace("\"{period}\": {}", "Now: {}");
    assertThat(Mappings.lines(yaml, TextFile.of("Form", "Bed spaces", "Area|", "Dover|")))
        .containsExactly(
            "finding,MISSING_COLUMN,,,,,,,label=Now;table=Bed spaces,A2",
            "finding,MISSING_ROW,,,,,,,label=County;table=Bed spaces,A2");
    assertThat(Mappings.lines(yaml, TextFile.of("Form")))
        .containsExactly("finding,MISSING_TABLE,,,,,,,table=Bed spaces,");
  }

  @Test
  void headers_of_two_rows_and_labels_of_two_columns_count_for_what_they_span() {
    String yaml =
        """
        tables:
          - layout: crosstab
            at: Measure
            rows:
              - { Beds: { measure: BED_SPACES }, Referrals: { measure: REFUGE_REFERRALS } }
              - { "{area}": {} }
            columns:
              - { Now: { period: return }, Before: { period: previous } }
              - { Shared: { by: { BED_SPACE_TYPE: SHARED } }, All: {} }
        """;
    TextFile file =
        TextFile.of(
            "Form",
            "Measure||Before||Now|",
            "||Shared|All|Shared|All",
            "Beds|Dover|1|2|3|4",
            "|Swale|5|6|7|8",
            "Referrals|Dover|9|10|11|12");
    List<String> lines = Mappings.lines(yaml, file);
    assertThat(lines)
        .hasSize(12)
        .contains(
            "figure,BED_SPACES,E07000113,2021-04-01/P12M,,count,6,BED_SPACES,,D5",
            "figure,BED_SPACES,E07000108,2021-04-01/P12M,BED_SPACE_TYPE=SHARED,count,1,BED_SPACES,,C4",
            "figure,REFUGE_REFERRALS,E07000108,2022-04-01/P12M,,count,12,REFERRALS,,F6");
  }

  @Test
  void a_difference_in_brackets_takes_the_sign_of_the_change() {
    String yaml =
        """
        tables:
          - layout: crosstab
            at: District
            measure: DUTY_OWED
            rows: { "{area}": {} }
            columns: { Change: { change: percent, brackets: { change: difference } } }
        """;
    assertThat(Mappings.lines(yaml, TextFile.of("Form", "District|Change", "Dover|-21% (19)")))
        .containsExactly(
            "figure,DUTY_OWED,E07000108,2022-04-01/P12M,,difference since"
                + " 2021-04-01/P12M,-19,HOUSEHOLDS,,B3",
            "figure,DUTY_OWED,E07000108,2022-04-01/P12M,,percent change since"
                + " 2021-04-01/P12M,-21,HOUSEHOLDS,,B3");
  }

  @Test
  void a_long_table_has_a_figure_in_each_row() {
    String yaml =
        """
        tables:
          - layout: long
            columns: { Measure: measure, District: area, Quarter: period, Sex: SEX, Number: value, Remarks: note }
            measures: { Share of duty owed: { measure: DUTY_OWED_DA, percentage_of: DUTY_OWED } }
        """;
    TextFile file =
        TextFile.of(
            "Form",
            "District|Measure|Number|Quarter|Sex|Remarks",
            "Tun wells|BED_SPACES|12|Q1 2022/23||",
            "Dover|Survivors in refuge|1,18|Q1 2022/23|F|",
            "Dover|Share of duty owed|9.7%|2022/23||",
            "Dover|BED_SPACES||Q1 2022/23||lost in the fire",
            "Atlantis|BED_SPACES|1|Q1 2022/23||");
    assertThat(Mappings.lines(yaml, file))
        .containsExactly(
            "gap,BED_SPACES,E07000108,2022-04-01/P3M,,count,not available,BED_SPACES,lost in the"
                + " fire,C6",
            "figure,BED_SPACES,E07000116,2022-04-01/P3M,,count,12,BED_SPACES,,C3",
            "figure,DUTY_OWED_DA,E07000108,2022-04-01/P12M,,percentage of"
                + " DUTY_OWED,9.7,HOUSEHOLDS,,C5",
            "gap,REFUGE_SURVIVORS,E07000108,2022-04-01/P3M,SEX=001,count,unreadable,PERSONS,,C4",
            "finding,MISPLACED_COMMA,,,,,,,\"value=1,18\",C4",
            "finding,UNKNOWN_CODE,,,,,,,column=District;label=Atlantis;table=the list,A7");
  }

  @Test
  void a_row_of_another_period_is_told_and_read_only_if_the_template_asks_for_it() {
    String yaml =
        """
        tables:
          - layout: long
            columns: { Measure: measure, When: period, Number: value }
        """;
    TextFile file =
        TextFile.of(
            "Form", "Measure|When|Number", "BED_SPACES|Q4 2022/23|5", "BED_SPACES|2023/24|6");
    assertThat(Mappings.lines(yaml, file))
        .containsExactly(
            "figure,BED_SPACES,E07000105,2023-01-01/P3M,,count,5,BED_SPACES,,C3",
            "finding,OTHER_PERIOD,,,,,,,period=2023/24;reported=2022/23,B4");
    assertThat(Mappings.lines(yaml.replace("When: period", "When: any period"), file))
        .containsExactly(
            "figure,BED_SPACES,E07000105,2023-01-01/P3M,,count,5,BED_SPACES,,C3",
            "figure,BED_SPACES,E07000105,2023-04-01/P12M,,count,6,BED_SPACES,,C4");
  }

  @Test
  void a_row_of_another_area_is_told_at_its_cell_and_not_read() {
    String yaml =
        """
        tables:
          - layout: long
            columns: { Council: own area, Measure: measure, When: period, Number: value }
        """;
    String head = "Council|Measure|When|Number";
    TextFile mixed =
        TextFile.of(
            "Form",
            head,
            "Ashford BC|BED_SPACES|2022/23|5",
            "Dover|TA_PLACEMENTS|2022/23|7",
            "Asford|DUTY_OWED|2022/23|8",
            "Ashford|PRESENTATIONS|2022/2x|9");
    assertThat(Mappings.lines(yaml, mixed))
        .containsExactly(
            "figure,BED_SPACES,E07000105,2022-04-01/P12M,,count,5,BED_SPACES,,D3",
            "gap,DUTY_OWED,E07000105,2022-04-01/P12M,,count,unreadable,HOUSEHOLDS,,D5",
            "gap,PRESENTATIONS,E07000105,2022-04-01/P12M,,count,unreadable,HOUSEHOLDS,,D6",
            "gap,TA_PLACEMENTS,E07000105,2022-04-01/P12M,,count,unreadable,HOUSEHOLDS,,D4",
            "finding,OTHER_AREA,,,,,,,named=Dover;own=Ashford,A4",
            "finding,PERIOD_NOT_READ,,,,,,,value=2022/2x,C6",
            "finding,UNKNOWN_CODE,,,,,,,column=Council;label=Asford;nearest=Did you mean “Ashford”?,A5");

    TextFile anothers =
        TextFile.of("Form", head, "Dover|BED_SPACES|2022/23|5", "Dover|DUTY_OWED|2022/23|7");
    assertThat(Mappings.lines(yaml, anothers))
        .hasSize(3)
        .contains("finding,OTHER_ORGANISATION,,,,,,,named=Dover;sender=Ashford Borough Council,A3");
  }

  @Test
  void labelled_cells_are_read_beside_or_below() {
    String yaml =
        """
        tables:
          - layout: cells
            cells: { Number of beds: { measure: BED_SPACES } }
          - layout: cells
            where: below
            cells: { Referrals: { measure: REFUGE_REFERRALS } }
        """;
    assertThat(Mappings.lines(yaml, TextFile.of("Form", "Number of beds:|12", "Referrals", "7")))
        .containsExactly(
            "figure,BED_SPACES,E07000105,2022-04-01/P12M,,count,12,BED_SPACES,,B2",
            "figure,REFUGE_REFERRALS,E07000105,2022-04-01/P12M,,count,7,REFERRALS,,A4");
  }

  @Test
  void a_nil_return_lacks_nothing() {
    String yaml = BEDS + "declares: { NIL: { right_of: Nil return, yes: [Yes] } }\n";
    Mapped mapped = Mappings.read(yaml, TextFile.of("Form", "Nil return|Yes"));
    assertThat(mapped.header().isNil()).isTrue();
    assertThat(mapped.cells()).isEmpty();
    assertThat(mapped.findings()).isEmpty();
  }
}
