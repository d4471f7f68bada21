package org.safereturns.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.safereturns.issue.SourceFile;

class MappingSchemaTest {
  private static final Path FILE = Path.of("mappings/mapping.schema.json");

  private static final Path STRUCTURES = Path.of("mappings/collection.schema.json");

  @TestFactory
  Stream<DynamicTest> every_mapping_follows_the_schema() throws IOException {
    return follow(FILE, source -> !MappingCatalogue.isDerived(source.path()));
  }

  @TestFactory
  Stream<DynamicTest> every_structure_follows_its_schema() throws IOException {
    return follow(
        STRUCTURES,
        source ->
            MappingCatalogue.isDerived(source.path())
                && !source.fileName().equals(SharedParts.FILE));
  }

  private static Stream<DynamicTest> follow(Path file, Predicate<SourceFile> meant)
      throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(file));
    return SourceFile.below(Path.of("mappings"), ".yaml").stream()
        .filter(meant)
        .map(
            mapping ->
                DynamicTest.dynamicTest(
                    mapping.path(),
                    () -> assertThat(schema.validate(mapping.text(), InputFormat.YAML)).isEmpty()));
  }

  @Test
  void schema_and_loader_know_the_same_keys() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(FILE.toFile());
    assertThat(keys(schema)).isEqualTo(MappingLoader.KEYS);
    assertThat(keys(schema.at("/$defs/figure"))).isEqualTo(MeaningLoader.KEYS);
    assertThat(keys(schema.at("/$defs/field"))).isEqualTo(RecordsLoader.FIELD_KEYS);
    assertThat(keys(schema.at("/$defs/tally"))).isEqualTo(TallyLoader.KEYS);
    assertThat(keys(schema.at("/$defs/said"))).isEqualTo(SentenceLoader.FIGURE_KEYS);
    assertThat(keys(schema.at("/$defs/sentence"))).isEqualTo(SentenceLoader.KEYS);
    Set<String> table = new TreeSet<>(MeaningLoader.KEYS);
    table.addAll(TableLoader.COMMON);
    table.addAll(TableLoader.OF_LAYOUTS);
    assertThat(keys(schema.at("/$defs/table"))).isEqualTo(table);
    JsonNode structure = new ObjectMapper().readTree(STRUCTURES.toFile());
    assertThat(keys(structure)).isEqualTo(StructureLoader.KEYS);
    assertThat(keys(structure.at("/$defs/counts"))).isEqualTo(CountsPlan.KEYS);
    assertThat(keys(structure.at("/$defs/axis"))).isEqualTo(Axis.KEYS);
    assertThat(keys(structure.at("/$defs/cases"))).isEqualTo(CasesPlan.KEYS);
  }

  private static Set<String> keys(JsonNode type) {
    Set<String> keys = new TreeSet<>();
    type.get("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
