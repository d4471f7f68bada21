package org.safereturns.feedback.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safereturns.feedback.text.Plain;

/**
 * The words of one kind of letter as the rule book has them, with {@code {names}} to be filled in.
 */
record LetterWords(
    @Nullable String subject,
    @Nullable String headline,
    @Nullable String opening,
    @Nullable List<String> next) {
  private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

  /** What is wrong with them, empty if nothing. */
  List<String> mistakes(LetterKind kind) {
    if (subject == null || headline == null || opening == null || next == null) {
      return List.of(kind + " needs subject, headline, opening and next");
    }
    List<String> mistakes = new ArrayList<>();
    Stream.concat(Stream.of(subject, headline, opening), next.stream())
        .flatMap(text -> NAME.matcher(text).results())
        .map(name -> name.group(1))
        .filter(name -> !kind.knows(name))
        .forEach(name -> mistakes.add("%s has nothing for {%s}".formatted(kind, name)));
    return mistakes;
  }

  LetterWords filled(Map<String, String> values) {
    return new LetterWords(
        filled(subject, values),
        filled(headline, values),
        filled(opening, values),
        next == null ? List.of() : next.stream().map(step -> filled(step, values)).toList());
  }

  private static String filled(@Nullable String text, Map<String, String> values) {
    return NAME.matcher(text == null ? "" : text)
        .replaceAll(name -> Matcher.quoteReplacement(value(name, values)));
  }

  private static String value(MatchResult name, Map<String, String> values) {
    return Plain.line(values.getOrDefault(name.group(1), ""));
  }
}
