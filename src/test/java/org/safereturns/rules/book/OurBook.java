package org.safereturns.rules.book;

import java.nio.file.Path;
import java.util.List;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.catalogue.MappingCatalogue;
import org.safereturns.rules.Vocabulary;
import org.safereturns.rules.engine.Court;

/** The rule book of this repository with the words of its mappings. */
public final class OurBook {
  private OurBook() {}

  public static MappingCatalogue mappings() {
    return MappingCatalogue.load(SourceFile.below(Path.of("mappings"), ".yaml", ".csv"));
  }

  public static RuleBook load(MappingCatalogue mappings) {
    return load(RuleBook.sources(Path.of("rules")), mappings);
  }

  /** Other texts with the words of its mappings. */
  public static RuleBook load(List<SourceFile> sources, MappingCatalogue mappings) {
    return RuleBook.load(
        sources,
        () ->
            new Vocabulary(
                mappings.codeLists().byId(),
                mappings.fields(),
                mappings.collections(),
                mappings.facts()),
        Path.of("target", "rule-cache"));
  }

  /** What is behind the front of the rule book, for tests of what is there. */
  public static Court court(RuleBook book) {
    return book.court();
  }
}
