package org.safereturns.ledger;

import java.util.Locale;

/** What the audit log tells of. */
public enum Deed {
  /** A submission came in, for the first time or to be tried again. */
  RECEIVED,
  /** It has an outcome. */
  JUDGED,
  /** It is set aside without a verdict. */
  QUARANTINED,
  /** Its reply is out. */
  ANSWERED,
  /** Its figures stand in the datasets. */
  PUBLISHED,
  /** Tried again, as an analyst decided. */
  RETRY,
  /** Taken off the list of what is in quarantine. */
  DISCARD,
  /** The figures no longer stand. */
  WITHDRAW,
  /** The figures stand although the verdict was another. */
  ACCEPT,
  /** What a sender said about queries was noted. */
  EXPLAIN,
  /** What was noted so was taken back. */
  TAKE_BACK,
  /** Judged again. */
  REPROCESS,
  /** A disagreement between senders was settled. */
  SETTLED,
  /** Protected tables were released. */
  RELEASED,
  /** What was past its date was removed. */
  PURGED,
  /** Originals were encrypted with another key. */
  REKEYED,
  /** The program goes by another configuration. */
  CONFIGURED,
  /** The program goes by other rules, mappings or code lists. */
  RULES_CHANGED,
  /** A letter that answers no submission was queued: a reminder, say. */
  WRITTEN,
  /** A letter that was refused or came back is sent again. */
  SENT_AGAIN,
  /** A letter that was refused or came back is not sent. */
  DROPPED,
  /** A person took a dataset or the way of a figure out of the program. */
  EXPORTED;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
