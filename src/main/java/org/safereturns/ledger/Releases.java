package org.safereturns.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What was released, with all that proves it safe: confidential, and never forgotten. */
public final class Releases {
  private final Database database;
  private final Clock clock;
  private final AuditLog audit;

  Releases(Database database, Clock clock, AuditLog audit) {
    this.database = database;
    this.clock = clock;
    this.audit = audit;
  }

  /** The contents of all releases of a measure, the earliest first. */
  public List<String> list(String measure) {
    return database.call(
        handle ->
            handle
                .createQuery("select content from release where measure = :measure order by id")
                .bind("measure", measure)
                .mapTo(String.class)
                .list());
  }

  /** What was counted in any release. */
  public List<String> measures() {
    return database.call(
        handle ->
            handle
                .createQuery("select distinct measure from release order by measure")
                .mapTo(String.class)
                .list());
  }

  public Optional<String> find(String name) {
    return database.call(
        handle ->
            handle
                .createQuery("select content from release where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
  }

  /** Remembers a release before anybody sees it; the same again changes nothing. */
  public void file(String name, String measure, String content) {
    Optional<String> before = find(name);
    if (before.isPresent() && !before.get().equals(content)) {
      throw new DecisionRefused(
          "Release %s was made before, with other figures: readers have it. Give this one another name."
              .formatted(name));
    }
    if (before.isEmpty()) {
      database.run(handle -> insert(handle, name, measure, content));
    }
  }

  private void insert(Handle handle, String name, String measure, String content) {
    handle
        .createUpdate(
            "insert into release (name, measure, content, released)"
                + " values (:name, :measure, :content, :released)")
        .bind("name", name)
        .bind("measure", measure)
        .bind("content", content)
        .bind("released", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .execute();
    audit.append(handle, Deed.RELEASED, name, "sha256 " + AuditLog.hash(content));
  }
}
