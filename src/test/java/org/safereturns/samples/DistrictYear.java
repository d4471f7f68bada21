package org.safereturns.samples;

import static org.safereturns.samples.DistrictQuestions.ALL;
import static org.safereturns.samples.DistrictQuestions.APPLICANTS;
import static org.safereturns.samples.DistrictQuestions.CHILDREN;
import static org.safereturns.samples.DistrictQuestions.COMPOSITION;
import static org.safereturns.samples.DistrictQuestions.COUNTS;
import static org.safereturns.samples.DistrictQuestions.DA;
import static org.safereturns.samples.DistrictQuestions.HOUSEHOLDS;
import static org.safereturns.samples.DistrictQuestions.KIDS;
import static org.safereturns.samples.DistrictQuestions.PEOPLE;
import static org.safereturns.samples.DistrictQuestions.PLACED;
import static org.safereturns.samples.DistrictQuestions.PRESENTED;
import static org.safereturns.samples.DistrictQuestions.SAFE;
import static org.safereturns.samples.DistrictQuestions.TENURE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A district's year 2022/23. The figures of this record are chosen so that the districts together
 * agree with the collated return of the needs assessment (12,075 and 1,175 presentations of nine
 * districts, 7,362 and 935 duties of twelve); everything below them is drawn.
 *
 * @param families of the households that presented because of domestic abuse, those with children
 * @param placedFamilies the same of those placed in temporary accommodation
 */
record DistrictYear(
    String code,
    String council,
    int presented,
    int presentedDa,
    int placed,
    int placedDa,
    int owed,
    int owedDa,
    int families,
    int placedFamilies) {

  static final List<DistrictYear> ALL_TWELVE =
      List.of(
          new DistrictYear("ashford", "Ashford", 1310, 110, 300, 48, 620, 71, 58, 27),
          new DistrictYear("canterbury", "Canterbury", 1485, 165, 315, 61, 812, 129, 85, 33),
          new DistrictYear("dartford", "Dartford", 1105, 98, 240, 31, 590, 75, 52, 17),
          new DistrictYear("dover", "Dover", 1160, 121, 255, 34, 640, 70, 64, 19),
          new DistrictYear(
              "folkestone-hythe", "Folkestone and Hythe", 1020, 27, 230, 12, 560, 36, 15, 7),
          new DistrictYear("gravesham", "Gravesham", 1240, 118, 322, 22, 655, 80, 63, 12),
          new DistrictYear("maidstone", "Maidstone", 1905, 205, 410, 88, 905, 165, 108, 49),
          new DistrictYear("sevenoaks", "Sevenoaks", 905, 195, 190, 52, 410, 60, 101, 29),
          new DistrictYear("swale", "Swale", 1540, 150, 370, 62, 720, 100, 80, 34),
          new DistrictYear("thanet", "Thanet", 1790, 130, 365, 56, 700, 55, 69, 31),
          new DistrictYear(
              "tonbridge-malling", "Tonbridge and Malling", 760, 64, 150, 17, 390, 38, 33, 9),
          new DistrictYear(
              "tunbridge-wells", "Tunbridge Wells", 880, 75, 165, 34, 360, 56, 39, 19));

  // Shares of each answer, in the order of the form, in parts of a thousand: the orders of
  // magnitude of the needs assessment, gender identity, sexual orientation and religion the least
  // asked.
  private static final Map<DistrictQuestions.Part, List<Integer>> SHARES =
      Map.of(
          DistrictQuestions.AGE, List.of(70, 150, 340, 250, 110, 30, 25, 5, 2, 8, 10),
          DistrictQuestions.DISABILITY, List.of(70, 110, 90, 600, 20, 55, 55),
          DistrictQuestions.GENDER_IDENTITY, List.of(830, 3, 2, 1, 4, 0, 30, 20, 110),
          DistrictQuestions.PARTNERSHIP, List.of(430, 190, 150, 90, 10, 20, 40, 70),
          DistrictQuestions.PREGNANCY, List.of(60, 40, 700, 80, 10, 30, 80),
          DistrictQuestions.ETHNICITY,
              List.of(700, 6, 8, 4, 70, 8, 5, 8, 6, 12, 6, 8, 3, 12, 24, 8, 5, 4, 12, 20, 30, 41),
          DistrictQuestions.RELIGION, List.of(400, 290, 5, 8, 1, 30, 10, 6, 70, 60, 120),
          DistrictQuestions.SEX, List.of(870, 118, 2, 4, 6),
          DistrictQuestions.ORIENTATION, List.of(770, 15, 18, 4, 55, 38, 100));

  private static final List<Integer> TENURES = List.of(20, 90, 10, 150, 180, 260, 60, 130, 70, 30);

  Figures figures() {
    return figures(new Random(code.hashCode()));
  }

  Figures figures(Random random) {
    Figures figures =
        new Figures()
            .column(COUNTS, ALL, longs(presented, placed, owed))
            .column(COUNTS, DA, longs(presentedDa, placedDa, owedDa))
            .column(SAFE, HOUSEHOLDS, safe(random))
            .column(COMPOSITION, PRESENTED, households(random, presentedDa, families))
            .column(COMPOSITION, PLACED, households(random, placedDa, placedFamilies))
            .column(KIDS, CHILDREN, longs(families + families * (70 + random.nextInt(25)) / 100))
            .column(TENURE, HOUSEHOLDS, Share.of(random, presentedDa, TENURES))
            .column(PEOPLE, APPLICANTS, longs(presentedDa));
    for (DistrictQuestions.Part part : DistrictQuestions.ASKED) {
      figures.column(part, APPLICANTS, Share.of(random, presentedDa, SHARES.get(part)));
    }
    return figures;
  }

  private List<Long> safe(Random random) {
    int all = presentedDa / 4 + random.nextInt(8);
    return withTotal(Share.of(random, all, List.of(420, 40, 180, 60, 40, 260)));
  }

  private static List<Long> households(Random random, int all, int with) {
    int unknown = Math.min(all - with, random.nextInt(4));
    List<Long> numbers = new ArrayList<>(Share.of(random, with, List.of(860, 40, 80, 20)));
    numbers.add((long) with);
    numbers.addAll(Share.of(random, all - with - unknown, List.of(760, 160, 60, 20)));
    numbers.add((long) all - with - unknown);
    numbers.add((long) unknown);
    return numbers;
  }

  private static List<Long> withTotal(List<Long> parts) {
    List<Long> numbers = new ArrayList<>(parts);
    numbers.add(parts.stream().mapToLong(Long::longValue).sum());
    return numbers;
  }

  private static List<Long> longs(long... numbers) {
    return java.util.Arrays.stream(numbers).boxed().toList();
  }

  DistrictYear {
    if (presentedDa > presented || placedDa > placed || owedDa > owed || families > presentedDa) {
      throw new IllegalArgumentException(code + ": a part is more than its whole");
    }
  }

  static DistrictYear of(String code) {
    return ALL_TWELVE.stream().filter(d -> d.code().equals(code)).findFirst().orElseThrow();
  }
}
