package org.safereturns.mapping;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.CodeList;
import org.safereturns.canonical.Missing;
import org.safereturns.issue.ConfigurationFault.Mistake;
import org.safereturns.issue.SourceFile;

/** Reads one code list from its CSV file. */
final class CodeListReader {
  private static final List<String> COLUMNS =
      List.of("code", "label", "parent", "group", "aliases", "from", "to", "missing", "source");

  private final SourceFile source;
  private final List<Mistake> mistakes;

  CodeListReader(SourceFile source, List<Mistake> mistakes) {
    this.source = source;
    this.mistakes = mistakes;
  }

  CodeList read() {
    String id = source.fileName().replace(".csv", "");
    List<Code> codes = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .ofNamedCsvRecord(source.text())) {
      for (NamedCsvRecord row : csv) {
        if (!row.getHeader().equals(COLUMNS)) {
          wrong(row, "the columns must be " + String.join(",", COLUMNS));
          break;
        }
        code(row, codes);
      }
    } catch (CsvParseException e) {
      mistakes.add(new Mistake(source.path(), 0, "is not CSV: " + e.getMessage()));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return list(id, codes);
  }

  private CodeList list(String id, List<Code> codes) {
    Set<String> known = new HashSet<>();
    codes.forEach(c -> known.add(c.code()));
    for (Code code : codes) {
      if (!code.parent().isEmpty() && !known.contains(code.parent())) {
        mistakes.add(
            new Mistake(source.path(), 0, "unknown parent " + code.parent() + " of " + code.code()));
      }
    }
    try {
      return new CodeList(id, codes);
    } catch (IllegalArgumentException e) {
      mistakes.add(new Mistake(source.path(), 0, String.valueOf(e.getMessage())));
      return new CodeList(id, List.of());
    }
  }

  private void code(NamedCsvRecord row, List<Code> codes) {
    if (row.getField("code").isBlank()) {
      wrong(row, "a code is missing");
      return;
    }
    codes.add(
        new Code(
            row.getField("code"),
            row.getField("label"),
            row.getField("parent"),
            row.getField("group"),
            Stream.of(row.getField("aliases").split("\\|")).filter(a -> !a.isBlank()).toList(),
            day(row, "from", LocalDate.MIN),
            day(row, "to", LocalDate.MAX),
            missing(row),
            row.getField("source")));
  }

  private String missing(NamedCsvRecord row) {
    String name = row.getField("missing");
    if (!name.isEmpty() && Stream.of(Missing.values()).noneMatch(m -> m.name().equals(name))) {
      wrong(row, "\"" + name + "\" is no kind of missing value");
      return "";
    }
    return name;
  }

  private LocalDate day(NamedCsvRecord row, String column, LocalDate otherwise) {
    String text = row.getField(column);
    try {
      return text.isEmpty() ? otherwise : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      wrong(row, "\"" + column + "\" must be a day such as 2023-04-01");
      return otherwise;
    }
  }

  private void wrong(NamedCsvRecord row, String problem) {
    mistakes.add(new Mistake(source.path(), (int) row.getStartingLineNumber(), problem));
  }
}
