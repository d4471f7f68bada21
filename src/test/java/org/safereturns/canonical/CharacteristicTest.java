package org.safereturns.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CharacteristicTest {

  @Test
  void every_characteristic_has_a_dimension() {
    assertThat(Characteristic.values())
        .allMatch(
            characteristic ->
                dimensions().anyMatch(d -> characteristic.divides(Breakdown.of(d, "001"))));
  }

  @Test
  void schemes_of_ethnic_groups_are_about_race() {
    assertThat(Characteristic.ofDimension("ETHNICITY_SDE_18")).contains(Characteristic.RACE);
    assertThat(Characteristic.ofDimension("RISK_LEVEL")).isEmpty();
  }

  @Test
  void a_crossed_figure_is_divided_by_both_characteristics() {
    Breakdown crossed = Breakdown.of("SEX", "001").with("AGE_BAND", "16-19");
    assertThat(Characteristic.SEX.divides(crossed)).isTrue();
    assertThat(Characteristic.AGE.divides(crossed)).isTrue();
    assertThat(Characteristic.RACE.divides(crossed)).isFalse();
  }

  private static Stream<String> dimensions() {
    return Stream.of(
        "AGE_BAND",
        "DISABILITY",
        "GENDER_IDENTITY",
        "LEGAL_PARTNERSHIP",
        "PREGNANCY",
        "ETHNIC_GROUP",
        "RELIGION",
        "SEX",
        "SEXUAL_ORIENTATION");
  }
}
