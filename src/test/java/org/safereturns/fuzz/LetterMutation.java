package org.safereturns.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.safereturns.pipeline.Wrapped;

/** A letter of hostile heads, parts, encodings and parcels, and then perhaps damaged. */
final class LetterMutation {
  private static final List<String> HEADS =
      List.of(
          "From",
          "From",
          "Message-ID",
          "References",
          "In-Reply-To",
          "Return-Path",
          "Auto-Submitted",
          "Precedence",
          "Content-Type",
          "Content-Transfer-Encoding",
          "Content-Disposition",
          "Subject",
          "");

  private static final List<String> TYPES =
      List.of(
          "multipart/mixed",
          "multipart/mixed; boundary=",
          "multipart/mixed; boundary=\"b\" \"c\"; boundary=d",
          "multipart/encrypted; boundary=b1",
          "multipart/" + "x".repeat(3_000),
          "message/rfc822",
          "message/partial; number=1; total=2; id=x",
          "message/external-body; access-type=local-file; name=\"/etc/passwd\"",
          "text/plain; charset=\"utf-7\"",
          "text/plain; charset=nonsense",
          "text/plain; charset*0*=utf-8''a; charset*1=b",
          "text/html; charset=ISO-2022-JP",
          "application/ms-tnef",
          "application/octet-stream; name*0*=UTF-8''%; name*1*=%GG; name*3=x",
          "application/octet-stream; name=\"=?utf-8?B?!!!?=\"",
          "application/octet-stream; name==?x?q?=GG?=",
          "a/b/c; ;;; =",
          "/",
          "");

  private static final List<String> ENCODINGS =
      List.of("base64", "quoted-printable", "uuencode", "x-uue", "7bit", "8bit", "binary", "gzip");

  private static final List<String> ADDRESSES =
      List.of(
          "a@example.org, b@example.org;",
          "Group: a@example.org, Inner: b@example.org;;",
          "\"a\\\"b\"@example.org",
          "<@route.example.org:a@example.org>",
          "a@[127.0.0.1]",
          "=?utf-8?q?a=40b=0aBcc:_x?= <a@example.org>",
          "a@example.org\r\n Bcc: everyone@example.org",
          "(" + "(".repeat(2_000) + "a@example.org",
          "\"" + "\\".repeat(5_001) + "\" <a@example.org>",
          "a@example.org,".repeat(2_000),
          "<" + "a".repeat(100_000) + "@example.org>",
          "rückgabe@exämple.org",
          "<>");

  private LetterMutation() {}

  static byte[] of(Corpus from, Random random) throws IOException {
    StringBuilder letter = new StringBuilder("From: returns@ashford.example.org\n");
    letter.append("Message-ID: <1@ashford.example.org>\n");
    for (int i = random.nextInt(4); i > 0; i--) {
      letter.append(head(random));
    }
    byte[] bytes = letter.append(part(from, random, random.nextInt(6))).toString().getBytes(UTF_8);
    return random.nextInt(3) == 0 ? ByteMutation.of(bytes, random) : bytes;
  }

  private static String head(Random random) {
    String name = Mutation.one(HEADS, random);
    String value =
        switch (random.nextInt(7)) {
          case 0 -> Mutation.one(ADDRESSES, random);
          case 1 -> Mutation.one(TYPES, random);
          case 2 -> Mutation.one(ENCODINGS, random);
          case 3 -> "<a@b> ".repeat(random.nextInt(5_000));
          case 4 -> "=?utf-8?q?" + "=41".repeat(random.nextInt(9_000)) + "?=";
          default -> Mutation.text(random);
        };
    return name + ": " + value + "\n";
  }

  private static String part(Corpus from, Random random, int depth) throws IOException {
    if (depth <= 0) {
      return file(from, random);
    }
    String inner = part(from, random, depth - 1);
    return switch (random.nextInt(7)) {
      case 0 -> "Content-Type: message/rfc822\n\nFrom: a@example.org\n" + head(random) + inner;
      case 1 ->
          "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
              + Wrapped.base64(inner.getBytes(UTF_8));
      case 2 ->
          Wrapped.multipart("mixed", 1, inner, head(random) + "\nx\n"); // one boundary for all
      case 3 -> Wrapped.multipart("alternative", depth, words(random), inner);
      case 4 -> "Content-Type: " + Mutation.one(TYPES, random) + "\n\n" + inner;
      case 5 -> many(inner, random);
      default -> Wrapped.multipart("related", depth, head(random) + inner, words(random));
    };
  }

  /** The same part again and again, or wrapped again and again. */
  private static String many(String inner, Random random) {
    if (inner.length() > 20_000) {
      return Wrapped.multipart("mixed", 7, inner);
    }
    if (random.nextBoolean()) {
      String[] all = new String[random.nextInt(60)];
      java.util.Arrays.fill(all, inner);
      return Wrapped.multipart("mixed", 8, all);
    }
    String wrapped = inner;
    for (int i = random.nextInt(60); i > 0; i--) {
      wrapped = Wrapped.multipart("mixed", 100 + i, wrapped);
    }
    return wrapped;
  }

  private static String words(Random random) {
    return "Content-Type: text/"
        + (random.nextBoolean() ? "plain" : "html")
        + "\nContent-Transfer-Encoding: "
        + Mutation.one(ENCODINGS, random)
        + "\n\n"
        + Mutation.text(random)
        + "<table><tr><td>"
        + Mutation.text(random)
        + "\n";
  }

  private static String file(Corpus from, Random random) throws IOException {
    byte[] content =
        random.nextInt(4) == 0 ? from.bytes() : "area,count\nAshford,1\n".getBytes(UTF_8);
    String name = Mutation.one(HostileTexts.OBEYED, random) + from.name();
    byte[] packed = packed(name, content, random);
    byte[] sent = random.nextInt(3) == 0 ? ByteMutation.of(packed, random) : packed;
    return switch (random.nextInt(5)) {
      case 0 ->
          "Content-Disposition: attachment; filename=\"%s\"\nContent-Transfer-Encoding: %s\n\n%s\n"
              .formatted(name, Mutation.one(ENCODINGS, random), new String(sent, ISO_8859_1));
      case 1 -> head(random) + "\n" + Wrapped.base64(sent) + "\n";
      default -> Wrapped.attached('"' + name + '"', sent);
    };
  }

  private static byte[] packed(String name, byte[] content, Random random) throws IOException {
    return switch (random.nextInt(6)) {
      case 0 -> Wrapped.zip(content, name, "../" + name, "a/b/" + name);
      case 1 -> Wrapped.zip(Wrapped.zip(Wrapped.zip(content, "a"), "b.zip"), "c.zip", "d.zip");
      case 2 -> Wrapped.winmail(name.replaceAll("[^\\x20-\\x7e]", "?"), content);
      case 3 -> Wrapped.outlook(name, content);
      case 4 -> Wrapped.zip(new byte[2 << 20], "big.csv", "also.csv");
      default -> content;
    };
  }
}
