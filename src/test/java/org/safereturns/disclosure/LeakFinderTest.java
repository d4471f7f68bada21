package org.safereturns.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safereturns.disclosure.form.Bound;
import org.safereturns.disclosure.form.Form;
import org.safereturns.disclosure.leaks.LeakFinder;
import org.safereturns.disclosure.reader.Knowledge;
import org.safereturns.disclosure.reader.Reason;
import org.safereturns.disclosure.reader.Trial;
import org.safereturns.issue.Leak;

/** How a leak is told: by the names of cells, with as few of them as prove it. */
class LeakFinderTest {
  @Test
  void a_lone_part_is_told_by_its_total_and_the_parts_beside_it() {
    Leak leak = leaks("744 = s + 74 + 411 + 139 + 66 + 31 + 18").get(0);
    assertThat(leak.steps())
        .isEqualTo("the total in B9 less the printed parts (the parts) leaves only B2");
    assertThat(leak.uses()).hasSize(7);
  }

  @Test
  void steps_follow_each_other_in_the_order_in_which_they_help() {
    List<Leak> leaks = leaks("240 = 170 + 55 + black + unknown", "240 = 151 + 81 + unknown");
    assertThat(leaks).hasSize(2);
    assertThat(leaks.get(0).steps())
        .isEqualTo(
            "the total in B9 less the printed parts (the parts) leaves only B5; then"
                + " the total in B6 less the printed parts (the parts) leaves what B4 and B5 hold"
                + " together");
  }

  @Test
  void lines_that_help_only_together_are_told_together() {
    assertThat(leaks("11 = a + b", "12 = b + c", "13 = a + c", "40 = a + d + 8").get(0).steps())
        .isEqualTo(
            "taken together, the total in B4 (the parts), the total in B6 (the parts) and"
                + " the total in B7 (the parts) leave only B2");
  }

  @Test
  void what_a_reader_takes_from_the_rest_of_the_return_is_told() {
    assertThat(leaks("15 = 10 + 3 + a + b", "0").get(0).steps())
        .endsWith("hold together; zeros are printed, as in B7, so none is hidden");
    assertThat(leaks("624 = a + b + 611", "below 10").get(0).steps())
        .endsWith("hold together; and this return hides only counts below the number it states");
  }

  @Test
  void a_search_that_ends_early_is_told_as_undecided_and_not_as_safe() {
    Knowledge knowledge = new Knowledge();
    Form.Builder sum = new Form.Builder();
    for (int u = 0; u < 3_000; u++) {
      sum.add(knowledge.unknown(0, Bound.NONE), 1 + u % 7);
    }
    knowledge.equal(sum.build(), 1_000_003, Reason.NONE);
    Trial.Outcome outcome = Trial.of(knowledge);
    assertThat(outcome.table()).isEmpty();
    assertThat(outcome.isCertain()).isFalse();
  }

  private static List<Leak> leaks(String... lines) {
    return new LeakFinder().find(List.of(PrintedReturn.of(List.of(lines)).tables()));
  }
}
