package org.safereturns.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zipped workbook whose parts are damaged inside, so that the zip's own sums still hold. */
final class PartMutation {
  private static final String DTD =
      "<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY b '&a;&a;'>]>";

  private PartMutation() {}

  static byte[] of(byte[] sound, Random random) throws IOException {
    Map<String, byte[]> parts = parts(sound);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      String part = Mutation.one(List.copyOf(parts.keySet()), random);
      if (random.nextInt(16) == 0) {
        packaged(parts, part, random);
      } else if (part.endsWith(".xml") || part.endsWith(".rels")) {
        String xml = new String(parts.get(part), UTF_8);
        parts.put(part, encoded(xml(xml, random), random));
      }
    }
    return zip(parts);
  }

  private static byte[] encoded(String xml, Random random) {
    return xml.getBytes(random.nextInt(30) == 0 ? UTF_16 : UTF_8);
  }

  static Map<String, byte[]> parts(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }

  /** Parts missing, twice, empty, exchanged, or of a name that leads elsewhere. */
  private static void packaged(Map<String, byte[]> parts, String part, Random random) {
    byte[] content = parts.get(part);
    switch (random.nextInt(6)) {
      case 0 -> parts.remove(part);
      case 1 -> parts.put(part.toUpperCase(Locale.ROOT), content);
      case 2 -> parts.put(part, new byte[0]);
      case 3 -> parts.put(part, parts.get(Mutation.one(List.copyOf(parts.keySet()), random)));
      case 4 -> parts.put("../../../../tmp/" + part, content);
      default -> parts.put("xl/vbaProject.bin", content);
    }
  }

  static String xml(String xml, Random random) {
    return switch (random.nextInt(24)) {
      case 0 -> repeated(xml, random);
      case 1 -> inserted(xml, "<a>".repeat(20_000) + "</a>".repeat(20_000), random);
      case 2 -> inserted(xml, random.nextBoolean() ? "<a>" : "</row>", random);
      case 3 -> xml.replaceFirst("\\?>", "?>" + DTD);
      case 4 -> everyValue(xml, random);
      default -> {
        String changed = xml;
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
          changed = value(changed, random);
        }
        yield changed;
      }
    };
  }

  /** One element, or a few with what lies between, many times over or not at all. */
  private static String repeated(String xml, Random random) {
    int from = xml.indexOf('<', random.nextInt(Math.max(1, xml.length())));
    int to = from < 0 ? -1 : xml.indexOf('>', from + random.nextInt(300)) + 1;
    if (from < 0 || to <= from) {
      return xml;
    }
    int times = Mutation.one(List.of(0, 2, 50, 2_000), random);
    return xml.substring(0, from) + xml.substring(from, to).repeat(times) + xml.substring(to);
  }

  private static String inserted(String xml, String what, Random random) {
    int at = xml.indexOf('>', random.nextInt(Math.max(1, xml.length()))) + 1;
    return xml.substring(0, at) + what + xml.substring(at);
  }

  /** An attribute or a text, replaced by a hostile one. */
  private static String value(String xml, Random random) {
    int start = random.nextInt(Math.max(1, xml.length()));
    boolean attribute = random.nextBoolean();
    int from = attribute ? xml.indexOf("=\"", start) + 2 : xml.indexOf('>', start) + 1;
    int to = xml.indexOf(attribute ? '"' : '<', from);
    if (from < 2 || to < from) {
      return xml;
    }
    return xml.substring(0, from) + escaped(Mutation.text(random), random) + xml.substring(to);
  }

  /** The attribute that stands at a place, everywhere in the part. */
  private static String everyValue(String xml, Random random) {
    int at = xml.indexOf("=\"", random.nextInt(Math.max(1, xml.length())));
    int space = xml.lastIndexOf(' ', at);
    if (at < 0 || space < 0) {
      return xml;
    }
    String name = xml.substring(space, at + 2);
    String text = escaped(Mutation.one(HostileTexts.NUMBERS, random), random);
    return xml.replaceAll(
        java.util.regex.Pattern.quote(name) + "[^\"]*",
        java.util.regex.Matcher.quoteReplacement(name + text));
  }

  private static String escaped(String text, Random random) {
    if (random.nextInt(40) == 0) {
      return text; // not well-formed
    }
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean allowed = c == '\t' || c == '\n' || (c >= ' ' && c < 0xFFFE);
              boolean plain = allowed && "<>&\"\n\t".indexOf(c) < 0;
              if (plain || c > 0xFFFF) {
                escaped.appendCodePoint(c);
              } else if (allowed || random.nextInt(60) == 0) {
                escaped.append("&#").append(c).append(';');
              }
            });
    return escaped.toString();
  }
}
