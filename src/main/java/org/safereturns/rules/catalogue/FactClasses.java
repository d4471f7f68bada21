package org.safereturns.rules.catalogue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.canonical.Breakdown;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Claim;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Context;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Gap;
import org.safereturns.canonical.GapReason;
import org.safereturns.canonical.Missing;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Statistic;
import org.safereturns.canonical.Sum;
import org.safereturns.issue.Account;
import org.safereturns.issue.Comparison;
import org.safereturns.issue.Due;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;
import org.safereturns.issue.Leak;
import org.safereturns.rules.Bases;
import org.safereturns.rules.Figures;
import org.safereturns.rules.IssueSink;
import org.safereturns.rules.RecordChunk;
import org.safereturns.rules.table.FieldRows;

/** What a rule may name: the facts, and what their fields hold. */
public final class FactClasses {
  private static final Pattern GETTER = Pattern.compile("(?:get|is)([A-Z])(.*)");

  private static final Map<String, Class<?>> CLASSES =
      Stream.concat(
              Stream.of(
                  Cell.class,
                  Observation.class,
                  Gap.class,
                  GapReason.class,
                  Statistic.class,
                  Sum.class,
                  Completeness.class,
                  Characteristic.class,
                  Filed.class,
                  CaseRecord.class,
                  Missing.class,
                  ReturnHeader.class,
                  Period.class,
                  Breakdown.class,
                  Context.class,
                  Finding.class,
                  FindingKind.class,
                  Leak.class,
                  Claim.class,
                  IssueSink.class,
                  Figures.class,
                  Bases.class,
                  Comparison.class,
                  Due.class,
                  Account.class,
                  RecordChunk.class,
                  FieldRows.class),
              Arrays.stream(TableKind.values()).map(TableKind::type))
          .distinct()
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  /** What compiled rules are bound to: when one of these changes its shape, they are rebuilt. */
  public static final String FINGERPRINT =
      CLASSES.values().stream()
          .flatMap(type -> Arrays.stream(type.getMethods()))
          .map(Method::toString)
          .sorted()
          .collect(Collectors.joining("\n"));

  private FactClasses() {}

  public static Set<String> names() {
    return CLASSES.keySet();
  }

  /** By the name that a rule writes. */
  public static Optional<Class<?>> find(String name) {
    return Optional.ofNullable(CLASSES.get(name));
  }

  /** What a rule may write behind a fact or a value of this type. */
  public static Set<String> fields(Class<?> type) {
    return methods(type).map(FactClasses::word).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The type of a field; empty if there is none of that name. */
  public static Optional<Class<?>> field(Class<?> type, String name) {
    return methods(type)
        .filter(m -> word(m).equals(name) || m.getName().equals(name))
        .findFirst()
        .map(Method::getReturnType);
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getDeclaringClass() != Object.class)
        .filter(m -> !Modifier.isStatic(m.getModifiers()))
        .filter(m -> !Set.of("equals", "hashCode", "toString").contains(m.getName()));
  }

  /** As a rule writes it: {@code total} for {@code isTotal()}. */
  private static String word(Method method) {
    Matcher getter = GETTER.matcher(method.getName());
    return getter.matches()
        ? getter.group(1).toLowerCase(Locale.ROOT) + getter.group(2)
        : method.getName();
  }
}
