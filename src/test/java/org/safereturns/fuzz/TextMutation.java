package org.safereturns.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text that analysts own with slips of the hand, and with worse. */
final class TextMutation {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_./*-]+|\"[^\"\n]*\"");

  private static final List<String> WORDS =
      List.of(
          "",
          "null",
          "~",
          "[]",
          "{}",
          "{ a: b }",
          "[1, null, x]",
          "true",
          "-1",
          "0",
          "9999999999",
          "1e999999999",
          "0.0000000000000000001",
          "2022/23",
          "2023/22",
          "9999-13",
          "x: y: z",
          "- - -",
          "&a x",
          "*a",
          "<<: *a",
          "!!java.net.URL [\"http://example.org/\"]",
          "'",
          "\"",
          "# ",
          ",",
          ",,,,,,,,",
          "(a+)+$",
          "[",
          "{".repeat(3_000),
          "[ ".repeat(3_000),
          "|",
          ">",
          "? ",
          "---",
          "...",
          "%YAML 9.9",
          "{area}{area}",
          "{",
          "$x",
          "eval(",
          "then",
          "end",
          "/*",
          "//");

  private TextMutation() {}

  static String of(String sound, Random random) {
    String text = sound;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      text = random.nextInt(3) == 0 ? line(text, random) : word(text, random);
    }
    if (random.nextInt(8) == 0) {
      byte[] bytes = ByteMutation.of(text.getBytes(StandardCharsets.UTF_8), random);
      return new String(bytes, StandardCharsets.UTF_8);
    }
    return text;
  }

  private static String line(String text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(9)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.set(at, " " + line);
      case 3 -> lines.set(at, "\t" + line);
      case 4 -> lines.set(at, line.stripLeading());
      case 5 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
      case 6 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
      case 7 -> lines.subList(at, lines.size()).clear();
      default -> lines.set(at, line + Mutation.one(WORDS, random));
    }
    return String.join(random.nextInt(20) == 0 ? "\r" : "\n", lines);
  }

  /** A word exchanged for another of the text, for one that means something, or a hostile one. */
  private static String word(String text, Random random) {
    List<MatchResult> words = WORD.matcher(text).results().toList();
    if (words.isEmpty()) {
      return text + Mutation.one(WORDS, random);
    }
    MatchResult at = Mutation.one(words, random);
    String other =
        switch (random.nextInt(4)) {
          case 0 -> Mutation.one(words, random).group();
          case 1 -> Mutation.text(random);
          default -> Mutation.one(WORDS, random);
        };
    return text.substring(0, at.start()) + other + text.substring(at.end());
  }
}
