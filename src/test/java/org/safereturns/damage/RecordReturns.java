package org.safereturns.damage;

import java.io.IOException;
import java.util.Random;
import org.safereturns.samples.CorrectReturns;

/** Correct returns of case records, and the one of the referral service that is a list. */
final class RecordReturns {
  private static final int SURVIVORS = 40;
  private static final int CRIMES = 300;

  private RecordReturns() {}

  static UndamagedReturn refuge(Random random) throws IOException {
    Form form =
        new Form()
            .mark("template", new Place("Start", 3, 2))
            .mark("sender", new Place("Start", 4, 2))
            .mark("period", new Place("Start", 5, 2))
            .mark("area", new Place("Start", 6, 2))
            .mark("nil", new Place("Start", 7, 2))
            .records(new Form.Records("Cases", 4, 5, SURVIVORS + 4));
    return new UndamagedReturn(
        "refuge case records",
        "harbour-example",
        "refuge-cases-2022-23-q4.xlsx",
        CorrectReturns.refuge(SURVIVORS, random),
        form);
  }

  static UndamagedReturn police(Random random) throws IOException {
    Form form =
        new Form()
            .mark("template", new Place("", 2, 2))
            .mark("period", new Place("", 4, 2))
            .mark("sender", new Place("", 3, 2))
            .mark("nil", new Place("", 5, 2))
            .records(new Form.Records("", 6, 7, CRIMES + 6));
    return new UndamagedReturn(
        "police extract",
        "kent-police",
        "da-victims-2022-23-q4.csv",
        CorrectReturns.police(CRIMES, random),
        form);
  }

  static UndamagedReturn referralService(Random random) throws IOException {
    byte[] bytes = CorrectReturns.referralService(random);
    int last = OpenCopy.of("r.csv", bytes).lastRow("");
    Form form =
        new Form()
            .mark("template", new Place("", 2, 2))
            .mark("period", new Place("", 3, 2))
            .table(new Form.Table("", 5, 5, 6, last, 1, 6, 6));
    return new UndamagedReturn(
        "referral service", "victim-support", "referral-service-2022-23.csv", bytes, form);
  }
}
