package org.safereturns.publication;

import java.util.List;
import org.safereturns.issue.Coverage;
import org.safereturns.issue.Reconciliation;

/**
 * What the rule book says of all returns together.
 *
 * @param reconciliations one for each period that figures stand for
 * @param coverage who should have sent what
 */
public record Judged(List<Reconciliation> reconciliations, Coverage coverage) {}
