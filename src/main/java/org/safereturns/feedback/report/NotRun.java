package org.safereturns.feedback.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why checks were not run, in a few lines: one for each reason, whatever it is quoted for. */
final class NotRun {
  private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

  /** So many checks and quotations are named; more are counted. */
  private static final int NAMED = 3;

  private final Set<String> quoted = new LinkedHashSet<>();
  private final List<String> codes = new ArrayList<>();

  private NotRun() {}

  /** The reason of most checks first. */
  static List<String> lines(List<Report.Check> checks) {
    Map<String, NotRun> reasons = new TreeMap<>();
    for (Report.Check check : checks) {
      if (!check.reason().isEmpty()) {
        Matcher quotes = QUOTED.matcher(check.reason());
        NotRun reason = reasons.computeIfAbsent(quotes.replaceAll("“”"), r -> new NotRun());
        quotes.reset().results().forEach(q -> reason.quoted.add(q.group()));
        reason.codes.add(check.code());
      }
    }
    return reasons.entrySet().stream()
        .sorted(Comparator.comparing(e -> -e.getValue().codes.size()))
        .map(e -> e.getValue().line(e.getKey()))
        .toList();
  }

  private String line(String reason) {
    String which =
        codes.size() > NAMED ? "%,d checks".formatted(codes.size()) : String.join(", ", codes);
    return reason.replace("“”", quotations()) + " (" + which + ")";
  }

  /** What other senders give would fill lines that this one need not read. */
  private String quotations() {
    String first = quoted.stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = quoted.size() - NAMED;
    return more > 0 ? "%s and %,d more".formatted(first, more) : first;
  }
}
