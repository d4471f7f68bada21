package org.safereturns.rules;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Sum;
import org.safereturns.issue.Account;
import org.safereturns.issue.Comparison;
import org.safereturns.issue.Due;
import org.safereturns.issue.Finding;
import org.safereturns.issue.Leak;

/** What compiled rules are bound to: when one of these changes its shape, they must be rebuilt. */
final class FactClasses {
  private static final List<Class<?>> CLASSES =
      List.of(
          Cell.class,
          Observation.class,
          Gap.class,
          Sum.class,
          Completeness.class,
          Filed.class,
          CaseRecord.class,
          ReturnHeader.class,
          Period.class,
          Finding.class,
          Leak.class,
          Comparison.class,
          Due.class,
          Account.class,
          IssueSink.class,
          Figures.class,
          Bases.class,
          RecordChunk.class,
          FieldRows.class);

  static final String FINGERPRINT = fingerprint();

  private FactClasses() {}

  private static String fingerprint() {
    return Stream.concat(CLASSES.stream(), Arrays.stream(TableKind.values()).map(TableKind::type))
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .map(Method::toString)
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
