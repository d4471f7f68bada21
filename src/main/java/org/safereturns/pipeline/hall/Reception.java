package org.safereturns.pipeline.hall;

import org.safereturns.pipeline.inbox.Incoming;

/** Where doors hand in what they were given, and say that nothing waits. */
public interface Reception {
  /**
   * Takes a file as far as it goes; it may be given again at any time.
   *
   * @throws org.safereturns.issue.SystemFault if it could not even be received: then nobody has it
   *     but the door
   */
  Handled submit(Incoming incoming);

  /** Takes a file in and leaves the work on it to {@link #answer} or {@link #idle}. */
  Handled receive(Incoming incoming);

  /** Nothing waits at the folder door: time for what was left, for the datasets and the post. */
  void idle();

  /** Nothing more waits at the mail door: time for what it took in. */
  void answer();
}
