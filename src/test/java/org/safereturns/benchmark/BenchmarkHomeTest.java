package org.safereturns.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.catalogue.MappingCatalogue;
import org.safereturns.rules.Vocabulary;
import org.safereturns.rules.book.RuleBook;

/** Nobody runs the benchmark every day, so that its books load is shown here. */
class BenchmarkHomeTest {
  @TempDir Path folder;

  @Test
  void theBooksOfTheBenchmarkLoad() throws IOException {
    BenchmarkHome.make(folder);

    MappingCatalogue mappings =
        MappingCatalogue.load(SourceFile.below(folder.resolve("mappings"), ".yaml", ".csv"));
    Vocabulary words =
        new Vocabulary(
            mappings.codeLists().byId(),
            mappings.fields(),
            mappings.collections(),
            mappings.facts());
    RuleBook book =
        RuleBook.load(
            RuleBook.sources(folder.resolve("rules")), () -> words, folder.resolve("cache"));

    assertThat(book.rules())
        .filteredOn(rule -> rule.code().toString().startsWith("VAL-9"))
        .hasSize(17);
  }
}
