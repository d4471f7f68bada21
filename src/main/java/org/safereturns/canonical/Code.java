package org.safereturns.canonical;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One code of a code list.
 *
 * @param parent the code it is a part of in the same list, empty if none
 * @param group the code it rolls up to in a coarser list, empty if none
 * @param aliases other spellings seen in returns
 * @param from first day on which it may be used; {@code LocalDate.MIN} if always
 * @param to last day; {@code LocalDate.MAX} if still in use
 * @param missing name of a {@link Missing} if the code says that there is no answer, else empty
 */
public record Code(
    String code,
    String label,
    String parent,
    String group,
    List<String> aliases,
    LocalDate from,
    LocalDate to,
    String missing,
    String source) {
  public Code {
    aliases = List.copyOf(aliases);
  }

  /** Every spelling, the label first. */
  public List<String> names() {
    return Stream.concat(Stream.of(label), aliases.stream()).toList();
  }
}
