package org.safereturns.mapping.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.safereturns.mapping.load.SchemaKeys;

class StructureSchemaTest {
  @Test
  void schema_and_loader_know_the_same_keys() throws IOException {
    SchemaKeys keys = new SchemaKeys("collection.schema.json");
    assertThat(keys.of("")).isEqualTo(StructureLoader.KEYS);
    assertThat(keys.of("/$defs/counts")).isEqualTo(CountsPlan.KEYS);
    assertThat(keys.of("/$defs/axis")).isEqualTo(Axis.KEYS);
    assertThat(keys.of("/$defs/cases")).isEqualTo(CasesPlan.KEYS);
  }
}
