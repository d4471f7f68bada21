package org.safereturns.rules.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.Objections;
import org.safereturns.rules.Objections.Objection;
import org.safereturns.rules.text.Columns;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.text.Mistakes;

/**
 * Reads {@code rules/explanations/}: the sentences with their limits, the phrases, and the cases,
 * each of which must come out as it says before anything starts.
 */
final class ObjectionsReader {
  private static final String FOLDER = "explanations";
  private static final String LINES = "objections.csv";
  private static final String PHRASES = "phrases.csv";
  private static final String CASES = "explanations.cases.csv";
  private static final String ACCEPTED = "accepted";

  private final Mistakes mistakes;
  private final Map<Objection, Objections.Line> lines = new EnumMap<>(Objection.class);
  private final Set<List<String>> phrases = new HashSet<>();
  private final List<CsvLine> cases = new ArrayList<>();
  private String folder = "";

  private ObjectionsReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  static boolean isOne(SourceFile source) {
    return source.folder().endsWith("/" + FOLDER);
  }

  static Objections read(List<SourceFile> sources, Mistakes mistakes) {
    ObjectionsReader reader = new ObjectionsReader(mistakes);
    sources.stream().filter(ObjectionsReader::isOne).forEach(reader::read);
    return reader.folder.isEmpty() ? Objections.NONE : reader.checked();
  }

  private void read(SourceFile source) {
    folder = source.folder();
    List<CsvLine> read = CsvLine.read(source, mistakes);
    switch (source.fileName()) {
      case LINES -> read.forEach(this::line);
      case PHRASES -> read.forEach(l -> phrases.add(Objections.words(l.get("phrase"))));
      case CASES -> cases.addAll(read);
      default ->
          mistakes.add(source.path(), 0, "is none of " + LINES + ", " + PHRASES + ", " + CASES);
    }
  }

  private void line(CsvLine line) {
    try {
      Objection objection = Objection.valueOf(line.get("objection"));
      String limit = line.get("limit");
      lines.put(
          objection,
          new Objections.Line(
              limit.isEmpty() ? 0 : Integer.parseInt(limit), Columns.given(line, "words")));
    } catch (NumberFormatException e) {
      wrong(line, "the limit is a whole number");
    } catch (IllegalArgumentException e) {
      wrong(line, "\"%s\" is none of %s".formatted(line.get("objection"), objections()));
    }
  }

  private static List<Objection> objections() {
    return Arrays.asList(Objection.values());
  }

  private Objections checked() {
    Objections objections = new Objections(lines, phrases);
    if (!lines.keySet().containsAll(objections())) {
      mistakes.add(folder + "/" + LINES, 0, "needs a line for each of " + objections());
      return objections;
    }
    Set<String> tried = new HashSet<>();
    for (CsvLine one : cases) {
      tried.add(one.get("expect"));
      check(objections, one);
    }
    for (String need : List.of(ACCEPTED, "EMPTY", "SHORT", "COPIED", "SAME")) {
      if (!tried.contains(need)) {
        mistakes.add(folder + "/" + CASES, 0, "has no case that expects " + need);
      }
    }
    return objections;
  }

  private void check(Objections objections, CsvLine one) {
    int checks = one.get("checks").matches("\\d+") ? Integer.parseInt(one.get("checks")) : 1;
    String ended =
        objections
            .judge(one.get("message"), one.get("explanation"), checks)
            .map(Objection::name)
            .findFirst()
            .orElse(ACCEPTED);
    if (!ended.equals(one.get("expect"))) {
      wrong(one, "case \"%s\" comes out as %s".formatted(one.get("case"), ended));
    }
  }

  private void wrong(CsvLine line, String problem) {
    mistakes.add(line.file(), line.line(), problem);
  }
}
