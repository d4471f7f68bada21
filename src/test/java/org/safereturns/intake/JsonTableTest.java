package org.safereturns.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.intake.raw.RawCell;

class JsonTableTest {
  @TempDir Path folder;

  private Path json(String text) {
    return Reading.text(folder, text, UTF_8);
  }

  @Test
  void a_list_of_objects_is_a_table_with_all_their_names() {
    assertThat(Reading.lines(json("[{\"area\":\"Dover\",\"n\":5},{\"n\":null,\"b\":true}]")))
        .containsExactly("1: area|n|b", "2: Dover|5", "3: ||TRUE");
  }

  @Test
  void values_beside_the_list_keep_their_place() {
    assertThat(Reading.lines(json("{\"period\":\"2022/23\",\"rows\":[{\"a\":1}],\"end\":2}")))
        .containsExactly("1: period|2022/23", "2: a", "3: 1", "4: end|2");
  }

  @Test
  void a_list_of_lists_is_read_as_it_stands() {
    assertThat(Reading.lines(json("[[\"area\",\"n\"],[\"Dover\",2.50]]")))
        .containsExactly("1: area|n", "2: Dover|2.50");
  }

  @Test
  void numbers_are_exact() {
    RawCell cell = Reading.cell(json("[{\"n\":0.10}]"), 2, 1);
    assertThat(cell.number()).isEqualTo(new BigDecimal("0.10"));
    assertThat(cell.decimals()).isEqualTo(2);
    assertThat(Reading.cell(json("[{\"n\":1e999999999}]"), 2, 1).number()).isNull();
  }

  @Test
  void what_is_not_one_list_is_refused() {
    assertThat(Reading.refusal(json("{\"a\":1}"))).isEqualTo("WRONG_TYPE");
    assertThat(Reading.refusal(json("{\"a\":[],\"b\":[]}"))).isEqualTo("WRONG_TYPE");
    assertThat(Reading.refusal(json("[{\"a\":1},{\"a\""))).isEqualTo("TRUNCATED");
    assertThat(Reading.refusal(json("[{\"a\":oops}]"))).isEqualTo("DAMAGED");
  }

  @Test
  void a_title_in_square_brackets_does_not_make_a_csv_file_json() {
    assertThat(Reading.lines(json("[Restricted] return\nArea,Count\nDover,5\n"))).hasSize(3);
  }
}
