package org.safereturns.pipeline.hall;

import org.safereturns.validation.Sent;

/** Finds the rule that did not end, by running each by itself where it can be stopped. */
public interface Culprits {
  /**
   * @return a sentence for the analyst; never a word of what stands in the file
   */
  String find(Sent sent);
}
