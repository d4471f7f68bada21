package org.safereturns.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JSON file with hostile names and values, values within values, or the same name twice. */
final class JsonMutation {
  private static final Pattern VALUE =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d+(?:\\.\\d+)?|true|false|null");

  private static final List<String> VALUES =
      List.of(
          "1e999999",
          "1e-999999999",
          "0e-999999999",
          "-1E-2147483647",
          "123456789".repeat(150),
          "0." + "1".repeat(900),
          "1e308",
          "99999999999999999999",
          "[".repeat(5_000),
          "[".repeat(500) + "]".repeat(500),
          "{\"a\":".repeat(400) + "1" + "}".repeat(400),
          "\"\\ud800\"",
          "\"\\u0000\\u001b\"",
          "\"\\ud83d\"",
          "{}",
          "[]",
          "[1,2,3]",
          "true",
          "null",
          "NaN",
          "");

  private JsonMutation() {}

  static byte[] of(byte[] sound, Random random) {
    String text = new String(sound, StandardCharsets.UTF_8);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      text = changed(text, random);
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String changed(String text, Random random) {
    Matcher value = VALUE.matcher(text);
    if (!value.find(random.nextInt(Math.max(1, text.length())))) {
      return text;
    }
    String before = text.substring(0, value.start());
    String after = text.substring(value.end());
    return switch (random.nextInt(6)) {
      case 0 -> before + value.group() + "," + value.group() + after;
      case 1 -> before + value.group() + ":" + value.group() + after;
      case 2 -> before + after;
      case 3 -> before + quoted(Mutation.text(random)) + after;
      default -> before + Mutation.one(VALUES, random) + after;
    };
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c < ' ' || c == '"' || c == '\\') {
                quoted.append("\\u%04x".formatted(c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }
}
