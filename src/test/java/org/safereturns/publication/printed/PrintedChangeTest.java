package org.safereturns.publication.printed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safereturns.publication.analysis.AssessmentSpec;
import org.safereturns.publication.written.AnalystTable;

class PrintedChangeTest {
  private static final AssessmentSpec.Test TEST =
      new AssessmentSpec.Test(new BigDecimal("1.96"), 30);
  private static final List<String> HEADINGS = List.of("Area", "Sex", "Count", "Percentage");

  private static Printed table(String female, String male) {
    return new Printed(
        HEADINGS,
        List.of(
            List.of("Dover", "Total", "100", "100.0"),
            List.of("Dover", "Female", female, "[c]"),
            List.of("Dover", "Male", male, "[c]")));
  }

  private static List<String> cells(Printed now, Printed before, int row) {
    return new PrintedChange(now, before, true, TEST)
        .cells(row).stream().map(AnalystTable.Cell::printed).toList();
  }

  @Test
  void a_change_is_withheld_with_either_of_its_counts() {
    assertThat(cells(table("[c]", "60"), table("40", "60"), 1)).containsExactly("[c]", "[c]");
    assertThat(cells(table("40", "60"), table("[c]", "60"), 1)).containsExactly("[c]", "[c]");
  }

  @Test
  void a_share_is_called_lower_or_higher_by_the_test_alone() {
    assertThat(cells(table("60", "40"), table("40", "60"), 1))
        .containsExactly("50.0", "higher share");
    assertThat(cells(table("41", "59"), table("40", "60"), 1))
        .containsExactly("2.5", "no clear difference");
    assertThat(cells(table("40", "60"), table("0", "100"), 1))
        .containsExactly("[z]", "higher share");
  }

  @Test
  void what_the_year_before_did_not_tell_has_no_change() {
    Printed before = new Printed(HEADINGS, List.of(List.of("Dover", "Total", "100", "100.0")));

    assertThat(cells(table("40", "60"), before, 1)).containsExactly("[x]", "[x]");
  }
}
