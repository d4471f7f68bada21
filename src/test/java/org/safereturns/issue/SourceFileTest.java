package org.safereturns.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
  @TempDir private Path folder;

  @Test
  void a_table_saved_in_another_encoding_is_told_with_its_line_and_the_way_to_save_it()
      throws IOException {
    Path table = folder.resolve("ranges.csv");
    String text = "code,message\nVAL-301,the “rate”\n";
    Files.writeString(table, text);
    assertThat(SourceFile.below(folder, ".csv")).extracting(SourceFile::text).containsExactly(text);

    Files.writeString(table, text, Charset.forName("windows-1252"));
    assertThatThrownBy(() -> SourceFile.below(folder, ".csv"))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("ranges.csv:2: is not saved as UTF-8");
  }
}
