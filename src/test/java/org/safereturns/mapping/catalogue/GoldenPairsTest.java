package org.safereturns.mapping.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoldenPairsTest {
  private final GoldenPairs pairs = new GoldenPairs(Path.of("mappings"));

  @TestFactory
  Stream<DynamicTest> every_mapping_reads_its_sample_as_expected() {
    return pairs.templates().stream()
        .map(
            template ->
                DynamicTest.dynamicTest(
                    template, () -> assertThat(pairs.check(template).problems()).isEmpty()));
  }
}
