package org.safereturns.ledger;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.safereturns.issue.SystemFault;

/** Writes what arrives. */
final class ArrivalRows {
  private ArrivalRows() {}

  /** False, and nothing is changed, if the same content came from the same sender before. */
  static boolean insert(Handle handle, Arrival arrival, OffsetDateTime now) {
    Originals.Kept original = arrival.original();
    Optional<MailThread> thread = arrival.thread();
    return handle.execute(
            "insert into submission (reference, sender, file_name, sha256, size_bytes, received,"
                + " door, mail_id, mail_address, mail_references, state, round_no, attempts,"
                + " last_cause, ruling)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', 1, 0, '', 'NONE')"
                + " on conflict do nothing",
            original.reference(),
            arrival.sender(),
            Text.clean(arrival.fileName()),
            original.sha256(),
            original.size(),
            now,
            arrival.door().name(),
            thread.map(MailThread::messageId).map(Text::clean).orElse(null),
            thread.map(MailThread::address).map(Text::clean).orElse(null),
            thread.map(MailThread::references).map(Text::clean).orElse(null))
        == 1;
  }

  /** The submission that has the content, so that nobody changes it before the transaction ends. */
  static Submission locked(Handle handle, Arrival arrival) {
    String sha256 = arrival.original().sha256();
    return handle
        .select(
            "select reference from submission where sender = ? and sha256 = ? for update",
            arrival.sender(),
            sha256)
        .mapTo(String.class)
        .findOne()
        .flatMap(reference -> SubmissionRows.find(handle, reference))
        .orElseThrow(
            () -> new SystemFault("Another submission has the reference of one that came in."));
  }
}
