package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the manual of mappings shows may be copied. */
class MappingsManualTest {
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  /** What a mapping needs beside its tables. */
  private static final String HEAD =
      """
      title: Example
      purpose: restricted
      from: 2022/23
      asks: []
      period: { right_of: Period }
      area: sender
      recognise: { must_have: [Example %d] }
      """;

  @TempDir private Path folder;

  @Test
  void nothing_is_wrong_with_its_examples_but_that_nobody_has_tried_them() throws IOException {
    OwnHome home = OwnHome.in(folder);
    Path mappings = home.folder().resolve("mappings");
    List<String> examples =
        EXAMPLE
            .matcher(Files.readString(Path.of("mappings", "README.md")))
            .results()
            .map(found -> found.group(1))
            .toList();
    Files.writeString(mappings.resolve("collections/sanctuary.yaml"), examples.get(0));
    for (int i = 1; i < examples.size(); i++) {
      Path file = mappings.resolve("kidas/example%d.v1.yaml".formatted(i));
      Files.writeString(file, whole(i, examples.get(i)));
    }

    Typing typing = new Typing(Typing.CLOCK, home.folder());
    typing.type("collections", "check");

    assertThat(typing.complaints().lines().skip(1))
        .hasSize(examples.size() - 1)
        .allSatisfy(line -> assertThat(line).contains("was never tried"));
  }

  private static String whole(int number, String example) {
    if (example.startsWith("title:")) {
      return example;
    }
    String head = HEAD.formatted(number);
    return example.startsWith("- layout")
        ? head + "tables:\n" + example.indent(2)
        : head
            + example
            + "tables: [{ layout: cells, cells: { A: { measure: REFUGE_SURVIVORS } } }]\n";
  }
}
