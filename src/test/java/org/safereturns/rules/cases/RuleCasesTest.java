package org.safereturns.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.safereturns.issue.FindingKind;
import org.safereturns.rules.book.OurBook;
import org.safereturns.rules.book.RuleBook;
import org.safereturns.rules.check.Check;
import org.safereturns.rules.table.FindingRow;

/** The rule book of this repository: every case by itself, and its documents. */
class RuleCasesTest {
  private static RuleBook book;

  @BeforeAll
  static void load() {
    book = OurBook.load(OurBook.mappings());
  }

  @TestFactory
  Stream<DynamicTest> cases() {
    return new RuleCases(OurBook.court(book))
        .all().stream()
            .map(
                one ->
                    DynamicTest.dynamicTest(
                        one.check().code() + " " + one.name(),
                        () -> assertThat(one.run().problem()).isEmpty()));
  }

  @Test
  void rules_md_says_what_the_rules_say() throws IOException {
    assertThat(Files.readString(Path.of("rules/RULES.md")))
        .as("rules/RULES.md; write it anew with: safe-returns rules docs")
        .isEqualTo(book.documents());
  }

  @Test
  void every_kind_of_finding_has_its_words() {
    assertThat(OurBook.court(book).catalogue().rows())
        .filteredOn(FindingRow.class::isInstance)
        .extracting(row -> ((FindingRow) row).finding())
        .contains(FindingKind.values());
  }

  @Test
  void no_check_is_without_cases() {
    List<String> tried =
        new RuleCases(OurBook.court(book)).all().stream().map(c -> c.check().name()).toList();

    assertThat(tried)
        .containsAll(OurBook.court(book).catalogue().checks().stream().map(Check::name).toList());
    assertThat(book.rules()).hasSizeGreaterThan(30);
  }
}
