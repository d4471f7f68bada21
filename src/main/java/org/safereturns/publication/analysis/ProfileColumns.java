package org.safereturns.publication.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.safereturns.publication.analysis.AssessmentSpec.Source;

/**
 * Which columns a table by characteristic has for a service and for what it is set beside. Who does
 * not tell the characteristic has a column for totals alone: what is missing stays to be seen.
 */
record ProfileColumns(Beside own, List<Beside> beside) {
  private static final int FIRST = 3;
  private static final int OWN = 5;
  private static final int TOLD = 3;

  /**
   * A source and its first column, that of counts; shares are beside it.
   *
   * @param told whether it tells the characteristic
   */
  record Beside(Source source, boolean told, int at) {}

  static ProfileColumns of(Tabulation work, String dimension, Source service, List<Source> others) {
    List<Beside> beside = new ArrayList<>();
    int at = FIRST + OWN;
    for (Source source : others) {
      boolean told = tells(work, source, dimension);
      beside.add(new Beside(source, told, at));
      at += told ? TOLD : 1;
    }
    return new ProfileColumns(new Beside(service, true, FIRST), beside);
  }

  /** Whether any figure of a source is by this characteristic. */
  static boolean tells(Tabulation work, Source source, String dimension) {
    return !work.reckoner().codes(source, dimension).isEmpty();
  }

  Source service() {
    return own.source();
  }

  /** The service, and what tells the characteristic. */
  List<Beside> told() {
    return Stream.concat(Stream.of(own), beside.stream().filter(Beside::told)).toList();
  }

  List<Source> sources() {
    return told().stream().map(Beside::source).toList();
  }
}
