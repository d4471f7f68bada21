package org.safereturns.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A CSV file with hostile fields, torn rows, mixed delimiters or another encoding. */
final class CsvMutation {
  private static final List<String> ENCODINGS =
      List.of(
          "UTF-8",
          "UTF-8",
          "UTF-8",
          "UTF-8",
          "UTF-8",
          "windows-1252",
          "UTF-16",
          "UTF-16LE",
          "UTF-16BE",
          "IBM037");

  private CsvMutation() {}

  static byte[] of(byte[] sound, Random random) {
    List<String> lines =
        new ArrayList<>(
            Arrays.asList(new String(sound, StandardCharsets.UTF_8).split("\\r?\\n", -1)));
    for (int i = 1 + random.nextInt(4); i > 0 && !lines.isEmpty(); i--) {
      change(lines, random);
    }
    String text = String.join(random.nextInt(8) == 0 ? "\r" : "\r\n", lines);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (random.nextInt(10) == 0) {
      out.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }
    out.writeBytes(text.getBytes(Charset.forName(Mutation.one(ENCODINGS, random))));
    return out.toByteArray();
  }

  private static void change(List<String> lines, Random random) {
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(12)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.add(at, line.repeat(200));
      case 3 -> lines.set(at, line.replace(',', Mutation.one(List.of(';', '\t', '|'), random)));
      case 4 -> lines.set(at, line + ",\"" + Mutation.text(random));
      case 5 -> lines.add(0, "sep=" + Mutation.one(List.of(";", "\"", " ", "\u0000", "x"), random));
      case 6 -> lines.add(at, ",".repeat(1 + random.nextInt(3_000)) + "x");
      case 7 -> lines.set(at, line.replace(",", "\u0000,"));
      default -> lines.set(at, withField(line, random));
    }
  }

  private static String withField(String line, Random random) {
    String[] fields = line.split(",", -1);
    String text = Mutation.text(random);
    fields[random.nextInt(fields.length)] =
        random.nextInt(6) == 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    return String.join(",", fields);
  }
}
