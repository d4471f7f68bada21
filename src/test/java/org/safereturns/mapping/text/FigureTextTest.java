package org.safereturns.mapping.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.issue.FindingKind;

class FigureTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0           | 0
          6           | 6
          1,182       | 1182
          12,075      | 12075
          1 234 567   | 1234567
          9.7%        | 9.7
          -59.5 %     | -59.5
          –3.3        | -3.3
          − 3         | -3
          +0.1        | 0.1
          .5          | 0.5
          34⁵¹        | 34
          34 [note 2] | 34
          34 [r]      | 34
          2.10        | 2.10
          1\u2009182    | 1182
          １２          | 12
          －３.５％      | -3.5
          12\u00a0%     | 12
          """)
  void numbers_are_read_as_printed(String text, BigDecimal value) {
    assertThat(read(text).number()).isNotNull();
    assertThat(read(text).number().value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (s)            | SUPPRESSED
          (S)            | SUPPRESSED
          (s) ⁵¹         | SUPPRESSED
          [c]            | SUPPRESSED
          *              | SUPPRESSED
          <5             | SUPPRESSED
          Suppressed     | SUPPRESSED
          [x]            | NOT_AVAILABLE
          ..             | NOT_AVAILABLE
          :              | NOT_AVAILABLE
          No data        | NOT_AVAILABLE
          Not available  | NOT_AVAILABLE
          n/a            | NOT_APPLICABLE
          N/A            | NOT_APPLICABLE
          [z]            | NOT_APPLICABLE
          nil            | ZERO
          ''             | BLANK
          """)
  void each_kind_of_missing_stays_apart(String text, Reason reason) {
    assertThat(read(text).reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -            | UNREADABLE_VALUE
          about 50     | UNREADABLE_VALUE
          12*          | UNREADABLE_VALUE
          >10          | UNREADABLE_VALUE
          1.2.3        | UNREADABLE_VALUE
          £100         | UNREADABLE_VALUE
          1 2          | UNREADABLE_VALUE
          '#N/A'       | UNREADABLE_VALUE
          (12)         | UNREADABLE_VALUE
          1,18         | MISPLACED_COMMA
          12,0755      | MISPLACED_COMMA
          1,2,3        | MISPLACED_COMMA
          10,77%       | MISPLACED_COMMA
          """)
  void nothing_else_is_guessed(String text, FindingKind problem) {
    FigureText read = read(text);
    assertThat(read.problem()).isEqualTo(problem);
    assertThat(read.number()).isNull();
    assertThat(read.reason()).isNull();
  }

  @Test
  void a_template_redeclares_signs_and_marks() {
    Tokens tokens =
        Tokens.USUAL.and(
            new Tokens(Map.of("..", Reason.NOT_CARRIED, "-", Reason.ZERO), List.of("*")));
    assertThat(FigureText.read(RawCell.text(1, 1, ".."), tokens).reason())
        .isEqualTo(Reason.NOT_CARRIED);
    assertThat(FigureText.read(RawCell.text(1, 1, "–"), tokens).reason()).isEqualTo(Reason.ZERO);
    assertThat(FigureText.read(RawCell.text(1, 1, "12*"), tokens).number().value()).isEqualTo("12");
    assertThat(FigureText.read(RawCell.text(1, 1, "*"), tokens).reason())
        .isEqualTo(Reason.SUPPRESSED);
  }

  @Test
  void a_composite_cell_gives_two_numbers() {
    FigureText read = read("46 (1.8%)");
    assertThat(read.number().value()).isEqualTo("46");
    assertThat(read.brackets().value()).isEqualTo("1.8");
    assertThat(read.brackets().percent()).isTrue();
  }

  @Test
  void revised_provisional_and_estimated_figures_say_so() {
    assertThat(read("34 [r]").status()).isEqualTo(ObsStatus.REVISED);
    assertThat(read("34 [p] [note 1]").status()).isEqualTo(ObsStatus.PROVISIONAL);
    assertThat(read("34[e]").status()).isEqualTo(ObsStatus.ESTIMATED);
  }

  @Test
  void printing_a_number_and_reading_it_back_keeps_it() {
    Random random = new Random(20221);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), 0);
      if (number.precision() > 15) {
        continue;
      }
      BigDecimal scaled = number.movePointLeft(random.nextInt(4));
      assertThat(read(scaled.toPlainString()).number().value()).isEqualTo(scaled);
      String grouped = String.format(java.util.Locale.UK, "%,d", number.toBigInteger());
      assertThat(read(grouped).number().value()).isEqualTo(number);
    }
  }

  private static FigureText read(String text) {
    return FigureText.read(RawCell.text(1, 1, text), Tokens.USUAL);
  }
}
