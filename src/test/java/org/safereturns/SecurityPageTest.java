package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guard that no test shows is a promise: the pages name only tests that are there. */
class SecurityPageTest {
  @ParameterizedTest
  @ValueSource(strings = {"security.md", "operations.md"})
  void every_test_that_the_page_names_is_there(String page) throws IOException {
    Set<String> named =
        Pattern.compile("`(\\w+Test)`")
            .matcher(Files.readString(Path.of("docs", page)))
            .results()
            .map((MatchResult found) -> found.group(1) + ".java")
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      Set<String> there =
          files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
      assertThat(named).isNotEmpty();
      assertThat(there).containsAll(named);
    }
  }
}
