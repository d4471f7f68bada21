package org.safereturns.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.safereturns.canonical.TestData.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Sum;
import org.safereturns.disclosure.leaks.LeakFinder;
import org.safereturns.disclosure.leaks.Tables;
import org.safereturns.issue.Leak;

/** Laws on random 3 x 3 tables with margins, against trying out every possible table. */
class LeakFinderLawTest {
  private static final int SIDE = 3;
  private static final int HIGHEST = 14;

  private final int[][] truth = new int[SIDE + 1][SIDE + 1];
  private final boolean[][] hidden = new boolean[SIDE + 1][SIDE + 1];

  @RepeatedTest(60)
  void what_it_finds_is_what_trying_out_every_table_finds(RepetitionInfo round) {
    draw(new Random(round.getCurrentRepetition()));
    List<Set<Integer>> possible = everyPossibleNumber();
    Map<Integer, Leak.Kind> found = new HashMap<>();
    leaks(cells()).forEach(leak -> found.put(position(leak.cell().key()), leak.kind()));
    for (int i = 0; i < possible.size(); i++) {
      if (hidden[i / (SIDE + 1)][i % (SIDE + 1)]) {
        int width = Collections.max(possible.get(i)) - Collections.min(possible.get(i));
        assertThat(found.get(i) == Leak.Kind.EXACT).isEqualTo(width == 0);
        assertThat(found.get(i) == Leak.Kind.NARROWED).isEqualTo(width == 1 || width == 2);
      }
    }
  }

  @RepeatedTest(20)
  void a_lone_hidden_cell_of_a_line_is_always_found(RepetitionInfo round) {
    Random random = new Random(1000 + round.getCurrentRepetition());
    draw(random);
    for (boolean[] row : hidden) {
      Arrays.fill(row, false);
    }
    int row = random.nextInt(SIDE);
    truth[row][0]++;
    truth[row][SIDE]++;
    truth[SIDE][0]++;
    truth[SIDE][SIDE]++;
    hidden[row][0] = true;
    assertThat(leaks(cells())).extracting(Leak::kind).containsExactly(Leak.Kind.EXACT);
  }

  @RepeatedTest(20)
  void the_order_of_the_figures_changes_nothing(RepetitionInfo round) {
    Random random = new Random(2000 + round.getCurrentRepetition());
    draw(random);
    List<Cell> cells = cells();
    List<Cell> shuffled = new ArrayList<>(cells);
    Collections.shuffle(shuffled, random);
    assertThat(kinds(leaks(shuffled))).isEqualTo(kinds(leaks(cells)));
  }

  /** Nothing that anybody prints, be it nonsense, keeps a return from being judged. */
  @RepeatedTest(40)
  void nonsense_is_judged_too(RepetitionInfo round) {
    Random random = new Random(3000 + round.getCurrentRepetition());
    List<String> numbers = List.of("0", "3", "17", "99999999", "123456789012", "a", "b", "c", "x");
    List<String> shares = List.of("0.0", "12.5", "100", "0.000000001", "99999999", "123456.7");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String one = numbers.get(random.nextInt(numbers.size()));
      String two = numbers.get(random.nextInt(numbers.size()));
      String three = numbers.get(random.nextInt(numbers.size()));
      String share = shares.get(random.nextInt(shares.size()));
      switch (random.nextInt(4)) {
        case 0 -> lines.add(one + " = " + two + " + " + three);
        case 1 -> lines.add(share + "% " + one + " of " + two);
        case 2 -> lines.add(share + " per 10000 " + one + " of " + two);
        default -> lines.add(one);
      }
    }
    lines.add(random.nextBoolean() ? "below 10" : "below ten");
    assertThatCode(() -> PrintedReturn.of(lines).leaks()).doesNotThrowAnyException();
  }

  private static List<String> kinds(List<Leak> leaks) {
    return leaks.stream().map(l -> l.cell().key() + " " + l.kind()).toList();
  }

  private void draw(Random random) {
    for (int r = 0; r < SIDE; r++) {
      for (int c = 0; c < SIDE; c++) {
        truth[r][c] = random.nextInt(5);
        // Zeros are printed everywhere or nowhere: one policy for the whole return.
        hidden[r][c] = truth[r][c] > 0 && random.nextInt(3) > 0;
      }
    }
    for (int r = 0; r < SIDE; r++) {
      truth[r][SIDE] = truth[r][0] + truth[r][1] + truth[r][2];
      hidden[r][SIDE] = truth[r][SIDE] > 0 && random.nextInt(4) == 0;
    }
    for (int c = 0; c <= SIDE; c++) {
      truth[SIDE][c] = truth[0][c] + truth[1][c] + truth[2][c];
      hidden[SIDE][c] = false;
    }
  }

  private List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (int r = 0; r <= SIDE; r++) {
      for (int c = 0; c <= SIDE; c++) {
        cells.add(cell(r, c));
      }
    }
    return cells;
  }

  private Cell cell(int r, int c) {
    var place = figure().measure("R" + r + "C" + c).at(r + 1, c + 1);
    return hidden[r][c]
        ? place.gap(GapReason.SUPPRESSED, "(s)")
        : place.value(Integer.toString(truth[r][c]));
  }

  private List<Leak> leaks(List<Cell> cells) {
    List<Sum> sums = new ArrayList<>();
    for (int i = 0; i <= SIDE; i++) {
      sums.add(new Sum("row", cell(i, SIDE), List.of(cell(i, 0), cell(i, 1), cell(i, 2))));
      sums.add(new Sum("column", cell(SIDE, i), List.of(cell(0, i), cell(1, i), cell(2, i))));
    }
    return new LeakFinder().find(List.of(new Tables(cells, sums, "")));
  }

  private static int position(Key key) {
    String name = key.measure();
    return (name.charAt(1) - '0') * (SIDE + 1) + (name.charAt(3) - '0');
  }

  /** For each cell the numbers it takes in some table that prints the same. */
  private List<Set<Integer>> everyPossibleNumber() {
    List<Set<Integer>> possible = new ArrayList<>();
    for (int i = 0; i < (SIDE + 1) * (SIDE + 1); i++) {
      possible.add(new HashSet<>());
    }
    fill(new int[SIDE + 1][SIDE + 1], 0, possible);
    return possible;
  }

  private void fill(int[][] table, int at, List<Set<Integer>> possible) {
    if (at == SIDE * SIDE) {
      note(table, possible);
      return;
    }
    int r = at / SIDE;
    int c = at % SIDE;
    int low = hidden[r][c] ? lowest() : truth[r][c];
    int high = hidden[r][c] ? Math.min(HIGHEST, truth[SIDE][c]) : truth[r][c];
    for (int v = low; v <= high; v++) {
      table[r][c] = v;
      if (lineStillFits(table, r, c)) {
        fill(table, at + 1, possible);
      }
    }
  }

  private int lowest() {
    for (int r = 0; r <= SIDE; r++) {
      for (int c = 0; c <= SIDE; c++) {
        if (!hidden[r][c] && truth[r][c] == 0) {
          return 1;
        }
      }
    }
    return 0;
  }

  private boolean lineStillFits(int[][] table, int r, int c) {
    boolean rowEnds = c == SIDE - 1 && !hidden[r][SIDE];
    boolean rowFits = !rowEnds || table[r][0] + table[r][1] + table[r][2] == truth[r][SIDE];
    boolean columnEnds = r == SIDE - 1;
    boolean columnFits = !columnEnds || table[0][c] + table[1][c] + table[2][c] == truth[SIDE][c];
    return rowFits && columnFits;
  }

  private void note(int[][] table, List<Set<Integer>> possible) {
    for (int r = 0; r < SIDE; r++) {
      table[r][SIDE] = table[r][0] + table[r][1] + table[r][2];
      for (int c = 0; c <= SIDE; c++) {
        possible.get(r * (SIDE + 1) + c).add(table[r][c]);
      }
    }
  }
}
