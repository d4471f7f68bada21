package org.safereturns.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.safereturns.canonical.Field;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.catalogue.MappingCatalogue;
import org.safereturns.mapping.template.Table;

/** A field of a case that no check looks at would pass whatever stands in it. */
class FieldsTest {
  /** Judged by a rule of its own, because the return says which list it uses. */
  private static final String BY_ITS_SCHEME = "ETHNIC_GROUP";

  @Test
  void every_code_date_and_number_of_a_case_is_checked() throws IOException {
    List<String> rows = Files.readAllLines(Path.of("rules/value/fields.csv"));
    List<String> unchecked = new ArrayList<>();
    int fields = 0;
    for (Table.RecordField field : fields()) {
      String check = "," + field.name() + "," + field.type().name().toLowerCase(Locale.ROOT) + ",";
      fields++;
      if (rows.stream().noneMatch(row -> row.contains(check))) {
        unchecked.add(field.name());
      }
    }
    assertThat(fields).isGreaterThan(30);
    assertThat(unchecked).as("add a row to rules/value/fields.csv").isEmpty();
  }

  private static List<Table.RecordField> fields() {
    return MappingCatalogue.load(SourceFile.below(Path.of("mappings"), ".yaml", ".csv"))
        .mappings()
        .values()
        .stream()
        .flatMap(mapping -> mapping.tables().stream())
        .filter(Table.Records.class::isInstance)
        .flatMap(table -> ((Table.Records) table).fields().stream())
        .filter(f -> f.type() != Field.Type.TEXT && !f.name().equals(BY_ITS_SCHEME))
        .toList();
  }
}
