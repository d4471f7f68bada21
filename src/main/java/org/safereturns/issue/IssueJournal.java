package org.safereturns.issue;

/** Takes every issue of a submission as it is found, in order; for lists that must be complete. */
public interface IssueJournal {
  void add(Issue issue);

  /** Keeps nothing. */
  IssueJournal NONE = issue -> {};
}
