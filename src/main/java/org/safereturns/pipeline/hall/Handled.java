package org.safereturns.pipeline.hall;

import org.safereturns.ledger.Receipt;
import org.safereturns.ledger.Submission;

/**
 * What became of a file.
 *
 * @param kind whether there was work to do
 * @param submission as it stands now; one that is not finished is taken up next time
 */
public record Handled(Receipt.Kind kind, Submission submission) {}
