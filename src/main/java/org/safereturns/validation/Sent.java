package org.safereturns.validation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One file to be judged.
 *
 * @param name the name the sender gave the file, fit to be shown
 * @param sender code of the organisation that sent it
 * @param received the day it came in: what it says can be too early for that day
 */
public record Sent(Path file, String name, String sender, LocalDate received) {
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /** The day in England. */
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ENGLAND);
  }
}
