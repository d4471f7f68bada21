package org.safereturns.mapping.sentence;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Period;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.template.When;

/** Tells what a sentence says is missing or too low: once, with all that its brackets name. */
final class Incomplete {
  private final Reading reading;
  private final Origin origin;
  private final Set<String> what = new LinkedHashSet<>();
  private final Set<String> where = new LinkedHashSet<>();
  private final Set<String> when = new LinkedHashSet<>();

  Incomplete(Reading reading, Origin origin) {
    this.reading = reading;
    this.origin = origin;
  }

  /**
   * @param scopes what the sentence says outside of square brackets (0) and inside of each
   */
  void tell(Map<Integer, Meaning> scopes) {
    scopes.forEach(
        (group, scope) -> {
          if (group > 0 || scopes.size() == 1) {
            add(scope);
          }
        });
    reading.found(
        FindingKind.STATED_INCOMPLETE,
        origin,
        "what",
        String.join(" and ", what),
        "where",
        String.join(" and ", where),
        "when",
        String.join(" and ", when));
  }

  private void add(Meaning scope) {
    String area = scope.area().isEmpty() ? reading.figures().area() : scope.area();
    Period ofReturn = reading.header().period();
    When period = scope.period();
    what.add(label("MEASURE", scope.measure()));
    where.add(label("REF_AREA", area));
    when.add((period == null ? ofReturn : period.of(ofReturn)).label());
  }

  private String label(String list, String code) {
    return reading.lists().find(list).map(l -> l.label(code)).orElse(code);
  }
}
