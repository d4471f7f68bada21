package org.safereturns.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safereturns.canonical.TestData.figure;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Sum;
import org.safereturns.disclosure.leaks.LeakFinder;
import org.safereturns.disclosure.leaks.Tables;
import org.safereturns.issue.Leak;

/** A return for publication beside what its sender printed before. */
class WithEarlierTest {
  /** A total and its parts in column B from row 2, under names of their own. */
  private static Tables printed(String file, String... figures) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < figures.length; i++) {
      var next = figure().measure("M" + i).at(i + 2, 2);
      Cell cell =
          figures[i].equals("s") ? next.gap(GapReason.SUPPRESSED, "(s)") : next.value(figures[i]);
      cells.add(in(file, cell));
    }
    Sum sum = new Sum("the parts", cells.get(0), cells.subList(1, cells.size()));
    return new Tables(cells, List.of(sum), "");
  }

  private static Cell in(String file, Cell cell) {
    Origin at = Origin.cell(file, "", cell.origin().firstRow(), 2);
    return cell instanceof Observation o
        ? new Observation(o.key(), o.value(), o.uom(), o.status(), at, o.raw())
        : new Gap(cell.key(), GapReason.SUPPRESSED, "", cell.uom(), at, "(s)");
  }

  private static List<String> leaks(Tables now, Tables... before) {
    List<Leak> leaks = new LeakFinder().find(now, List.of(before));
    assertThat(leaks).allSatisfy(leak -> assertThat(leak.cell().origin().file()).isEqualTo("now"));
    return leaks.stream().map(l -> l.kind() + " " + l.cell().origin().cells()).toList();
  }

  @Test
  void a_figure_hidden_after_it_was_printed_is_told() {
    Tables now = printed("now", "200", "60", "50", "40", "30", "s", "s");
    assertThat(leaks(now)).isEmpty();
    assertThat(leaks(now, printed("before", "200", "60", "50", "40", "30", "13", "7")))
        .containsExactly("WITH_EARLIER B7", "WITH_EARLIER B8");
  }

  @Test
  void a_figure_hidden_after_it_was_printed_is_told_though_others_were_revised() {
    Tables now = printed("now", "375", "75", "90", "80", "30", "20", "25", "35", "s", "s");
    assertThat(
            leaks(
                now, printed("before", "360", "60", "90", "80", "30", "20", "25", "35", "13", "7")))
        .containsExactly("WITH_EARLIER B10", "WITH_EARLIER B11");
  }

  @Test
  void figures_hidden_in_turn_give_each_other_away() {
    Tables now = printed("now", "230", "60", "50", "40", "s", "30", "s");
    assertThat(leaks(now)).isEmpty();
    assertThat(leaks(now, printed("before", "230", "60", "50", "s", "30", "30", "s")))
        .containsExactly("HIDDEN_BEFORE B5", "WITH_EARLIER B6", "WITH_EARLIER B8");
  }

  @Test
  void a_figure_that_moved_by_a_few_people_is_told_once() {
    Tables now = printed("now", "303", "60", "50", "40", "30", "70", "30", "23");
    assertThat(leaks(now, printed("before", "300", "60", "50", "40", "30", "70", "30", "20")))
        .containsExactly("SMALL_CHANGE B2", "SMALL_CHANGE B9");
  }

  @Test
  void what_earlier_returns_gave_away_by_themselves_is_no_news() {
    Tables leaky = printed("before", "200", "60", "50", "40", "30", "s", "20");
    assertThat(leaks(printed("now", "500", "1", "2"), leaky)).isEmpty();
  }

  @Test
  void another_year_has_nothing_to_do_with_it() {
    Tables now = printed("now", "200", "60", "50", "40", "30", "s", "s");
    assertThat(leaks(now, printed("before", "190", "64", "51", "33", "24", "11", "7"))).isEmpty();
  }

  @Test
  void what_many_earlier_returns_tell_is_told_once() {
    Tables now = printed("now", "303", "60", "50", "40", "30", "70", "30", "23");
    Tables[] before = new Tables[40];
    for (int i = 0; i < before.length; i++) {
      before[i] = printed("before " + i, "300", "60", "50", "40", "30", "70", "30", "20");
    }
    assertThat(leaks(now, before)).containsExactly("SMALL_CHANGE B2", "SMALL_CHANGE B9");
  }

  @Test
  void several_earlier_returns_give_a_hidden_figure_away_together() {
    Tables now = printed("now", "230", "60", "50", "40", "s", "30", "s");
    Tables one = printed("one", "230", "60", "50", "40", "s", "30", "s");
    Tables other = printed("other", "s", "60", "50", "40", "30", "30", "s");
    assertThat(leaks(now, one)).isEmpty();
    assertThat(leaks(now, other, one)).contains("WITH_EARLIER B6", "WITH_EARLIER B8");
  }

  @Test
  void of_earlier_returns_that_contradict_each_other_the_last_counts() {
    Tables now = printed("now", "200", "60", "50", "40", "30", "s", "s");
    Tables first = printed("first", "200", "60", "50", "40", "30", "14", "6");
    Tables last = printed("last", "200", "60", "50", "40", "30", "13", "7");
    assertThat(leaks(now, first, last)).containsExactly("WITH_EARLIER B7", "WITH_EARLIER B8");
  }
}
