package org.safereturns.rules.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a rule may raise an issue about, and which names each supplies to the message. */
public enum FactKind {
  CELL("value raw measure area period breakdown unit statistic base since figure note"),
  FILED(CELL.names + " sender collection"),
  /** A figure of one of its senders, with what may be said of the other side. */
  COMPARISON(FILED.names + " other earlier population count share earlier_share"),
  SUM(CELL.names + " label total added parts"),
  COMPLETENESS("characteristic measure area period total asked usable asked_rate usable_rate"),
  LEAK(CELL.names + " steps"),
  CLAIM(CELL.names + " words other other_value"),
  /** Supplies the details of its kind as well. */
  FINDING("sheet cells"),
  HEADER("title sender collection period"),
  DUE("sender collection period area measure what reason"),
  /** Supplies its fields as well. */
  RECORD("field row value");

  private final String names;

  FactKind(String names) {
    this.names = names;
  }

  public boolean supplies(String name) {
    return switch (this) {
      case RECORD -> List.of(names.split(" ", -1)).contains(name) || isField(name);
      default -> List.of(names.split(" ", -1)).contains(name);
    };
  }

  /** Whether a message that names it means a field of a case record. */
  public static boolean isField(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** By the name of the type as a rule writes it. */
  public static Optional<FactKind> of(String type) {
    return switch (type) {
      case "Observation", "Gap", "Cell" -> Optional.of(CELL);
      case "Filed" -> Optional.of(FILED);
      case "Comparison" -> Optional.of(COMPARISON);
      case "Sum" -> Optional.of(SUM);
      case "Completeness" -> Optional.of(COMPLETENESS);
      case "Leak" -> Optional.of(LEAK);
      case "Claim" -> Optional.of(CLAIM);
      case "Finding" -> Optional.of(FINDING);
      case "Due" -> Optional.of(DUE);
      case "ReturnHeader" -> Optional.of(HEADER);
      case "CaseRecord" -> Optional.of(RECORD);
      default -> Optional.empty();
    };
  }
}
