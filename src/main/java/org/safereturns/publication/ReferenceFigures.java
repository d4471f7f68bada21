package org.safereturns.publication;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Period;
import org.safereturns.issue.ConfigurationFault;

/** How many live where: figures with a source that no return gives. */
final class ReferenceFigures {
  /**
   * A figure.
   *
   * @param place file and line, and the source named there
   */
  record Reference(
      String measure, String area, BigDecimal figure, Period from, Period to, String place) {
    boolean isOf(Period year) {
      return from.compareTo(year) <= 0 && (to.isNone() || year.compareTo(to) <= 0);
    }
  }

  private final List<Reference> all = new ArrayList<>();

  /**
   * @param file of the rule book: measure, area, figure, from, to, source
   * @throws ConfigurationFault with the line of a mistake
   */
  static ReferenceFigures read(Path file) {
    ReferenceFigures figures = new ReferenceFigures();
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(file)) {
      for (NamedCsvRecord r : records) {
        int line = Math.toIntExact(r.getStartingLineNumber());
        try {
          figures.all.add(
              new Reference(
                  r.getField("measure"),
                  r.getField("area"),
                  new BigDecimal(r.getField("figure")),
                  Period.parse(r.getField("from")),
                  r.getField("to").isEmpty() ? Period.NONE : Period.parse(r.getField("to")),
                  "%s line %d: %s".formatted(file.getFileName(), line, r.getField("source"))));
        } catch (IllegalArgumentException e) {
          throw new ConfigurationFault(file.toString(), line, "is no population of an area");
        }
      }
      return figures;
    } catch (IOException e) {
      throw new ConfigurationFault(file.toString(), 0, "cannot be read");
    }
  }

  Optional<Reference> find(String measure, String area, Period year) {
    return all.stream()
        .filter(r -> r.measure().equals(measure) && r.area().equals(area) && r.isOf(year))
        .findFirst();
  }
}
