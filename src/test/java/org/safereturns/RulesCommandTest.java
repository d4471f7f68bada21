package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule book as its owners type: here a book of one table with one row. */
class RulesCommandTest {
  private static final String RANGES =
      "code,measure,statistic,base,min,max,severity,from,to,title,message,mend,why,source\n"
          + "VAL-901,REFUGE_SURVIVORS,COUNT,,0,,error,2020-04,,Counts are not negative,"
          + "{figure} is below {min}.,Correct it.,A count.,Arithmetic\n";

  @TempDir private Path folder;
  private final Typing typing = new Typing(Typing.CLOCK);

  @BeforeEach
  void a_small_book() throws IOException {
    folder = folder.resolve("rules");
    Files.createDirectories(folder.resolve("value"));
    Files.createDirectories(folder.resolve("tables"));
    Files.writeString(folder.resolve("value/ranges.csv"), RANGES);
    Files.copy(Path.of("rules/tables/ranges.drl"), folder.resolve("tables/ranges.drl"));
  }

  @Test
  void list_gives_a_line_for_each_check() {
    assertThat(type("list")).isEqualTo(Exit.OK);

    assertThat(typing.said())
        .isEqualToIgnoringNewLines("VAL-901  error    Counts are not negative");
  }

  @Test
  void check_tries_every_case_and_one_check_case_by_case() {
    assertThat(type("check")).as(typing.complaints()).isEqualTo(Exit.OK);
    assertThat(typing.said()).startsWith("1 check, 2 cases, all as expected");

    assertThat(type("check", "VAL-901")).isEqualTo(Exit.OK);
    assertThat(typing.lineOf("just below")).startsWith("VAL-901  raised");

    assertThat(type("check", "VAL-902")).isEqualTo(Exit.USAGE);
    assertThat(typing.said()).contains("There is no check VAL-902.");
  }

  @Test
  void docs_writes_what_the_checks_are() throws IOException {
    assertThat(type("docs")).isEqualTo(Exit.OK);

    assertThat(folder.resolve("RULES.md"))
        .content()
        .contains("### VAL-901 Counts are not negative");
  }

  @Test
  void a_mistake_is_told_with_file_and_line_and_nothing_starts() throws IOException {
    Files.writeString(folder.resolve("value/ranges.csv"), RANGES.replace(",error,", ",grave,"));

    assertThat(type("check")).isEqualTo(Exit.CONFIGURATION);

    assertThat(typing.complaints())
        .contains("Nothing was started")
        .containsPattern("value/ranges\\.csv:2: .*grave");
    assertThat(typing.said()).isEmpty();
  }

  @Test
  void the_rule_in_the_manual_and_its_cases_are_in_order() throws IOException {
    String manual = Files.readString(Path.of("rules", "README.md"));
    Files.createDirectories(folder.resolve("sums"));
    for (var example :
        Map.of("package rules.sums", "SUM-101.drl", "case,expect", "SUM-101.cases.csv")
            .entrySet()) {
      int begins = manual.indexOf("```\n" + example.getKey()) + 4;
      String text = manual.substring(begins, manual.indexOf("```", begins));
      Files.writeString(folder.resolve("sums").resolve(example.getValue()), text);
    }

    assertThat(type("check", "SUM-101")).as(typing.complaints()).isEqualTo(Exit.OK);
    assertThat(typing.said()).contains("1 check, 2 cases, all as expected");
  }

  private int type(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "rules";
    all[1] = "--rules";
    all[2] = folder.toString();
    System.arraycopy(words, 0, all, 3, words.length);
    return typing.type(all);
  }
}
