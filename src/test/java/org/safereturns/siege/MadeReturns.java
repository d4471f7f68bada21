package org.safereturns.siege;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Small returns of invented senders: those of the sample, in each another figure changed, so that
 * no sender sends the same twice. The same seed makes the same returns.
 */
final class MadeReturns {
  /** Each has one form, which it sends again and again. */
  private static final int SENDERS = 40;

  private static final List<String> FORMS =
      List.of(
          "victim-support/referral-service-2021-22.csv",
          "commissioning-example/partner-figures-2022-23.csv",
          "oasis/oasis_east_kent_kidas_2022-23.csv",
          "victim-support/referral-service-2022-23.csv",
          "gravesham/da-homelessness-2022-23.csv");

  /** A count in a cell of its own; no year, no code. */
  private static final Pattern COUNT = Pattern.compile("(?<=[;,])([1-9]\\d{1,2})(?=[;,\\r\\n])");

  /**
   * A return on its way.
   *
   * @param text a letter for each byte
   */
  record Made(String sender, String name, String text) {
    byte[] bytes() {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private final Random random = new Random(20261122);
  private final Set<String> known = new HashSet<>();
  private final List<String> texts = new ArrayList<>();
  private int made;

  MadeReturns() throws IOException {
    for (String form : FORMS) {
      Path sample = Path.of("inbox-sample").resolve(form);
      texts.add(Files.readString(sample, StandardCharsets.ISO_8859_1)); // byte by byte
    }
  }

  /** The registry of all who send. */
  String registry() {
    StringBuilder text = new StringBuilder("contact: { name: Desk, mail: desk@example.org }\n");
    text.append("senders:\n");
    for (int i = 0; i < SENDERS; i++) {
      text.append(
          "  - { code: %1$s, name: %1$s, addresses: [%2$s], attachments: true }%n"
              .formatted(code(i), address(code(i))));
    }
    return text.toString();
  }

  static String address(String sender) {
    return "returns@" + sender + ".example.org";
  }

  private static String code(int sender) {
    return "s%04d".formatted(sender);
  }

  Made next() {
    int from = made % SENDERS;
    String sender = code(from);
    String text = texts.get(from % FORMS.size());
    do {
      text = changed(text); // once more until nobody has sent it: some forms have few counts
    } while (!known.add(sender + text));
    String name = "return-%05d.csv".formatted(made++);
    return new Made(sender, name, text);
  }

  private String changed(String text) {
    List<MatchResult> counts = COUNT.matcher(text).results().toList();
    MatchResult count = counts.get(random.nextInt(counts.size()));
    int near = Math.max(10, Integer.parseInt(count.group()) + random.nextInt(81) - 40);
    return text.substring(0, count.start()) + near + text.substring(count.end());
  }
}
