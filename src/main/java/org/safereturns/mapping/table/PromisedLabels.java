package org.safereturns.mapping.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.template.Label;
import org.safereturns.mapping.template.Phrase;

/** Which of the labels that a template promises were seen. */
final class PromisedLabels {
  private final Printed printed;
  private final Strangers strangers;
  private final Set<Label> seen = new HashSet<>();

  PromisedLabels(Printed printed, Strangers strangers) {
    this.printed = printed;
    this.strangers = strangers;
  }

  void seen(Label.Found found, Origin origin) {
    seen.add(found.label());
    printed.saw(found, origin);
  }

  /**
   * Tells of those that were not.
   *
   * @param top where the table begins
   */
  void tell(List<List<Label>> levels, FindingKind kind, Origin top) {
    for (List<Label> labels : levels) {
      printed.tell(labels, kind, top);
      for (Label label : labels) {
        if (label.isPromised() && !seen.contains(label)) {
          List<String> names = label.phrases().stream().map(Phrase::quoted).toList();
          strangers.missing(kind, label.shown(), names, label.meaning(), top);
        }
      }
    }
  }
}
