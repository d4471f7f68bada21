package org.safereturns.rules.book;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.Received;

/** A small sound rule book, to be spoiled by one thing at a time. */
public final class RuleTexts {
  public static final Received RECEIVED = new Received("dover", LocalDate.of(2026, 1, 15));

  public static final String RULE =
      """
      package rules.sums
      import org.safereturns.canonical.Observation
      global org.safereturns.rules.IssueSink issues

      // Why: a part cannot be more than all.
      rule "SUM-901"
          @title("Part is not more than all")
          @severity("error")
          @phase("return")
          @from("2020-04") @to("")
          @needs("measure:ALL measure:PART")
          @source("Arithmetic")
          @message("{measure} is {value}, but all are {all}.")
          @mend("Correct one of them.")
      when
          $all  : Observation( measure == "ALL" )
          $part : Observation( measure == "PART", context == $all.context, value > $all.value )
      then
          issues.raise(drools, $part, "all", $all);
      end
      """;

  public static final String CASES =
      """
      case,expect,measure,value
      more,,ALL,10
      more,raised,PART,11
      equal,,ALL,10
      equal,ok,PART,10
      """;

  public static final String ROWS =
      """
      code,measure,statistic,base,min,max,severity,from,to,title,message,mend,why,source
      VAL-901,SURVIVORS,COUNT,,0,,error,2020-04,,Counts are not negative,{figure} is below {min},Correct it,a count,Arithmetic
      """;

  private final List<SourceFile> sources = new ArrayList<>();

  public static RuleTexts sound() {
    RuleTexts texts = new RuleTexts();
    SourceFile.below(Path.of("rules/tables"), ".drl").stream()
        .map(f -> new SourceFile("rules/" + f.path(), f.text()))
        .forEach(texts.sources::add);
    return texts
        .with("rules/sums/SUM-901.drl", RULE)
        .with("rules/sums/SUM-901.cases.csv", CASES)
        .with("rules/value/ranges.csv", ROWS);
  }

  /** Adds a file, or puts another text in its place. */
  public RuleTexts with(String path, String text) {
    without(path);
    sources.add(new SourceFile(path, text));
    return this;
  }

  public RuleTexts without(String path) {
    sources.removeIf(s -> s.path().equals(path));
    return this;
  }

  /** The rule with one text in place of another. */
  public RuleTexts spoilt(String part, String other) {
    if (!RULE.contains(part)) {
      throw new IllegalArgumentException("not in the rule: " + part);
    }
    return with("rules/sums/SUM-901.drl", RULE.replace(part, other));
  }

  public List<SourceFile> sources() {
    return List.copyOf(sources);
  }
}
