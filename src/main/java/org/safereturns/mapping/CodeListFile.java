package org.safereturns.mapping;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.CodeList;
import org.safereturns.canonical.Missing;
import org.safereturns.issue.ConfigurationFault.Mistake;
import org.safereturns.issue.SourceFile;
import org.safereturns.issue.Spelling;

/** Reads one code list; collects every mistake, so that an analyst mends them in one go. */
final class CodeListFile {
  private static final List<String> HEADER =
      List.of("code", "label", "parent", "group", "aliases", "from", "to", "missing", "source");

  /** How the comments of a list say where its groups come from. */
  private static final Pattern GROUPS =
      Pattern.compile("(?m)^#.*\\bgroup = [^.\\n]*?\\bcode of ([A-Z][A-Z0-9_]*)");

  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private static final Set<String> MISSING =
      Set.copyOf(Stream.of(Missing.values()).map(Enum::name).toList());

  private final SourceFile file;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<Code> codes = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private CodeListFile(SourceFile file) {
    this.file = file;
  }

  static CodeListFile read(SourceFile file) {
    CodeListFile reading = new CodeListFile(file);
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(file.text())) {
      reading.rows(csv.stream().toList());
    } catch (CsvParseException | java.io.IOException e) {
      Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
      reading.mistake(
          line.find() ? Integer.parseInt(line.group(1)) : 0,
          "a quotation mark is opened and not closed, or stands inside a text; write it twice there");
    }
    return reading;
  }

  List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /** Call only if there are no mistakes. */
  CodeList list() {
    return new CodeList(id(), codes);
  }

  Mistake second(CodeList list) {
    return new Mistake(file.path(), 0, "a second file of the list " + list.id());
  }

  /** Groups that are not on the list of which the comments say that they are codes. */
  List<Mistake> strayGroups(Map<String, CodeList> lists) {
    Matcher says = GROUPS.matcher(file.text());
    @Nullable CodeList groups = says.find() ? lists.get(says.group(1)) : null;
    if (groups == null) {
      return List.of();
    }
    List<Mistake> stray = new ArrayList<>();
    for (Code code : codes) {
      if (!code.group().isEmpty() && groups.find(code.group()).isEmpty()) {
        List<String> known = groups.codes().stream().map(Code::code).toList();
        stray.add(
            new Mistake(
                file.path(),
                lineOf(code),
                "group \"%s\" is not on the list %s%s"
                    .formatted(
                        code.group(), groups.id(), Spelling.didYouMean(code.group(), known))));
      }
    }
    return stray;
  }

  private String id() {
    return file.fileName().replaceFirst("[.]csv$", "");
  }

  private void rows(List<CsvRecord> rows) {
    if (rows.isEmpty() || !rows.get(0).getFields().equals(HEADER)) {
      int line = rows.isEmpty() ? 0 : line(rows.get(0));
      mistake(line, "the first row must be " + String.join(",", HEADER));
      return;
    }
    rows.stream().skip(1).forEach(this::row);
    for (Code code : codes) {
      if (!code.parent().isEmpty() && !lines.containsKey(code.parent())) {
        mistake(lineOf(code), "parent " + code.parent() + " is not a code of this list");
      }
    }
    try {
      list();
    } catch (IllegalArgumentException e) {
      codes.forEach(this::clashes);
    }
  }

  private void row(CsvRecord row) {
    if (row.getFieldCount() != HEADER.size()) {
      mistake(line(row), "%d columns, not %d".formatted(row.getFieldCount(), HEADER.size()));
      return;
    }
    String code = row.getField(0);
    if (code.isEmpty() || row.getField(1).isEmpty() || row.getField(8).isEmpty()) {
      mistake(line(row), "code, label and source must be filled in");
    } else if (lines.putIfAbsent(code, line(row)) != null) {
      mistake(line(row), "code " + code + " stands twice");
    } else {
      codes.add(code(row));
    }
  }

  private Code code(CsvRecord row) {
    String missing = row.getField(7);
    if (!missing.isEmpty() && !MISSING.contains(missing)) {
      mistake(
          line(row),
          "missing is " + missing + ", not one of " + MISSING.stream().sorted().toList());
    }
    String aliases = row.getField(4);
    return new Code(
        row.getField(0),
        row.getField(1),
        row.getField(2),
        row.getField(3),
        aliases.isEmpty() ? List.of() : List.of(aliases.split("[|]", -1)),
        date(row, 5, LocalDate.MIN),
        date(row, 6, LocalDate.MAX),
        missing,
        row.getField(8));
  }

  private LocalDate date(CsvRecord row, int column, LocalDate open) {
    String text = row.getField(column);
    try {
      return text.isEmpty() ? open : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      mistake(line(row), HEADER.get(column) + " is " + text + ", not a date as 2024-04-01");
      return open;
    }
  }

  /** Tries the names of one code against those of every other, to name the line of a clash. */
  private void clashes(Code code) {
    for (Code other : codes) {
      if (lineOf(other) < lineOf(code)) {
        try {
          new CodeList(id(), List.of(other, code));
        } catch (IllegalArgumentException e) {
          mistake(lineOf(code), String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private int lineOf(Code code) {
    return lines.getOrDefault(code.code(), 0);
  }

  private static int line(CsvRecord row) {
    return (int) row.getStartingLineNumber();
  }

  private void mistake(int line, String problem) {
    mistakes.add(new Mistake(file.path(), line, problem));
  }
}
