package org.safereturns.canonical;

import java.util.Map;
import java.util.Optional;

/** The nine protected characteristics of the Equality Act 2010, section 4. */
public enum Characteristic {
  AGE("age"),
  DISABILITY("disability"),
  GENDER_REASSIGNMENT("gender identity"),
  MARRIAGE_AND_CIVIL_PARTNERSHIP("marriage and civil partnership"),
  PREGNANCY_AND_MATERNITY("pregnancy and maternity"),
  RACE("ethnic group"),
  RELIGION_OR_BELIEF("religion or belief"),
  SEX("sex"),
  SEXUAL_ORIENTATION("sexual orientation");

  private static final Map<String, Characteristic> BY_DIMENSION =
      Map.of(
          "AGE_BAND", AGE,
          "DISABILITY", DISABILITY,
          "GENDER_IDENTITY", GENDER_REASSIGNMENT,
          "LEGAL_PARTNERSHIP", MARRIAGE_AND_CIVIL_PARTNERSHIP,
          "PREGNANCY", PREGNANCY_AND_MATERNITY,
          "ETHNIC_GROUP", RACE,
          "ETHNIC_GROUP_5", RACE,
          "RELIGION", RELIGION_OR_BELIEF,
          "SEX", SEX,
          "SEXUAL_ORIENTATION", SEXUAL_ORIENTATION);

  private final String label;

  Characteristic(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The characteristic that a dimension (or the code list of its name) is about, if any. */
  public static Optional<Characteristic> ofDimension(String dimension) {
    return dimension.startsWith("ETHNICITY_")
        ? Optional.of(RACE)
        : Optional.ofNullable(BY_DIMENSION.get(dimension));
  }

  /** Whether a figure is broken down by this characteristic. */
  public boolean divides(Breakdown breakdown) {
    return breakdown.codes().keySet().stream()
        .anyMatch(dimension -> ofDimension(dimension).filter(this::equals).isPresent());
  }
}
