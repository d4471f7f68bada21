package org.safereturns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.issue.Coverage;
import org.safereturns.issue.Due;
import org.safereturns.issue.Issue;
import org.safereturns.mapping.CodeLists;

/** What is due and not given, in words. */
record Outstanding(CodeLists lists) {

  /** How many there are of one kind, then a line for each. */
  List<String> told(String heading, List<Coverage.Line> lines, Due.State state) {
    List<String> told = new ArrayList<>();
    for (Coverage.Line line : lines) {
      if (line.due().state() == state) {
        told.add("  " + line.issue().map(Issue::message).orElseGet(() -> words(line.due())));
      }
    }
    told.add(0, heading + ": " + told.size());
    return told;
  }

  private String words(Due due) {
    return Stream.of(
            label("ORGANISATION", due.sender()),
            due.period().label(),
            label("MEASURE", due.measure()),
            label("REF_AREA", due.area()),
            due.reason())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private String label(String list, String code) {
    return lists.find(list).map(codes -> codes.label(code)).orElse(code);
  }
}
