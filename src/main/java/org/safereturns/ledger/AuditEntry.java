package org.safereturns.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One line of the audit log: references, codes and hashes, never a value of a return.
 *
 * @param number from 1, without gaps
 * @param who login name of whoever ran the program
 * @param about reference of what was done to
 * @param previous hash of the entry before
 * @param hash of all the rest
 */
public record AuditEntry(
    long number,
    Instant at,
    String who,
    String deed,
    String about,
    String detail,
    String previous,
    String hash) {

  /** With the hash that belongs to it; a line end in a text would make two entries look alike. */
  static AuditEntry sealed(
      long number, Instant at, String who, Deed deed, String about, String detail, String before) {
    AuditEntry open =
        new AuditEntry(number, at, line(who), deed.word(), line(about), line(detail), before, "");
    return new AuditEntry(
        number, at, open.who, open.deed, open.about, open.detail, before, open.computed());
  }

  private static String line(String text) {
    return Text.clean(text).replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ");
  }

  boolean isAsWritten() {
    return hash.equals(computed());
  }

  private String computed() {
    String all = String.join("\n", "" + number, "" + at, who, deed, about, detail, previous);
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
  }
}
