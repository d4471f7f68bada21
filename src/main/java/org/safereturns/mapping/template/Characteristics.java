package org.safereturns.mapping.template;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safereturns.canonical.Characteristic;
import org.safereturns.issue.Spelling;
import org.safereturns.mapping.yaml.Section;

/** Which protected characteristic a code list is about, and how mappings name them. */
public final class Characteristics {
  private static final Map<String, Characteristic> BY_LIST =
      Map.of(
          "AGE_BAND", Characteristic.AGE,
          "DISABILITY", Characteristic.DISABILITY,
          "GENDER_IDENTITY", Characteristic.GENDER_REASSIGNMENT,
          "LEGAL_PARTNERSHIP", Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP,
          "PREGNANCY", Characteristic.PREGNANCY_AND_MATERNITY,
          "ETHNIC_GROUP", Characteristic.RACE,
          "ETHNIC_GROUP_5", Characteristic.RACE,
          "RELIGION", Characteristic.RELIGION_OR_BELIEF,
          "SEX", Characteristic.SEX,
          "SEXUAL_ORIENTATION", Characteristic.SEXUAL_ORIENTATION);

  private Characteristics() {}

  public static Optional<Characteristic> ofList(String list) {
    return list.startsWith("ETHNICITY_")
        ? Optional.of(Characteristic.RACE)
        : Optional.ofNullable(BY_LIST.get(list));
  }

  public static Optional<Characteristic> named(Section section, String key, String label) {
    Optional<Characteristic> found =
        Stream.of(Characteristic.values()).filter(c -> c.label().equals(label)).findFirst();
    if (found.isEmpty()) {
      String near =
          Spelling.didYouMean(
              label, Stream.of(Characteristic.values()).map(Characteristic::label).toList());
      section.wrong(key, "\"" + label + "\" is no protected characteristic" + near);
    }
    return found;
  }
}
