package org.safereturns.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.Addressed;
import org.safereturns.issue.IssueJournal;
import org.safereturns.issue.RuleInfo;
import org.safereturns.issue.RuleOutcome;
import org.safereturns.issue.SourceFile;

/** All checks, compiled. Immutable and shared; a {@link RuleRun} is for one submission. */
public final class RuleBook {
  private RuleBook() {}

  /**
   * @param sources every {@code .drl} and {@code .csv} below {@code rules/}
   * @param cache folder for the compiled rule book; only this program may write there
   * @throws org.safereturns.issue.ConfigurationFault naming file and line of every mistake
   */
  public static RuleBook load(List<SourceFile> sources, Path cache) {
    throw new UnsupportedOperationException();
  }

  /** Every check, by code, in force at any time. */
  public List<RuleInfo> rules() {
    throw new UnsupportedOperationException();
  }

  /** Short hash of the rule sources. */
  public String version() {
    throw new UnsupportedOperationException();
  }

  /**
   * Starts the checks of one submission.
   *
   * @param header null for a file that could not be read as a return: only findings are judged
   * @param journal takes every issue in a repeatable order
   */
  public RuleRun begin(@Nullable ReturnHeader header, IssueJournal journal) {
    throw new UnsupportedOperationException();
  }

  /** Collection rules: judges what several senders say about one period. */
  public List<RuleOutcome> reconcile(
      Period period, List<Filed> figures, Consumer<Addressed> journal) {
    throw new UnsupportedOperationException();
  }
}
