package org.safereturns.mapping.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MappingSchemaTest {
  @Test
  void schema_and_loader_know_the_same_keys() throws IOException {
    SchemaKeys keys = new SchemaKeys("mapping.schema.json");
    assertThat(keys.of("")).isEqualTo(MappingLoader.KEYS);
    assertThat(keys.of("/$defs/figure")).isEqualTo(MeaningLoader.KEYS);
    assertThat(keys.of("/$defs/field")).isEqualTo(RecordsLoader.FIELD_KEYS);
    assertThat(keys.of("/$defs/tally")).isEqualTo(TallyLoader.KEYS);
    assertThat(keys.of("/$defs/said")).isEqualTo(SentenceLoader.FIGURE_KEYS);
    assertThat(keys.of("/$defs/sentence")).isEqualTo(SentenceLoader.KEYS);
    Set<String> table = new TreeSet<>(MeaningLoader.KEYS);
    table.addAll(TableLoader.COMMON);
    table.addAll(TableLoader.OF_LAYOUTS);
    assertThat(keys.of("/$defs/table")).isEqualTo(table);
  }
}
