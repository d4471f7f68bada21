package org.safereturns.damage;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.issue.Issue;

/** The likely causes that a reply names, and which of them is what was really done. */
final class Suggested {
  private static final Path WORDS = Path.of("rules", "sums", "causes.csv");

  /** What a kind of damage ought to be called, where one of the causes is it. */
  private static final Map<String, Set<String>> TRUE =
      Map.ofEntries(
          Map.entry("two digits transposed", Set.of("TRANSPOSED")),
          Map.entry("a note that says another figure than the table", Set.of("TRANSPOSED")),
          Map.entry("a zero too many", Set.of("POINT")),
          Map.entry("the last digit left out", Set.of("POINT")),
          Map.entry("a comma taken for a decimal point", Set.of("POINT")),
          Map.entry("the decimal point left out", Set.of("POINT")),
          Map.entry("a percentage typed as a fraction", Set.of("POINT")),
          Map.entry("a percentage a hundred times too large", Set.of("POINT")),
          Map.entry("a rate for 10,000 in place of 1,000", Set.of("POINT")),
          Map.entry("a minus lost", Set.of("SIGN")),
          Map.entry("a minus before a count", Set.of("SIGN")),
          Map.entry("counts of a table in tens", Set.of("POINT")),
          Map.entry("the labels sorted, the figures not", Set.of("EXCHANGED", "NEIGHBOUR")),
          Map.entry("a rise typed as a fall", Set.of("SIGN")),
          Map.entry("last year's figure left standing", Set.of("LAST_PERIOD")),
          Map.entry("the row above copied down", Set.of("COPIED_ROW")),
          Map.entry("the figures of two rows swapped", Set.of("EXCHANGED", "NEIGHBOUR")),
          Map.entry("two neighbouring figures changed places", Set.of("EXCHANGED", "NEIGHBOUR")),
          Map.entry("the figures of two columns swapped", Set.of("EXCHANGED")),
          Map.entry("two column heads changed places", Set.of("EXCHANGED")),
          Map.entry("a column pasted one row too low", Set.of("NEIGHBOUR")),
          Map.entry("a column pasted one row too high", Set.of("NEIGHBOUR")),
          Map.entry("a total that counts one part twice", Set.of("COUNTED_TWICE")),
          Map.entry("a total that adds itself", Set.of("DOUBLED")));

  private static final Map<String, Pattern> PATTERNS = patterns();

  private Suggested() {}

  private static Map<String, Pattern> patterns() {
    Map<String, Pattern> patterns = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(WORDS)) {
      for (NamedCsvRecord line : csv) {
        String quoted = Pattern.quote(line.getField("words").strip());
        String any = quoted.replaceAll("\\{[a-z_]+}", "\\\\E.{1,60}?\\\\Q");
        patterns.put(line.getField("cause"), Pattern.compile(any));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return patterns;
  }

  /** The causes that some issues name. */
  static Set<String> by(List<Issue> issues) {
    Set<String> causes = new TreeSet<>();
    for (Issue issue : issues) {
      String said = issue.message() + " " + issue.mend();
      PATTERNS.forEach(
          (cause, pattern) -> {
            Matcher named = pattern.matcher(said);
            if (named.find()) {
              causes.add(cause);
            }
          });
    }
    return causes;
  }

  static Set<String> all() {
    return PATTERNS.keySet();
  }

  /** Whether a cause is what was done. */
  static boolean isTrue(Kind kind, String cause) {
    return TRUE.getOrDefault(kind.name(), Set.of()).contains(cause);
  }

  /** Whether one of the causes could name this kind of damage. */
  static boolean hasName(Kind kind) {
    return TRUE.containsKey(kind.name());
  }

  /** The kinds that are said to have a true cause: each must be one of ours. */
  static Set<String> kinds() {
    return TRUE.keySet();
  }
}
