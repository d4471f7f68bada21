package org.safereturns.mapping.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.Recognition;

class RecognitionTest {
  private final MappingCatalogue catalogue =
      MappingCatalogue.load(SourceFile.below(Path.of("mappings"), ".yaml", ".csv"));

  @Test
  void a_form_without_figures_and_in_another_order_is_recognised() {
    Recognition recognition =
        catalogue.recognise(
            TextFile.of(
                "KIDAS East Kent (Thanet and Dover)",
                "OASIS Domestic Abuse Support Ltd",
                "Annual return:|",
                "",
                "Measure|2022/23|2021/22",
                "Community total||",
                "Bed spaces — shared||",
                "Bed spaces – self-contained/dispersed||",
                "Bed spaces - total||",
                "Outreach survivors||",
                "IDVA survivors||",
                "Refuge referrals||",
                "Survivors in refuge||",
                "Specialist IDVA survivors||"));
    assertThat(recognition.best())
        .hasValueSatisfying(
            best -> {
              assertThat(best.template()).isEqualTo("kidas.oasis.v1");
              assertThat(best.score()).isGreaterThan(80);
              assertThat(best.why()).contains("titles and headings found");
            });
  }

  @Test
  void without_its_must_haves_a_template_is_only_the_nearest() {
    Recognition recognition =
        catalogue.recognise(
            TextFile.of("Measure|2022/23", "Refuge referrals|1", "Specialist IDVA survivors|2"));
    assertThat(recognition.best()).isEmpty();
    assertThat(recognition.nearest())
        .hasValueSatisfying(
            nearest -> {
              assertThat(nearest.template()).isEqualTo("kidas.oasis.v1");
              assertThat(nearest.why()).contains("not found: “Oasis Domestic Abuse Support Ltd”");
              assertThat(nearest.slip()).isEmpty();
            });
    Recognition slip =
        catalogue.recognise(
            TextFile.of(
                "KIDAS East Kent (Thanet and Dover)",
                "Oasis Domestic Abuse Suport Ltd",
                "Refuge referrals|1",
                "Specialist IDVA survivors|2"));
    assertThat(slip.nearest().orElseThrow().slip())
        .hasValueSatisfying(at -> assertThat(at.cells()).isEqualTo("A2"));
  }

  @Test
  void a_file_that_has_nothing_in_common_with_any_template_has_no_nearest() {
    assertThat(catalogue.recognise(TextFile.of("Shopping", "Eggs|6")).nearest()).isEmpty();
  }
}
