package org.safereturns.publication;

import java.util.function.Consumer;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.ledger.Submission;

/** Hands over the case records of a submission again, as they were read when it was judged. */
public interface CaseSource {
  /** Does nothing for a return without case records. */
  void read(Submission submission, Consumer<CaseRecord> each);
}
