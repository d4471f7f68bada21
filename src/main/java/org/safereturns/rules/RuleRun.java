package org.safereturns.rules;

import java.util.List;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.RecordShape;
import org.safereturns.issue.RuleOutcome;

/**
 * The checks of one submission: first its case records chunk by chunk, then its figures.
 *
 * <p>Not for several threads at once. Chunks may be handed over by another thread than the one that
 * reads the file, one after another; the journal is called in the thread that hands over.
 */
public interface RuleRun {
  /** How many case records make a chunk. */
  int CHUNK = 10_000;

  /**
   * Record rules on a chunk of at most {@link #CHUNK} records of one shape.
   *
   * @throws org.safereturns.issue.SystemFault if a rule throws or does not end; it names the rule
   */
  void records(RecordShape shape, List<CaseRecord> chunk);

  /**
   * Return rules, then the account of every check in force.
   *
   * @throws org.safereturns.issue.SystemFault if a rule throws or does not end; it names the rule.
   *     Also if the rule book has no words for a finding
   */
  List<RuleOutcome> finish(ReturnFacts facts);
}
