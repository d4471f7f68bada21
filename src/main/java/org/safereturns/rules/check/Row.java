package org.safereturns.rules.check;

import java.util.List;
import java.util.Optional;
import org.safereturns.rules.text.CsvLine;

/**
 * A row of a parameter table: a check by itself, judged by the general rule of its table. Rules see
 * its columns; the words of the issue come from it.
 */
public abstract class Row {
  private final Check check;
  private final CsvLine line;

  public Row(Check check, CsvLine line) {
    this.check = check;
    this.line = line;
  }

  public final Check check() {
    return check;
  }

  /** A column as the analyst wrote it. */
  public final String column(String name) {
    return line.get(name);
  }

  public final CsvLine line() {
    return line;
  }

  /** Whether a message may name it: a column, or what the kind of row knows besides. */
  public boolean supplies(String name) {
    return line.values().containsKey(name);
  }

  /** The words in which a fact is told. */
  public Wording wording(Object fact) {
    return check.wording();
  }

  /** The names that its words want. */
  public List<String> placeholders() {
    return check.wording().placeholders();
  }

  /** What the kind of table needs, besides what the row itself states. */
  public abstract List<Need> kindNeeds();

  /** Why this row has nothing to judge; empty if it has. */
  public Optional<String> notRun(Presence presence) {
    return presence.firstMissing(kindNeeds()).or(() -> presence.firstMissing(check.needs()));
  }
}
