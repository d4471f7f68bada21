package org.safereturns.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.DataStructure;
import org.safereturns.canonical.FormSheet;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.feedback.BlankForm;
import org.safereturns.feedback.FormHead;
import org.safereturns.intake.Intake;
import org.safereturns.intake.Limits;
import org.safereturns.intake.RawFile;
import org.safereturns.issue.Finding;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.Mapped;
import org.safereturns.mapping.MappingCatalogue;
import org.safereturns.mapping.RecordSink;

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
    Path file = folder.resolve(structure.code() + ".xlsx");
    Files.write(file, form.xlsx());

    Mapped mapped = read(file, structure);

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
    for (int line = 0; line < table.lines().size(); line++) {
      for (int column = 0; column < table.columns().size(); column++) {
        if (table.lines().get(line).isFilledIn()) {
          long value = 100L * line + 7 * column + 11;
          form.put(new FormSheet.Spot(table.name(), line, column), value);
          typed.put("%s!%s%d".formatted(table.name(), Origin.columnName(column + 2), line + 5), value);
        }
      }
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

  private static FormHead head(DataStructure structure) {
    String period = structure.months() == 12 ? "2022/23" : structure.months() == 3 ? "Q4 2022/23" : "March 2023";
    return new FormHead("", structure.areas().stream().findFirst().orElse(""), period, "");
  }

  private static Mapped read(Path file, DataStructure structure) {
    try (RawFile raw = new Intake(Limits.DEFAULT).open(file, structure.code())) {
      String template = CATALOGUE.recognise(raw).best().orElseThrow().template();
      return CATALOGUE.read(raw, template, "ashford", RecordSink.NONE);
    }
  }
}
