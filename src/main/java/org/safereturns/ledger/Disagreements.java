package org.safereturns.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.safereturns.issue.Comparison;
import org.safereturns.issue.Settlement;

/** What senders disagree on, and how analysts settled it. */
public final class Disagreements {
  private final Database database;
  private final Clock clock;
  private final AuditLog audit;

  Disagreements(Database database, Clock clock, AuditLog audit) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
  }

  /** Takes these in place of those known before; a second process may do the same at once. */
  public void keep(List<Comparison> disagreements) {
    List<String> found = disagreements.stream().map(Comparison::reference).distinct().toList();
    database.run(
        handle -> {
          known(handle).stream()
              .filter(reference -> !found.contains(reference))
              .forEach(r -> handle.execute("delete from disagreement where reference = ?", r));
          if (!disagreements.isEmpty()) {
            write(handle, disagreements);
          }
        });
  }

  private static List<String> known(Handle handle) {
    return handle.select("select reference from disagreement").mapTo(String.class).list();
  }

  private static void write(Handle handle, List<Comparison> disagreements) {
    PreparedBatch change =
        handle.prepareBatch("update disagreement set figures = ? where reference = ?");
    PreparedBatch add =
        handle.prepareBatch(
            "insert into disagreement (reference, code, names, figures) values (?, ?, ?, ?)"
                + " on conflict do nothing");
    for (Comparison one : disagreements) {
      change.add(one.standing(), one.reference());
      add.add(one.reference(), one.code().text(), String.join("\n", one.names()), one.standing());
    }
    change.execute();
    add.execute();
  }

  /** How many there are; those that are settled count. */
  public int count() {
    return database.call(handle -> known(handle).size());
  }

  /** As {@link Desk#settle} says. */
  void settle(String reference, String stands, String analyst, String reason) {
    if (analyst.isBlank() || reason.isBlank()) {
      throw new DecisionRefused("A decision needs the name of an analyst and a reason.");
    }
    database.run(
        handle -> {
          Open open = open(handle, reference);
          open.require(stands);
          handle.execute(
              "insert into settlement (reference, figures, stands, analyst, reason, decided)"
                  + " values (?, ?, ?, ?, ?, ?)",
              reference,
              open.figures(),
              stands,
              Text.clean(analyst),
              Text.clean(reason),
              Submissions.now(clock));
          audit.append(handle, Deed.SETTLED, reference, Desk.decided(analyst, reason));
        });
  }

  /** A disagreement as it was found last. */
  private record Open(String reference, List<String> names, String figures) {
    void require(String stands) {
      if (!stands.equals(Settlement.BOTH) && !names.contains(stands)) {
        throw new DecisionRefused(
            "In %s one of these stands: %s or %s"
                .formatted(reference, String.join(", ", names), Settlement.BOTH));
      }
    }
  }

  private static Open open(Handle handle, String reference) {
    return handle
        .select("select names, figures from disagreement where reference = ?", reference)
        .map(
            (row, context) ->
                new Open(
                    reference,
                    Arrays.asList(row.getString("names").split("\n", -1)),
                    row.getString("figures")))
        .findOne()
        .orElseThrow(
            () ->
                new DecisionRefused(
                    "No disagreement has the reference "
                        + reference
                        + ": see datasets/comparisons.csv"));
  }

  /** All of them, in the order in which they were made. */
  public List<Settlement> settlements() {
    return database.call(
        handle ->
            handle
                .select("select * from settlement order by id")
                .map(
                    (row, context) ->
                        new Settlement(
                            row.getString("reference"),
                            row.getString("figures"),
                            row.getString("stands"),
                            row.getString("analyst"),
                            row.getString("reason"),
                            row.getObject("decided", OffsetDateTime.class).toInstant()))
                .list());
  }
}
