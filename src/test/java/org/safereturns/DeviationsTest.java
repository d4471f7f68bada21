package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check is switched off, or weighs otherwise for one sender: as analysts and senders see it. */
class DeviationsTest {
  private static final Path RETURN =
      Path.of("inbox-sample/dartford/da-homelessness-2022-23-1.xls"); // a part of a sum is wrong

  @TempDir private Path folder;
  private OwnHome home;
  private Typing typing;

  @BeforeEach
  void a_home_of_our_own() throws IOException {
    home = OwnHome.in(folder);
    typing = new Typing(Typing.CLOCK, folder);
  }

  @Test
  void a_check_with_a_known_issue_raises_nothing_and_everybody_is_told_why() throws IOException {
    home.add("known-issues.csv", "SUM-101,It counts a row twice,Rules desk,2026-01-02");

    assertThat(check(typing)).isEqualTo(Exit.OK);

    assertThat(reply("report.json"))
        .containsPattern("\"code\" : \"SUM-101\",[^}]*\"result\" : \"not run\"")
        .contains("Known issue: It counts a row twice.");
    assertThat(reply("issues.csv")).doesNotContain("SUM-101");
    assertThat(reply("report.html")).contains("Known issue: It counts a row twice.");
    assertThat(typing.said()).contains("Not run: Known issue: It counts a row twice. (SUM-101)");
    assertThat(typing.type("rules", "list")).isEqualTo(Exit.OK);
    assertThat(typing.said())
        .contains("not run (known issue: It counts a row twice) since 2026-01-02, Rules desk");
    assertThat(typing.type("rules", "check", "SUM-101")).isEqualTo(Exit.OK);
    assertThat(typing.type("rules", "docs")).isEqualTo(Exit.OK);
    assertThat(Files.readString(home.rules().resolve("RULES.md")))
        .contains("**Not run** since 2026-01-02 (known issue: It counts a row twice).");
  }

  @Test
  void a_deviation_without_effect_or_words_is_refused_with_file_and_line() throws IOException {
    home.add(
        "known-issues.csv", "SUM-999,It is wrong,Rules desk,2026-01-02", "SUM-101,,Me,2026-01-02");
    home.add(
        "severities.csv",
        "SUM-101,dartfort,,warning,The form,Me,2027-01-01",
        "SUM-101,dartford,,error,The form,Me,2027-01-01",
        "SUM-101,dover,,warning,,Me,2027-01-01",
        "XSR-101,dover,,warning,The form,Me,31/12/2027");

    assertThat(typing.type("rules", "check")).isEqualTo(Exit.CONFIGURATION);

    assertThat(typing.complaints())
        .contains("rules/known-issues.csv:5: the column \"text\" is empty")
        .contains("rules/severities.csv:6: the column \"reason\" is empty")
        .contains("rules/severities.csv:7: \"31/12/2027\" in the column \"until\" is not a day");
    home.replace("known-issues.csv", "SUM-101,,Me,2026-01-02", "");
    home.replace("severities.csv", "SUM-101,dover,,warning,,Me,2027-01-01", "");
    home.replace("severities.csv", "31/12/2027", "2027-12-31");

    assertThat(typing.type("rules", "check")).isEqualTo(Exit.CONFIGURATION);

    assertThat(typing.complaints())
        .contains("rules/known-issues.csv:4: there is no check SUM-999")
        .contains("rules/severities.csv:4: \"dartfort\" is not on the list ORGANISATION")
        .contains("rules/severities.csv:5: SUM-101 has severity error for everybody")
        .contains("rules/severities.csv:7: XSR-101 is about several senders");
  }

  @Test
  void a_severity_of_one_sender_is_told_wherever_its_issue_is_told() throws IOException {
    home.add(
        "severities.csv",
        "SUM-101,dartford,,query,What is said of no collection counts less,Me,2026-12-31",
        "SUM-101,dartford,district,warning,Your form adds up wrongly. We mend it,Me,2026-01-15",
        "SUM-101,dover,,query,Another one,Me,2026-01-15");
    String told =
        "For you this is a warning, not an error as for other senders, in returns that reach us up to"
            + " 15 January 2026: Your form adds up wrongly. We mend it.";

    assertThat(check(typing)).as(typing.complaints()).isEqualTo(Exit.OK);

    assertThat(reply("issues.csv")).contains("SUM-101,warning,").contains("\"" + told + "\"");
    assertThat(reply("report.json")).contains("\"severityChange\" : \"" + told);
    assertThat(reply("report.html")).contains(told);
    assertThat(typing.said().replaceAll("\\s+", " ")).contains(told);
    assertThat(typing.type("rules", "list")).isEqualTo(Exit.OK);
    assertThat(typing.said())
        .contains("warning for dartford in district up to 2026-01-15, Me: Your form");
  }

  @Test
  void it_ends_with_its_last_day_of_receipt() throws IOException {
    home.add("severities.csv", "SUM-101,dartford,,warning,The form is wrong,J. Ames,2026-01-15");
    Typing nextDay = new Typing(Clock.offset(Typing.CLOCK, Duration.ofDays(1)), folder);

    assertThat(check(nextDay)).isEqualTo(Exit.RETURNED);

    assertThat(reply("issues.csv")).contains("SUM-101,error,").doesNotContain("The form is wrong");
    assertThat(nextDay.type("rules", "list")).isEqualTo(Exit.OK);
    assertThat(nextDay.lineOf("dartford")).contains("(over: does nothing any more)");
  }

  private int check(Typing by) {
    return by.type(
        "check", "--sender", "dartford", "--out", folder.resolve("reply").toString(), RETURN + "");
  }

  private String reply(String file) throws IOException {
    return Files.readString(
        folder.resolve("reply/dartford").resolve(RETURN.getFileName()).resolve(file));
  }
}
