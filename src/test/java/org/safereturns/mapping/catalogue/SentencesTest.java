package org.safereturns.mapping.catalogue;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safereturns.canonical.Claim;
import org.safereturns.issue.ConfigurationFault;

/** Sentences below a table, read as a mapping says. */
class SentencesTest {
  private static final String TABLE =
      """
      tables:
        - layout: crosstab
          under: Refuge
          measure: REFUGE_SURVIVORS
          rows: { "{area}": {} }
          columns: { "{period}": {} }
      notes:
        - under: Notes
          sentences:
      """;
  private static final String ACCEPTED =
      sentence(
          "Referrals accepted: [{area} {share} ({count})], [{area} {share}].",
          """
                measure: REFUGE_REFERRALS
                by: { REFERRAL_STATUS: ACCEPTED }
                figures: { share: { percentage_of: { without: REFERRAL_STATUS } }, count: {} }
          """);
  private static final String CHANGE =
      sentence(
          "[{rank} {direction} in {area} ({change}, {difference} people)]; {*}.",
          """
                measure: REFUGE_SURVIVORS
                figures: { change: { change: percent }, difference: { change: difference } }
          """);

  private static String sentence(String says, String about) {
    String keys = about.lines().map(line -> "        " + line.strip() + "\n").collect(joining());
    return "      - says: \"" + says + "\"\n" + keys;
  }

  private static TextFile form(String... sentences) {
    String[] lines = new String[sentences.length + 5];
    System.arraycopy(
        new String[] {"Form", "Refuge", "Area|21/22|22/23", "Dover|50|34", "Notes"},
        0,
        lines,
        0,
        5);
    System.arraycopy(sentences, 0, lines, 5, sentences.length);
    return TextFile.of(lines);
  }

  private static List<String> read(String sentences, String... said) {
    return Mappings.lines(TABLE + sentences, form(said)).stream()
        .filter(line -> line.contains("A6") || line.contains("A7"))
        .toList();
  }

  private static List<Claim> claims(String sentences, String... said) {
    return Mappings.read(TABLE + sentences, form(said)).said().claims();
  }

  @Test
  void square_brackets_keep_together_what_belongs_together() {
    assertThat(read(ACCEPTED, "Referrals accepted: Dover 59.6% (31), Swale 58.2%."))
        .containsExactly(
            "figure,REFUGE_REFERRALS,E07000108,2022-04-01/P12M,REFERRAL_STATUS=ACCEPTED,count,31,REFERRALS,,A6",
            "figure,REFUGE_REFERRALS,E07000108,2022-04-01/P12M,REFERRAL_STATUS=ACCEPTED,percentage"
                + " of REFUGE_REFERRALS,59.6,REFERRALS,,A6",
            "figure,REFUGE_REFERRALS,E07000113,2022-04-01/P12M,REFERRAL_STATUS=ACCEPTED,percentage"
                + " of REFUGE_REFERRALS,58.2,REFERRALS,,A6");
  }

  @Test
  void a_sentence_that_runs_otherwise_is_not_read() {
    String other = "Referrals accepted: Atlantis 59.6% (31), Swale 58.2%.";
    assertThat(read(ACCEPTED, other)).singleElement().asString().contains("SENTENCE_NOT_READ");
    assertThat(read(ACCEPTED, "Referrals accepted: Dover few (31), Swale 58.2%."))
        .singleElement()
        .asString()
        .contains("SENTENCE_NOT_READ");
  }

  @Test
  void sentences_stay_sentences_when_the_row_above_them_is_left_out() {
    String after = TABLE.replace("under: Notes", "after: Total") + ACCEPTED;
    TextFile file =
        TextFile.of(
            "Form",
            "Refuge",
            "Area|22/23",
            "Dover|34",
            "",
            "Referrals accepted: Dover 59.6% (31), Swale 58.2%.",
            "Something else.");
    assertThat(Mappings.lines(after, file))
        .filteredOn(line -> line.endsWith("A6") || line.endsWith("A7"))
        .hasSize(4)
        .anySatisfy(line -> assertThat(line).contains("SENTENCE_NOT_READ", "A7"))
        .noneSatisfy(line -> assertThat(line).contains("UNMAPPED_ROW"));
  }

  @Test
  void a_percentage_is_no_count() {
    assertThat(read(ACCEPTED, "Referrals accepted: Dover 59.6% (31%), Swale 58.2%."))
        .singleElement()
        .asString()
        .contains("SENTENCE_NOT_READ");
  }

  @Test
  void what_falls_is_below_zero() {
    assertThat(read(CHANGE, "Largest fall in Dover (32 per cent, 16 people); sad."))
        .containsExactly(
            "figure,REFUGE_SURVIVORS,E07000108,2022-04-01/P12M,,difference since"
                + " 2021-04-01/P12M,-16,PERSONS,,A6",
            "figure,REFUGE_SURVIVORS,E07000108,2022-04-01/P12M,,percent change since"
                + " 2021-04-01/P12M,-32,PERSONS,,A6");
  }

  @Test
  void the_largest_fall_is_the_least_change() {
    List<Claim> claims =
        claims(
            CHANGE,
            "Largest fall in Dover (32%, 16 people); sad.",
            "Smallest fall in Swale (40%, 4 people); good.");
    assertThat(claims).extracting(Claim::kind).containsExactly(Claim.Kind.LEAST, Claim.Kind.MOST);
    assertThat(claims).noneMatch(Claim::holds);
  }

  @Test
  void a_sentence_must_not_say_another_figure_than_its_table() {
    String survivors =
        sentence(
            "{count} people came to {area}.",
            "          measure: REFUGE_SURVIVORS\n          figures: { count: {} }\n");
    assertThat(claims(survivors, "34 people came to Dover.", "43 people came to Dover."))
        .extracting(Claim::kind, Claim::holds)
        .containsExactly(tuple(Claim.Kind.SAME, true), tuple(Claim.Kind.SAME, false));
  }

  @Test
  void a_part_in_words_is_compared_with_the_two_counts() {
    String young =
        sentence(
            "{share} of the people in {area} were women ({count}).",
            """
                  measure: REFUGE_SURVIVORS
                  by: { SEX: F }
                  figures: { share: { percentage_of: { without: SEX } }, count: {} }
            """);
    assertThat(claims(young, "One in four of the people in Dover were women (9)."))
        .singleElement()
        .matches(Claim::holds);
    assertThat(claims(young, "More than half of the people in Dover were women (9)."))
        .singleElement()
        .matches(claim -> !claim.holds());
  }

  @Test
  void three_numbers_that_must_go_together_are_seen_in_any_sentence() {
    assertThat(
            claims("      []\n", "Sadly 34 of 49 women (73.8%) came from far.", "69.4% (34 of 49)"))
        .extracting(Claim::words, Claim::holds)
        .containsExactly(tuple("34 of 49 (73.8%)", false), tuple("34 of 49 (69.4%)", true));
  }

  @Test
  void what_the_return_says_is_missing_is_told() {
    String missing =
        sentence(
            "{period} is missing for [{area}] and [{area}].",
            "          measure: REFUGE_SURVIVORS\n          incomplete: true\n");
    assertThat(read(missing, "Quarter 1 of 2022/23 is missing for Dover and Swale."))
        .containsExactly(
            "finding,STATED_INCOMPLETE,,,,,,,what=Survivors in refuge;when=April to June"
                + " 2022;where=Dover and Swale,A6");
  }

  @Test
  void a_form_that_cannot_be_read_is_refused_with_its_line() {
    refused("{share} of {aera}.", "unknown placeholder {aera}; did you mean \"area\"?");
    refused("[{share} of {area}.", "square brackets must be closed");
    refused("{rank} in [{area} {share}].", "{rank} needs a figure in the same square brackets");
    refused("{times} {share}.", "{times} needs a figure before it and one after it");
  }

  private static void refused(String says, String problem) {
    String about = "          measure: REFUGE_SURVIVORS\n          figures: { share: {} }\n";
    assertThatThrownBy(() -> Mappings.of(Mappings.START + TABLE + sentence(says, about)))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining(Mappings.PATH + ":15: " + problem);
  }

  @Test
  void a_small_count_that_nobody_read_is_told_where_it_would_be_published() {
    for (String said :
        List.of(
            "6 women moved on within a month.",
            "Of 49 survivors, 3 came from abroad.",
            "Rejected: outreach 12, IDVA 7.",
            "Men: 4",
            "We helped 6 married women.",
            "Of these 3 may have left.",
            "Two of our survivors had no papers.",
            "Survivors aged under 18: one; over 65: two.",
            "A single survivor was deaf.",
            "Most could hear, another was deaf.",
            "Only three pregnant women came.")) {
      assertThat(unread(said)).as(said).contains("SENTENCE_WITH_SMALL_COUNT");
      assertThat(read("      []\n", said)).as(said).singleElement().asString().contains("NOT_READ");
    }
    assertThat(unread("Note|of these, 4 were pregnant"))
        .contains("SENTENCE_WITH_SMALL_COUNT,,,,,,,,B6")
        .doesNotContain("UNMAPPED_ROW");
  }

  @Test
  void a_day_an_age_a_share_or_a_count_of_things_is_no_small_count() {
    for (String said :
        List.of(
            "Moved on in under a month: North Kent 40%, South Kent 35%.",
            "Children of pre-school age: 62.5% (20 children), of 0-5 years or aged 5.",
            "In quarter 1 (1 April to 30 June 2022), see note 3 and table 4.2.",
            "Our 6 refuges have 9 bed spaces; 1 in 4 of those is dispersed.",
            "Fewer than 5 came; the highest of the four areas, one in three survivors.",
            "Most were placed: one-off stays and a single woman's flat; another refuge opened.",
            "£5, 7.5 per cent, 9 % and 1,234 or 2-3 hours; 9/10.")) {
      assertThat(unread(said)).as(said).doesNotContain("SMALL_COUNT");
    }
  }

  @Test
  void what_a_form_passes_over_is_looked_through_for_small_counts() {
    String survivors =
        sentence(
            "{count} people came to {area}; {*}.",
            "          measure: REFUGE_SURVIVORS\n          figures: { count: {} }\n");
    assertThat(published(survivors, "34 people came to Dover; 3 women left."))
        .contains("SENTENCE_WITH_SMALL_COUNT");
    assertThat(published(survivors, "9 people came to Dover; no women left."))
        .doesNotContain("SENTENCE_WITH_SMALL_COUNT");
  }

  private static String unread(String said) {
    return published("      []\n", said);
  }

  private static String published(String sentences, String said) {
    String start = Mappings.START.replace("restricted", "for publication");
    return String.join(
        "\n",
        Expected.lines(
            Mappings.of(start + TABLE + sentences)
                .read(form(said), "test.form.v1", "ashford", new Mappings.Kept())));
  }

  @Test
  void numbers_of_a_sentence_that_no_mapping_knows_must_go_together() {
    assertThat(plain("34 of 49 survivors (73.8%) came from elsewhere.")).containsExactly(false);
    assertThat(plain("69.4% of survivors (34 of 49) came from elsewhere.")).containsExactly(true);
    assertThat(plain("Of the 49 survivors, 34 (69.4%) came by train and 15 (35.6%) by bus."))
        .containsExactly(true, false);
    assertThat(plain("Nearly half of our survivors (12 of 49) had children."))
        .containsExactly(false);
    assertThat(plain("One in four (12 of 49) had children.")).containsExactly(true);
    assertThat(plain("Referrals fell by 12% from 87 to 52.")).containsExactly(false);
    assertThat(plain("Referrals fell from 87 in 2021/22 to 52, a fall of 40%."))
        .containsExactly(true);
    assertThat(plain("Referrals rose from 87 (2021/22) to 52.")).containsExactly(false);
    assertThat(plain("Numbers doubled from 26 to 77.")).containsExactly(false);
  }

  @Test
  void numbers_of_which_a_sentence_may_say_something_else_are_left_alone() {
    assertThat(plain("Of the 49, 34 (69.4%) had children and 20 (58.8%) two or more."))
        .containsExactly(true, true);
    assertThat(plain("In the first half (12 of 49) and up to half (12 of 49) came.")).isEmpty();
    assertThat(plain("In the third quarter (12 of 49) there were fewer.")).isEmpty();
    assertThat(plain("Referrals fell by about 12% from 87 to 52.")).isEmpty();
    assertThat(plain("It fell from 2021 to 2022.")).isEmpty();
    assertThat(plain("It fell by 5% (22/23).")).isEmpty();
    assertThat(plain("The share fell from 12% to 9%.")).isEmpty();
    assertThat(plain("Ages rose from 3.5 to 2.5.")).isEmpty();
  }

  /** Whether what a sentence says of its own numbers holds. */
  private static List<Boolean> plain(String sentence) {
    return claims(ACCEPTED, sentence).stream().map(Claim::holds).toList();
  }
}
