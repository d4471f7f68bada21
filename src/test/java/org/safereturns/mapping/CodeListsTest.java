package org.safereturns.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.CodeList;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.SourceFile;

class CodeListsTest {
  private static final String HEADER = "code,label,parent,group,aliases,from,to,missing,source\n";

  @Test
  void the_lists_of_this_repository_load() {
    CodeLists lists = repository();
    assertThat(list(lists, "REF_AREA").named("Folkes & Hythe").map(Code::code))
        .contains("E07000112");
    assertThat(list(lists, "RISK_LEVEL").named("Standard (low)").map(Code::code))
        .contains("STANDARD");
  }

  @Test
  void each_ethnic_group_rolls_up_to_one_of_the_five() {
    CodeLists lists = repository();
    CodeList five = list(lists, "ETHNIC_GROUP_5");
    assertThat(list(lists, "ETHNIC_GROUP").codes())
        .filteredOn(code -> code.missing().isEmpty())
        .hasSize(19)
        .allMatch(code -> five.find(code.group()).isPresent());
  }

  @Test
  void codes_that_need_a_declared_scheme_are_not_guessed() {
    CodeList groups = list(repository(), "ETHNIC_GROUP");
    assertThat(List.of("O1", "W9", "O9", "C", "1", "10")).allMatch(c -> groups.named(c).isEmpty());
  }

  @Test
  void every_measure_is_counted_in_a_known_unit_and_every_sender_has_an_area() {
    CodeLists lists = repository();
    assertThat(list(lists, "MEASURE").codes())
        .allMatch(m -> list(lists, "UNIT_MEASURE").find(m.group()).isPresent());
    assertThat(list(lists, "ORGANISATION").codes())
        .allMatch(o -> list(lists, "REF_AREA").find(o.group()).isPresent());
  }

  @Test
  void every_mistake_is_told_with_its_line() {
    String text =
        "# A list. Ours.\n"
            + HEADER
            + "A,Apple,,,Fruit,,,,ours\n"
            + "A,Again,,,,,,,ours\n"
            + "B,Berry,X,,fruit,,,,ours\n"
            + "C,Cherry,,,,April,,SOMEHOW,ours\n"
            + "D,Date,,,,,,,\n";
    assertThatThrownBy(
            () -> CodeLists.load(List.of(new SourceFile("mappings/codelists/F.csv", text))))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("mappings/codelists/F.csv:4: code A stands twice")
        .hasMessageContaining("F.csv:5: parent X is not a code of this list")
        .hasMessageContaining("F.csv:5: F: \"fruit\" means both A and B")
        .hasMessageContaining("F.csv:6: missing is SOMEHOW")
        .hasMessageContaining("F.csv:6: from is April")
        .hasMessageContaining("F.csv:7: code, label and source must be filled in");
  }

  @Test
  void a_file_without_the_header_is_refused() {
    assertThatThrownBy(() -> CodeLists.load(List.of(new SourceFile("F.csv", "a,b\n1,2\n"))))
        .hasMessageContaining("F.csv:1: the first row must be code,label");
  }

  private static CodeLists repository() {
    return CodeLists.load(SourceFile.below(Path.of("mappings/codelists"), ".csv"));
  }

  private static CodeList list(CodeLists lists, String id) {
    return lists.find(id).orElseThrow();
  }
}
