package org.safereturns.mapping.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.structure.SharedParts;

/** Every file below {@code mappings} follows the schema that editors complete from. */
class SchemasTest {
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
}
