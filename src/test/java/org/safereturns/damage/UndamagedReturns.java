package org.safereturns.damage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.safereturns.samples.CorrectReturns;
import org.safereturns.samples.CorrectReturns.Kind;

/** The returns that are damaged: some drawn anew for each seed, and the six real ones. */
final class UndamagedReturns {
  private UndamagedReturns() {}

  /** Those of our own templates: nothing at all is wrong with them. */
  static List<UndamagedReturn> made(long seed) throws IOException {
    Random random = new Random(seed);
    List<UndamagedReturn> made = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<String> councils = CorrectReturns.councils();
      String council = councils.get(random.nextInt(councils.size()));
      made.add(DistrictForms.of(council, kind, random));
    }
    made.add(RecordReturns.refuge(random));
    made.add(RecordReturns.police(random));
    made.add(RecordReturns.referralService(random));
    return made;
  }

  static List<UndamagedReturn> all(long seed) throws IOException {
    List<UndamagedReturn> all = new ArrayList<>(made(seed));
    all.addAll(RealReturns.all());
    return all;
  }
}
