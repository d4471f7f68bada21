package org.safereturns.rules.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.safereturns.rules.book.RuleBook;
import org.safereturns.rules.catalogue.Catalogue;
import org.safereturns.rules.text.Mistakes;

class RelationTest {
  @Test
  void every_relation_is_in_use() {
    Catalogue ours = Catalogue.read(RuleBook.sources(Path.of("rules")), new Mistakes());

    Set<String> used =
        ours.rows().stream()
            .filter(RelationRow.class::isInstance)
            .map(row -> ((RelationRow) row).relation())
            .collect(Collectors.toSet());

    assertThat(used).containsAll(Arrays.stream(Relation.values()).map(Relation::word).toList());
  }
}
