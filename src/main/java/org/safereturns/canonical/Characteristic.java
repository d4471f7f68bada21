package org.safereturns.canonical;

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

  private final String label;

  Characteristic(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
