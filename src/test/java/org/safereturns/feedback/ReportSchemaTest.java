package org.safereturns.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Difference;
import org.safereturns.canonical.TestData;
import org.safereturns.issue.ValidationResult;

class ReportSchemaTest {
  private final Schema schema = published();
  @TempDir Path folder;

  @Test
  void a_full_report_is_as_published() throws IOException {
    ValidationResult result =
        new Judged()
            .error("SUM-101", "A", 2, 2)
            .query("TRD-101", "A", 3, 2)
            .warning("DIS-101", "A", 4, 2)
            .note("MAP-101")
            .completeness(Characteristic.SEX, 3, 2, 1)
            .result();
    Difference difference =
        Difference.between(List.of(TestData.figure().value("90")), result.cells());

    assertThat(mistakes(result, difference)).isEmpty();
  }

  @Test
  void a_file_that_is_no_return_has_a_report_as_published() throws IOException {
    assertThat(mistakes(new Judged().unrecognised().error("FIL-101", "", 0, 0).result(), null))
        .isEmpty();
  }

  @Test
  void our_failure_has_a_report_as_published() throws IOException {
    Judged.feedback().writeOurFailure(Judged.receipt(sent()), folder);

    assertThat(mistakes()).isEmpty();
  }

  @Test
  void a_report_with_an_unpublished_property_is_noticed() {
    assertThat(schema.validate("{\"verdict\": 1}", InputFormat.JSON)).isNotEmpty();
  }

  private List<Error> mistakes(ValidationResult result, Difference difference) throws IOException {
    Judged.feedback().write(Judged.receipt(sent()), result, difference, folder);
    return mistakes();
  }

  private List<Error> mistakes() throws IOException {
    return schema.validate(Files.readString(folder.resolve("report.json")), InputFormat.JSON);
  }

  private Path sent() throws IOException {
    return Files.writeString(folder.resolve("return.csv"), "a\n");
  }

  private static Schema published() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(Path.of("docs/report.schema.json")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
