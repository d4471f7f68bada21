package org.safereturns.samples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.Purpose;
import org.safereturns.feedback.form.BlankForm;
import org.safereturns.feedback.form.FormHead;

/** Nothing that a collection needs is missing: what it asks, sample, checks, senders, days. */
class CollectionsTest {
  /** Those of which a layout is published; nobody else prints a form of theirs. */
  private static final Map<String, String> PUBLISHED =
      Map.of(
          "district", "district/kent-districts.v1",
          "probation", "probation/hmpps.v1",
          "referral", "referral/victim-support.v1");

  private static final int COLLECTIONS = 28;

  @Test
  void every_collection_is_looked_at() {
    assertThat(OurForms.all()).hasSize(COLLECTIONS);
  }

  @TestFactory
  Stream<DynamicTest> a_collection_is_whole() throws IOException {
    String outcomes =
        Files.readString(Path.of("src/test/resources/golden/inbox-sample/outcomes.csv"));
    List<Map<String, String>> owed = rows("rules/coverage/expected.csv");
    String checks = checks();
    return OurForms.all().stream()
        .map(
            structure ->
                DynamicTest.dynamicTest(
                    structure.code(),
                    () -> {
                      described(structure);
                      assertThat(outcomes).contains(code(structure) + ",ACCEPTED");
                      owed(structure, owed);
                      checked(structure, checks);
                      published(structure);
                    }));
  }

  private static void described(DataStructure structure) {
    assertThat(structure.figures()).isNotEmpty();
    assertThat(structure.figures()).allMatch(figure -> !figure.unit().isEmpty());
    assertThat(structure.sheets()).isNotEmpty();
    assertThat(structure.purpose()).isIn((Object[]) Purpose.values());
    assertThat(
            List.of(
                structure.title(),
                structure.senders(),
                structure.why(),
                structure.footprint(),
                structure.contact()))
        .doesNotContain("");
    boolean records = structure.cases().isPresent();
    BlankForm form = new BlankForm(structure, new FormHead("", "", "", ""));
    assertThat(form.csv().isPresent()).isEqualTo(records);
  }

  private static String code(DataStructure structure) {
    return structure.code() + "." + structure.template();
  }

  /** By somebody, as often as its form says, and for figures that the form asks for. */
  private static void owed(DataStructure structure, List<Map<String, String>> owed) {
    Set<String> asked =
        structure.figures().stream().map(DataStructure.Figure::measure).collect(Collectors.toSet());
    assertThat(owed)
        .filteredOn(row -> row.get("collection").equals(structure.code()))
        .filteredOn(row -> row.get("every").equals(structure.every()))
        .filteredOn(row -> !row.get("senders").isEmpty())
        .anyMatch(
            row ->
                row.get("measures").isEmpty()
                    || asked.containsAll(List.of(row.get("measures").split("\\|", -1))));
  }

  /** Somewhere in the rule book, beside the list of who owes what, its own figures are judged. */
  private static void checked(DataStructure structure, String checks) {
    boolean adds = structure.figures().stream().anyMatch(f -> !f.dimensions().isEmpty());
    boolean named =
        structure.figures().stream()
            .anyMatch(f -> Pattern.compile("\\b" + f.measure() + "\\b").matcher(checks).find());
    assertThat(adds || named).isTrue();
  }

  private static void published(DataStructure structure) {
    String layout = PUBLISHED.get(structure.code());
    assertThat(layout == null || Files.exists(Path.of("mappings", layout + ".expected.csv")))
        .isTrue();
  }

  /** The tables of the rule book but for coverage. */
  private static String checks() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        if (!file.startsWith(Path.of("rules/coverage")) && !file.toString().contains(".cases.")) {
          text.append(Files.readString(file));
        }
      }
    }
    return text.toString();
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
}
