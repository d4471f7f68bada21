package org.safereturns.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Looks whether the audit log is as it was written: adds up and believes nothing. */
final class AuditCheck {
  private static final int MOST_NAMED = 10;

  private final Handle handle;
  private final AuditHeads heads;
  private final SortedMap<Long, String> outside;
  private final List<String> faults = new ArrayList<>();
  private long number;
  private String hash;
  private boolean broken;

  AuditCheck(Handle handle, AuditHeads heads) {
    this.handle = handle;
    this.heads = heads;
    outside = heads.read();
    hash = new AuditLog.Head(0, "", AuditLog.head(handle).begunAfter()).previous();
  }

  List<String> faults() {
    AuditLog.read(handle, this::look);
    lookAtTheEnd();
    without(
        "select reference from submission where id > (select begun_after from audit_head)"
            + " and not exists (select 1 from audit_entry where deed = 'received'"
            + " and about = reference) order by reference",
        "The submission %s has no entry.");
    without(
        "select s.reference from submission s join decision d on d.submission_id = s.id"
            + " where s.id > (select begun_after from audit_head)"
            + " group by s.reference having count(*) > (select count(*) from audit_entry where"
            + " about = s.reference and deed in ("
            + decisions()
            + ")) order by s.reference",
        "A decision about %s has no entry.");
    return faults;
  }

  private static String decisions() {
    return Stream.of(Decision.Kind.values())
        .map(kind -> "'" + Deed.valueOf(kind.name()).word() + "'")
        .collect(Collectors.joining(", "));
  }

  /** Names the first entry that is wrong: all behind it hang on it. */
  private void look(AuditEntry entry) {
    number++;
    if (!broken) {
      String fault = fault(entry);
      broken = !fault.isEmpty();
      if (broken) {
        faults.add("Entry %d (%s): %s".formatted(entry.number(), entry.at(), fault));
      }
    }
    hash = entry.hash();
  }

  private String fault(AuditEntry entry) {
    if (entry.number() != number) {
      return "the entry %d before it is gone".formatted(number);
    }
    if (!entry.isAsWritten()) {
      return "it was changed after it was written";
    }
    if (!entry.previous().equals(hash)) {
      return "it does not follow on the one before";
    }
    return outside.getOrDefault(entry.number(), entry.hash()).equals(entry.hash())
        ? ""
        : "%s says otherwise: the log was written anew".formatted(heads.file().getFileName());
  }

  private void lookAtTheEnd() {
    long last = outside.isEmpty() ? 0 : outside.lastKey();
    AuditLog.Head head = AuditLog.head(handle);
    long known = Math.max(last, head.number());
    if (known > number) {
      faults.add("The last entries are gone: %d of %d are there.".formatted(number, known));
    } else if (head.number() != number || (number > 0 && !head.hash().equals(hash))) {
      faults.add("The end of the log is not the entry that was written last.");
    }
    if (outside.containsKey(0L)) {
      faults.add("A line of %s cannot be read.".formatted(heads.file().getFileName()));
    }
    if (number > 0 && outside.isEmpty()) {
      faults.add("%s is gone.".formatted(heads.file().getFileName()));
    }
  }

  private void without(String query, String fault) {
    handle
        .createQuery(query)
        .setMaxRows(MOST_NAMED)
        .mapTo(String.class)
        .forEach(reference -> faults.add(fault.formatted(reference)));
  }
}
