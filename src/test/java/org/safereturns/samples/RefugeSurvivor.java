package org.safereturns.samples;

import static org.safereturns.samples.RefugeCases.put;

import java.util.Map;
import java.util.Random;
import org.safereturns.samples.RefugeCases.Column;

/** Draws the answers of one survivor, in the shares of the needs assessment. */
final class RefugeSurvivor {
  private final Random random;

  RefugeSurvivor(Random random) {
    this.random = random;
  }

  void answers(Map<Column, Object> row) {
    person(row);
    situation(row);
  }

  private void person(Map<Column, Object> row) {
    boolean female = random.nextInt(100) < 95;
    long age = 16L + random.nextInt(12) + random.nextInt(14) + random.nextInt(18);
    put(row, Column.AGE, age);
    put(row, Column.SEX, female ? "Female" : "Male");
    put(
        row,
        Column.GENDER_IDENTITY,
        Share.pick(
            random,
            "Same as sex registered at birth",
            88,
            "Trans woman",
            1,
            "Prefer not to say",
            4,
            "Not asked",
            7));
    put(
        row,
        Column.ETHNIC_GROUP,
        Share.pick(
            random,
            "English, Welsh, Scottish, Northern Irish or British",
            62,
            "Other White",
            9,
            "Indian",
            3,
            "African",
            6,
            "Pakistani",
            3,
            "White and Black Caribbean",
            4,
            "Roma",
            2,
            "Any other ethnic group",
            4,
            "Prefer not to say",
            3,
            "Not known",
            4));
    put(
        row,
        Column.ORIENTATION,
        Share.pick(
            random,
            "Straight or heterosexual",
            82,
            "Gay or lesbian",
            2,
            "Bisexual",
            3,
            "Prefer not to say",
            5,
            "Not asked",
            8));
    put(
        row,
        Column.DISABILITY,
        Share.pick(
            random,
            "Disabled, limited a lot",
            9,
            "Disabled, limited a little",
            15,
            "Long-term condition, not limited",
            12,
            "No long-term condition",
            57,
            "Not known",
            7));
    put(
        row,
        Column.RELIGION,
        Share.pick(
            random,
            "No religion",
            44,
            "Christian",
            28,
            "Muslim",
            8,
            "Other religion",
            3,
            "Prefer not to say",
            8,
            "Not asked",
            9));
    put(
        row,
        Column.PARTNERSHIP,
        Share.pick(
            random,
            "Never married or in a civil partnership",
            48,
            "Married or in a civil partnership",
            18,
            "Separated, still married or in a civil partnership",
            20,
            "Divorced or civil partnership dissolved",
            8,
            "Not known",
            6));
    put(
        row,
        Column.PREGNANCY,
        female && age < 46
            ? Share.pick(
                random,
                "Pregnant",
                8,
                "Gave birth in the last 26 weeks",
                5,
                "Neither",
                80,
                "Not known",
                7)
            : "Not applicable");
  }

  private void situation(Map<Column, Object> row) {
    put(
        row,
        Column.CHILDREN,
        Long.valueOf(Share.pick(random, "0", 38, "1", 27, "2", 22, "3", 9, "4", 4)));
    put(
        row,
        Column.HOUSING,
        Share.pick(
            random,
            "Private rent",
            30,
            "Housing association",
            18,
            "Council",
            14,
            "Family or friends",
            16,
            "Owned",
            8,
            "Sofa surfing",
            5,
            "Another refuge",
            5,
            "Not known",
            4));
    put(
        row,
        Column.ORIGIN,
        Share.pick(
            random,
            "Thanet",
            14,
            "Dover",
            12,
            "Canterbury",
            10,
            "Swale",
            8,
            "Medway",
            10,
            "Maidstone",
            6,
            "Outside Kent",
            40));
    put(row, Column.RISK, Share.pick(random, "High", 52, "Medium", 33, "Standard", 15));
    put(row, Column.TOOL, Share.pick(random, "DASH", 80, "DARA", 15, "Professional judgement", 5));
  }

  String source() {
    return Share.pick(random, "Police", 20, "Self", 35, "IDVA", 15, "Other agencies", 30);
  }

  String status() {
    return Share.pick(random, "Rejected by service", 75, "Declined by survivor", 25);
  }

  String reason() {
    return Share.pick(
        random,
        "Lack of space or capacity",
        50,
        "Unable to meet support needs: mental health",
        15,
        "Unable to meet support needs: drugs or alcohol",
        10,
        "No recourse to public funds",
        10,
        "Needs better met elsewhere",
        15);
  }
}
