package org.safereturns.benchmark;

import java.nio.file.Path;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.Limits;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.raw.RowReader;

/** Reads a file as validation does, guards included: the text a person sees in every cell. */
final class ReadIntake {
  private ReadIntake() {}

  public static void main(String[] args) {
    long rows = 0;
    long characters = 0;
    try (RawFile file = new Intake(Limits.DEFAULT).open(Path.of(args[0]), "return");
        RowReader reader = file.sheets().get(0).rows()) {
      for (RawRow row = reader.next(); row != null; row = reader.next()) {
        rows++;
        for (int column = 1; column <= row.size(); column++) {
          characters += row.text(column).length();
        }
      }
    }
    System.out.println(rows + " rows, " + characters + " characters");
  }
}
