package org.safereturns.rules.cause;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.issue.SourceFile;
import org.safereturns.rules.check.Wording;
import org.safereturns.rules.text.CsvLine;
import org.safereturns.rules.text.Mistakes;
import org.safereturns.rules.words.Words;

/** The words for likely causes: a table of the rule book, a row for each. */
public final class Causes {
  public static final String FILE = "causes.csv";

  /** What stands for the words in a message. */
  public static final String NAME = "cause";

  public static final Causes NONE = new Causes(Map.of());

  /** What words may name, and how a reader might find it filled in. */
  private static final Map<String, String> NAMES =
      Map.of(
          "cell", "D14",
          "value", "1,450",
          "figure", "Survivors in refuge, 2022/23",
          "would", "1,540",
          "other", "Survivors in refuge, 2021/22",
          "other_cell", "D15",
          "before", "2021/22");

  private final Map<Cause, String> words;

  private Causes(Map<Cause, String> words) {
    this.words = words;
  }

  public static Causes read(SourceFile source, Mistakes mistakes) {
    Map<Cause, String> words = new EnumMap<>(Cause.class);
    for (CsvLine line : CsvLine.read(source, mistakes)) {
      Optional<Cause> cause =
          Arrays.stream(Cause.values()).filter(c -> c.name().equals(line.get("cause"))).findFirst();
      if (cause.isEmpty()) {
        mistakes.add(
            line.file(),
            line.line(),
            "\"%s\" is none of the causes %s"
                .formatted(line.get("cause"), Arrays.toString(Cause.values())));
      } else if (words.put(cause.get(), line.get("words")) != null) {
        mistakes.add(line.file(), line.line(), cause.get() + " stands twice");
      }
      Wording.names(line.get("words")).stream()
          .filter(name -> !NAMES.containsKey(name))
          .forEach(
              name -> mistakes.add(line.file(), line.line(), "nothing supplies {" + name + "}"));
    }
    for (Cause cause : Cause.values()) {
      if (words.getOrDefault(cause, "").isEmpty()) {
        mistakes.add(source.path(), 0, "has no words for " + cause);
      }
    }
    return new Causes(words);
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** How each cause is told, by an example, the most telling first. */
  public List<String> examples() {
    return words.values().stream()
        .map(text -> Wording.fill(text, name -> NAMES.getOrDefault(name, "")))
        .toList();
  }

  /** One or two likely causes in words; empty if none is likely. */
  public String of(Object fact, Map<String, Object> given, Surroundings around, Words speech) {
    return Together.of(fact, given).stream()
        .flatMap(
            together ->
                new Suspicions(together, around)
                    .find().stream().map(s -> text(s, together.figures().get(0).origin(), speech)))
        .collect(Collectors.joining(" "));
  }

  private String text(Suggestion suggestion, Origin here, Words speech) {
    Observation figure = suggestion.figure();
    Function<String, String> fill =
        name ->
            switch (name) {
              case "cell" -> place(figure, here);
              case "value" -> speech.value(figure);
              case "figure" -> speech.figure(figure);
              case "would" ->
                  Stream.ofNullable(suggestion.would())
                      .map(would -> Words.as(figure, would))
                      .findFirst()
                      .orElse("");
              case "other" -> suggestion.second().map(speech::figure).orElse("");
              case "other_cell" -> suggestion.second().map(o -> place(o, here)).orElse("");
              case "before" -> figure.period().previous().label();
              default -> "";
            };
    return Wording.fill(words.getOrDefault(suggestion.cause(), ""), fill);
  }

  private static String place(Observation figure, Origin here) {
    Origin origin = figure.origin();
    boolean near = origin.sheet().isEmpty() || origin.sheet().equals(here.sheet());
    return near ? origin.cells() : origin.sheet() + "!" + origin.cells();
  }
}
