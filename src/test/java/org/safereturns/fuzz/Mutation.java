package org.safereturns.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** One way to make a hostile file of a sound one. */
interface Mutation {
  byte[] of(byte[] sound, Random random) throws IOException;

  /** A way that fits the format of the file, chosen by chance. */
  static Mutation any(Corpus from, Random random) {
    if (random.nextInt(6) == 0) {
      return ByteMutation::of;
    }
    if (from.isZip()) {
      return PartMutation::of;
    }
    if (from.name().endsWith(".json")) {
      return JsonMutation::of;
    }
    return from.isText() ? CsvMutation::of : XlsMutation::of;
  }

  static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  /** A text for a cell, a label or an attribute. */
  static String text(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> one(HostileTexts.LONG, random);
      case 1, 2, 3 -> one(HostileTexts.OBEYED, random);
      default -> one(HostileTexts.NUMBERS, random);
    };
  }
}
