package org.safereturns.publication.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.safereturns.publication.content.Population;
import org.safereturns.publication.content.ReleaseContent;
import org.safereturns.publication.spec.ReleaseSpec;
import org.safereturns.publication.table.Column;

/**
 * What the published files say to a reader, held against the true counts and the witnesses of the
 * certificate. It reads the tables as they lie there and adds up for itself: nothing that drew or
 * wrote them takes part, so that a fault in those does not go unseen.
 */
final class ReadersView {
  private static final String TOTAL = "Total";

  private final ReleaseContent content;
  private final People truth;
  private final List<People> witnesses = new ArrayList<>();
  private final List<Map<String, BitSet>> categories = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private ReadersView(ReleaseContent content) {
    this.content = content;
    this.truth =
        new People(
            content.counts().stream().map(c -> places(c.codes())).toList(),
            content.counts().stream().map(ReleaseContent.Counted::count).toList());
    content.witnesses().forEach(steps -> witnesses.add(differences(steps)));
    content.axes().forEach(axis -> categories.add(categories(axis)));
  }

  private int[] places(List<String> codes) {
    return IntStream.range(0, codes.size())
        .map(a -> content.axes().get(a).codes().indexOf(codes.get(a)))
        .toArray();
  }

  /** Steps beyond the finest counts of today are changes since earlier releases: not read here. */
  private People differences(List<ReleaseContent.Step> steps) {
    List<int[]> codes = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    long size = content.axes().stream().mapToLong(a -> a.codes().size()).reduce(1, (a, b) -> a * b);
    for (ReleaseContent.Step step : steps) {
      if (step.place() < size) {
        int[] at = new int[content.axes().size()];
        int left = step.place();
        for (int axis = at.length - 1; axis >= 0; axis--) {
          at[axis] = left % content.axes().get(axis).codes().size();
          left /= content.axes().get(axis).codes().size();
        }
        codes.add(at);
        counts.add(step.by());
      }
    }
    return new People(codes, counts);
  }

  private static Map<String, BitSet> categories(ReleaseContent.Axis axis) {
    Map<String, BitSet> covered = new HashMap<>();
    axis.only().forEach(code -> covered.put(Column.safe(code), codes(axis, List.of(code))));
    axis.groups().forEach(g -> covered.put(Column.safe(g.label()), codes(axis, g.codes())));
    covered.put(TOTAL, codes(axis, axis.only()));
    return covered;
  }

  private static BitSet codes(ReleaseContent.Axis axis, List<String> codes) {
    BitSet places = new BitSet();
    codes.forEach(code -> places.set(axis.codes().indexOf(code)));
    return places;
  }

  /** What is wrong with the tables in this folder; empty if none of them gives anything away. */
  static List<String> faults(Path folder, ReleaseContent content) throws IOException {
    ReadersView view = new ReadersView(content);
    for (ReleaseSpec.Wanted table : content.tables()) {
      Path file = folder.resolve(table.name() + ".csv");
      if (Files.isRegularFile(file)) {
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
          records.stream().skip(1).forEach(row -> view.read(table, row));
        }
      } else {
        view.faults.add("table " + table.name() + " is missing");
      }
    }
    return view.faults;
  }

  private void read(ReleaseSpec.Wanted table, CsvRecord row) {
    String place = "table %s, line %d".formatted(table.name(), row.getStartingLineNumber());
    int labels = table.by().size();
    List<BitSet> cell = cell(table, row.getFields().subList(0, labels), "");
    if (cell.isEmpty()) {
      faults.add(place + " is about something the certificate does not know");
      return;
    }
    insiders(place, cell);
    String count = row.getField(labels);
    if (count.equals(ReleaseTable.HIDDEN)) {
      hidden(place, cell);
    } else {
      printed(place, cell, count);
    }
    ReleaseSpec.Percentages wanted = table.percentages();
    if (wanted != null && !row.getField(labels + 1).startsWith("[")) {
      List<BitSet> whole = cell(table, row.getFields().subList(0, labels), wanted.of());
      share(place, cell, whole, row.getField(labels + 1));
    }
    ReleaseSpec.Rates rates = table.rates();
    if (rates != null) {
      String text = row.getField(labels + (wanted == null ? 1 : 2));
      content
          .population(table)
          .filter(p -> !text.startsWith("["))
          .ifPresent(p -> rate(place, cell, count, rates.base(), people(p, cell), text));
    }
  }

  /** How many people of a population a row covers. */
  private long people(Population population, List<BitSet> cell) {
    long people = 0;
    for (ReleaseContent.Counted counted : population.counts()) {
      boolean covered = true;
      for (int a = 0; covered && a < content.axes().size(); a++) {
        ReleaseContent.Axis axis = content.axes().get(a);
        int at = population.by().indexOf(axis.name());
        covered = at < 0 || cell.get(a).get(place(axis, counted.codes().get(at)));
      }
      people += covered ? counted.count() : 0;
    }
    return people;
  }

  /** A place beyond all codes for one that the release does not have. */
  private static int place(ReleaseContent.Axis axis, String code) {
    int place = axis.codes().indexOf(code);
    return place < 0 ? axis.codes().size() : place;
  }

  /** The codes a row covers on each axis, the total of this one; none if a label is unknown. */
  private List<BitSet> cell(ReleaseSpec.Wanted table, List<String> labels, String overall) {
    List<BitSet> cell = new ArrayList<>();
    for (int a = 0; a < content.axes().size(); a++) {
      String name = content.axes().get(a).name();
      int at = name.equals(overall) ? -1 : table.by().indexOf(name);
      BitSet codes = categories.get(a).get(at < 0 ? TOTAL : labels.get(at));
      if (codes == null) {
        return List.of();
      }
      cell.add(codes);
    }
    return cell;
  }

  private void printed(String place, List<BitSet> cell, String text) {
    long value = truth.of(cell);
    if (!text.equals(Long.toString(value))) {
      faults.add(place + " does not print the true count");
    } else if (value < content.threshold() && value >= least()) {
      faults.add(place + " prints a small count");
    } else if (witnesses.stream().anyMatch(w -> w.of(cell) != 0)) {
      faults.add(place + " prints what a witness has otherwise");
    }
  }

  private void hidden(String place, List<BitSet> cell) {
    long value = truth.of(cell);
    long lowest = value;
    long highest = value;
    for (People witness : witnesses) {
      long other = value + witness.of(cell);
      lowest = Math.min(lowest, other);
      highest = Math.max(highest, other);
    }
    if (lowest < least()) {
      faults.add(place + " is a number in a witness that would be printed");
    }
    boolean isSmall = value >= least() && value < content.threshold();
    if (isSmall && highest - lowest < content.width() && !isPrintedBefore(cell, value)) {
      faults.add(place + " is not shown to be safe");
    }
  }

  /** What a row leaves for those to find out who know their own counts. */
  private void insiders(String place, List<BitSet> cell) {
    for (int a = 0; a < content.axes().size(); a++) {
      ReleaseContent.Axis axis = content.axes().get(a);
      if (axis.name().equals(content.insiders())) {
        for (int own = 0; own < axis.codes().size(); own++) {
          insider(place, cell, a, own);
        }
      }
    }
  }

  private void insider(String place, List<BitSet> cell, int axis, int own) {
    List<BitSet> others = others(cell, axis, own);
    long value = truth.of(others);
    boolean isKnown =
        content.past().stream()
            .flatMap(past -> past.figures().stream())
            .filter(f -> f.value() != null && f.value() == truth.of(cell(f)))
            .anyMatch(f -> others(cell(f), axis, own).equals(others));
    if (value > 0 && value < content.threshold() && !isKnown) {
      long lowest = value;
      long highest = value;
      for (People witness : witnesses) {
        if (witness.codes().stream().noneMatch(at -> at[axis] == own)) {
          lowest = Math.min(lowest, value + witness.of(others));
          highest = Math.max(highest, value + witness.of(others));
        }
      }
      if (highest - lowest < content.width()) {
        faults.add(place + " is not shown to be safe from those who know their own counts");
      }
    }
  }

  private static List<BitSet> others(List<BitSet> cell, int axis, int own) {
    List<BitSet> others = new ArrayList<>(cell);
    others.set(axis, (BitSet) cell.get(axis).clone());
    others.get(axis).clear(own);
    return others;
  }

  private boolean isPrintedBefore(List<BitSet> cell, long value) {
    return content.past().stream()
        .flatMap(past -> past.figures().stream())
        .anyMatch(f -> f.value() != null && f.value() == value && cell.equals(cell(f)));
  }

  private List<BitSet> cell(ReleaseContent.Earlier figure) {
    return content.axes().stream()
        .map(axis -> codes(axis, figure.codes().getOrDefault(axis.name(), axis.codes())))
        .toList();
  }

  private void share(String place, List<BitSet> cell, List<BitSet> whole, String text) {
    long part = truth.of(cell);
    long base = truth.of(whole);
    boolean isTrue = base > 0 && text.equals(percentage(part, base, text));
    boolean tells =
        witnesses.stream()
            .anyMatch(w -> !text.equals(percentage(part + w.of(cell), base + w.of(whole), text)));
    if (!isTrue || tells) {
      faults.add(place + " prints a percentage that is wrong or says more than the counts");
    }
  }

  /** A rate over a known number says the count: it may stand only beside it. */
  private void rate(
      String place, List<BitSet> cell, String count, long per, long people, String text) {
    boolean isTrue = people > 0 && text.equals(share(truth.of(cell), people, per, text));
    if (!isTrue || count.equals(ReleaseTable.HIDDEN)) {
      faults.add(place + " prints a rate that is wrong or says more than the counts");
    }
  }

  private static String percentage(long part, long base, String like) {
    return base == 0 ? "" : share(part, base, 100, like);
  }

  private static String share(long part, long base, long per, String like) {
    int decimals = like.contains(".") ? like.length() - like.indexOf('.') - 1 : 0;
    return BigDecimal.valueOf(per * part)
        .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private long least() {
    return content.zerosShown() ? 1 : 0;
  }
}
