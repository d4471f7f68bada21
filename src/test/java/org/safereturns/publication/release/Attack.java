package org.safereturns.publication.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * All that the published tables of one measure say about twelve finest counts, and what follows
 * from it. The reader knows which finest counts were revised and whether up or down, not by how
 * much.
 */
final class Attack {
  static final List<String> AREAS = List.of("a", "b", "c");
  static final List<String> SEXES = List.of("f", "m");
  static final List<String> QUARTERS = List.of("q1", "q2");
  static final Map<String, Integer> PEOPLE = Map.of("a", 400, "b", 900, "c", 1300);
  static final int ATOMS = 12;
  private static final Map<String, List<String>> GROUPS =
      Map.of("North", List.of("a", "b"), "South", List.of("b", "c"));
  private static final int MOST = 60;
  private static final long MANY = 1_000_000_000_000L;

  /**
   * A release as its readers have it.
   *
   * @param tables the lines of each table
   * @param truth the true counts of its day
   */
  record Published(
      List<String> quarters,
      boolean byQuarter,
      Map<String, List<String>> tables,
      List<Long> truth) {
    long value(BitSet atoms) {
      return atoms.stream().mapToLong(truth::get).sum();
    }
  }

  /** A finest count that was another number when a release was made. */
  private record Revision(int release, int atom, int sign) {}

  /** A count that must not become known. */
  private record Secret(String place, List<Long> weights, long value) {}

  /** A count that a release prints. */
  private record Open(int release, BitSet atoms, List<Long> weights, long value) {}

  private final List<Published> releases;
  private final int threshold;
  private final long least;
  private final List<Revision> revisions = new ArrayList<>();
  private final List<Secret> secrets = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final Reader reader;

  /**
   * @param least the least that a withheld count may be
   */
  Attack(List<Published> releases, int threshold, long least) {
    this.releases = releases;
    this.threshold = threshold;
    this.least = least;
    List<Long> now = releases.get(releases.size() - 1).truth();
    for (int r = 0; r < releases.size(); r++) {
      for (int atom = 0; atom < ATOMS; atom++) {
        int sign = Long.signum(now.get(atom) - releases.get(r).truth().get(atom));
        if (sign != 0) {
          revisions.add(new Revision(r, atom, sign));
        }
      }
    }
    this.reader = new Reader(ATOMS + revisions.size(), MOST);
    revisions.forEach(
        revision -> reader.knows(weights(revision.release, set(revision.atom)), 0, MOST));
    for (int r = 0; r < releases.size(); r++) {
      for (Map.Entry<String, List<String>> table : releases.get(r).tables().entrySet()) {
        for (String line : table.getValue().subList(1, table.getValue().size())) {
          read(r, table.getKey().equals("part"), line);
        }
      }
    }
    rests();
  }

  int secrets() {
    return secrets.size();
  }

  /** Secrets for which the numbers that stay possible are not so far apart. */
  List<String> found(int width) {
    List<String> found = new ArrayList<>();
    for (Secret secret : secrets) {
      long low = reader.lowest(array(secret.weights));
      long high = reader.highest(array(secret.weights));
      if (high - low < width && !isPrinted(secret)) {
        found.add("%s: %d to %d".formatted(secret.place, low, high));
      }
    }
    return found;
  }

  /** Nothing can protect what another release prints. */
  private boolean isPrinted(Secret secret) {
    return open.stream().anyMatch(o -> o.weights.equals(secret.weights));
  }

  private void read(int release, boolean byAreaAlone, String line) {
    String[] cells = line.split(",", -1);
    Published of = releases.get(release);
    List<String> areas = codes(cells[0], AREAS);
    String second = byAreaAlone ? "Total" : cells[1];
    List<String> sexes = of.byQuarter() ? SEXES : codes(second, SEXES);
    List<String> quarters = of.byQuarter() ? codes(second, of.quarters()) : of.quarters();
    BitSet atoms = atoms(areas, sexes, quarters);
    count(release, line, atoms, cells[byAreaAlone ? 1 : 2]);
    String share = cells[byAreaAlone ? 2 : 3];
    if (!share.startsWith("[")) {
      long[] part = weights(release, atoms);
      if (byAreaAlone) {
        long people = areas.stream().mapToLong(PEOPLE::get).sum();
        share(part, new long[part.length], people, new BigDecimal(share), 1000);
      } else {
        long[] whole = weights(release, atoms(AREAS, sexes, quarters));
        share(part, whole, 0, new BigDecimal(share), 100);
      }
    }
  }

  private void count(int release, String line, BitSet atoms, String text) {
    long[] weights = weights(release, atoms);
    long value = releases.get(release).value(atoms);
    if (text.equals("[c]")) {
      reader.knows(weights, least, MANY);
      if (value >= least && value < threshold) {
        secrets.add(new Secret("release %d, %s".formatted(release, line), list(weights), value));
      }
    } else {
      reader.knows(weights, Long.parseLong(text), Long.parseLong(text));
      open.add(new Open(release, atoms, list(weights), Long.parseLong(text)));
    }
  }

  /** (r - h) whole <= scale part <= (r + h) whole, in whole numbers; the whole may be known. */
  private void share(long[] part, long[] whole, long fixed, BigDecimal printed, int scale) {
    long twice = printed.unscaledValue().longValueExact() * 2;
    long times = 2L * scale * BigDecimal.TEN.pow(printed.scale()).longValueExact();
    long[] low = new long[part.length];
    long[] high = new long[part.length];
    for (int u = 0; u < part.length; u++) {
      low[u] = times * part[u] - (twice - 1) * whole[u];
      high[u] = times * part[u] - (twice + 1) * whole[u];
    }
    reader.knows(low, (twice - 1) * fixed, MANY);
    reader.knows(high, -MANY, (twice + 1) * fixed);
  }

  /** What a printed count leaves of one that a later release prints. */
  private void rests() {
    for (Open later : open) {
      for (Open before : open) {
        BitSet rest = (BitSet) later.atoms.clone();
        rest.andNot(before.atoms);
        boolean isPart =
            rest.cardinality() == later.atoms.cardinality() - before.atoms.cardinality();
        long value = releases.get(later.release).value(rest);
        if (later.release > before.release && isPart && value > 0 && value < threshold) {
          String place = "release %d less release %d".formatted(later.release, before.release);
          secrets.add(new Secret(place, list(weights(later.release, rest)), value));
        }
      }
    }
  }

  private long[] weights(int release, BitSet atoms) {
    long[] weights = new long[ATOMS + revisions.size()];
    atoms.stream().forEach(atom -> weights[atom] = 1);
    for (int r = 0; r < revisions.size(); r++) {
      Revision revision = revisions.get(r);
      boolean counts = revision.release == release && atoms.get(revision.atom);
      weights[ATOMS + r] = counts ? -revision.sign : 0;
    }
    return weights;
  }

  private static List<Long> list(long[] weights) {
    return Arrays.stream(weights).boxed().toList();
  }

  private static long[] array(List<Long> weights) {
    return weights.stream().mapToLong(Long::longValue).toArray();
  }

  private static BitSet set(int atom) {
    BitSet set = new BitSet();
    set.set(atom);
    return set;
  }

  private static BitSet atoms(List<String> areas, List<String> sexes, List<String> quarters) {
    BitSet atoms = new BitSet();
    for (int atom = 0; atom < ATOMS; atom++) {
      boolean covered =
          areas.contains(AREAS.get(atom / 4))
              && sexes.contains(SEXES.get(atom / 2 % 2))
              && quarters.contains(QUARTERS.get(atom % 2));
      atoms.set(atom, covered);
    }
    return atoms;
  }

  private static List<String> codes(String label, List<String> all) {
    return label.equals("Total") ? all : GROUPS.getOrDefault(label, List.of(label));
  }
}
