package org.safereturns.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.FormSheet;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.feedback.ExcelRefuses;
import org.safereturns.feedback.form.BlankForm;
import org.safereturns.feedback.form.FormHead;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.Limits;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.issue.Finding;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.Mapped;
import org.safereturns.mapping.RecordSink;
import org.safereturns.mapping.catalogue.MappingCatalogue;

/** The forms that structures draw are read again without a mapping by hand. */
class FormsTest {
  private static final MappingCatalogue CATALOGUE =
      MappingCatalogue.load(SourceFile.below(Path.of("mappings"), ".yaml", ".csv"));

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> what_is_typed_into_a_form_is_what_is_read() {
    return CATALOGUE.structures().list().stream()
        .map(s -> DynamicTest.dynamicTest(s.code(), () -> reads(s)));
  }

  /** Every cell another number: a cell that is read for another one cannot go unseen. */
  private void reads(DataStructure structure) throws IOException {
    FilledForm form = new FilledForm(structure, head(structure));
    Map<String, Long> typed = new HashMap<>();
    for (FormSheet sheet : structure.sheets()) {
      if (sheet instanceof FormSheet.Counts table) {
        type(form, table, typed);
      }
    }
    Path file = written(form, structure);
    Mapped mapped = read(file, structure);

    assertThat(ExcelRefuses.in(file)).isEmpty();
    Map<String, Long> read = new HashMap<>();
    for (Cell cell : mapped.cells()) {
      if (cell instanceof Observation observation && typed.containsKey(place(cell.origin()))) {
        read.put(place(cell.origin()), observation.value().longValueExact());
      }
    }
    assertThat(read).isEqualTo(typed);
    assertThat(mapped.header().template()).endsWith(structure.template());
    assertThat(mapped.header().period().isStated()).isTrue();
    assertThat(mapped.findings())
        .extracting(Finding::kind)
        .extracting(Enum::name)
        .isSubsetOf("EMPTY_LIST");
  }

  private static void type(FilledForm form, FormSheet.Counts table, Map<String, Long> typed) {
    for (FormSheet.Spot spot : typed(table)) {
      long value = 100L * spot.line() + 7L * spot.column() + 11;
      form.put(spot, value);
      typed.put(place(spot), value);
    }
  }

  private static String place(Origin origin) {
    return origin.sheet() + "!" + origin.cells();
  }

  @Test
  void the_same_structure_gives_the_same_bytes() throws IOException {
    List<byte[]> made = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Path file = folder.resolve("blank" + i + ".xlsx");
      DataStructure marac = CATALOGUE.structures().find("marac").orElseThrow();
      new BlankForm(marac, head(marac)).write(file);
      made.add(Files.readAllBytes(file));
    }
    assertThat(made.get(0)).isEqualTo(made.get(1));
  }

  @Test
  void the_form_of_districts_asks_what_the_list_of_a_system_says() throws IOException {
    DataStructure district = CATALOGUE.structures().find("district").orElseThrow();
    Map<Key, BigDecimal> listed =
        figures(read(Path.of("mappings/district/district-figures.v1.sample.json"), district));
    Map<String, Key> keys = new HashMap<>();
    FilledForm numbered = new FilledForm(district, head(district));
    district.sheets().forEach(s -> type(numbered, (FormSheet.Counts) s, new HashMap<>()));
    for (Cell cell : read(written(numbered, district), district).cells()) {
      keys.put(place(cell.origin()), cell.key());
    }
    FilledForm same = new FilledForm(district, head(district));
    for (FormSheet sheet : district.sheets()) {
      FormSheet.Counts table = (FormSheet.Counts) sheet;
      for (FormSheet.Spot spot : typed(table)) {
        Key key = keys.get(place(spot));
        same.put(spot, listed.getOrDefault(key, BigDecimal.ONE.negate()).longValueExact());
      }
    }

    assertThat(figures(read(written(same, district), district))).isEqualTo(listed);
  }

  private Path written(FilledForm form, DataStructure structure) throws IOException {
    return Files.write(folder.resolve(structure.code() + ".xlsx"), form.xlsx());
  }

  private static Map<Key, BigDecimal> figures(Mapped mapped) {
    Map<Key, BigDecimal> figures = new HashMap<>();
    for (Cell cell : mapped.cells()) {
      if (cell instanceof Observation observation) {
        figures.put(cell.key(), observation.value().stripTrailingZeros());
      }
    }
    return figures;
  }

  private static List<FormSheet.Spot> typed(FormSheet.Counts table) {
    List<FormSheet.Spot> spots = new ArrayList<>();
    for (int line = 0; line < table.lines().size(); line++) {
      for (int column = 0; column < table.columns().size(); column++) {
        if (table.lines().get(line).isFilledIn()) {
          spots.add(new FormSheet.Spot(table.name(), line, column));
        }
      }
    }
    return spots;
  }

  private static String place(FormSheet.Spot spot) {
    return "%s!%s%d".formatted(spot.sheet(), Origin.columnName(spot.column() + 2), spot.line() + 5);
  }

  /** What stands in two places must say the same: the live check of a form, and the rule book. */
  @Test
  void every_part_that_a_form_checks_is_a_row_of_the_rule_book() throws IOException {
    Set<String> rows = new TreeSet<>();
    for (Map<String, String> row : rows("rules/sums/parts.csv")) {
      List<String> parts = List.of(row.get("part_measure").split("\\|", -1));
      List<String> wholes = List.of(row.get("whole_measure").split("\\|", -1));
      for (int i = 0; i < Math.min(parts.size(), wholes.size()); i++) {
        rows.add(parts.get(i) + " of " + wholes.get(i));
      }
    }
    Pattern pair = Pattern.compile("\\{ part: (\\w+), whole: (\\w+) }");
    Set<String> checked = new TreeSet<>();
    for (DataStructure structure : CATALOGUE.structures().list()) {
      Matcher matcher = pair.matcher(Files.readString(Path.of(structure.path())));
      while (matcher.find()) {
        checked.add(matcher.group(1) + " of " + matcher.group(2));
      }
    }
    assertThat(checked).hasSizeGreaterThan(30);
    assertThat(rows).containsAll(checked);
  }

  private static List<Map<String, String>> rows(String file) throws IOException {
    String text =
        Files.readAllLines(Path.of(file)).stream()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("\n"));
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      return csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    }
  }

  private static FormHead head(DataStructure structure) {
    String period =
        structure.months() == 12
            ? "2022/23"
            : structure.months() == 3 ? "Q4 2022/23" : "March 2023";
    return new FormHead("", structure.areas().stream().findFirst().orElse(""), period, "");
  }

  private static Mapped read(Path file, DataStructure structure) {
    try (RawFile raw = new Intake(Limits.DEFAULT).open(file, structure.code())) {
      String template = CATALOGUE.recognise(raw).best().orElseThrow().template();
      return CATALOGUE.read(raw, template, "ashford", RecordSink.NONE);
    }
  }
}
