package org.safereturns.mapping.reading;

import java.util.Optional;
import java.util.stream.Stream;
import org.safereturns.canonical.Code;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.text.Wording;

/**
 * The organisation and the area that a return is of, as people write them.
 *
 * @param sender code of the organisation, empty if it is not known
 * @param area its code, empty if it is not known
 */
public record Own(CodeLists lists, String sender, String area) {

  /** The area that an organisation answers for; empty if it is unknown. */
  static String area(CodeLists lists, String sender) {
    return lists.find("ORGANISATION").flatMap(l -> l.find(sender)).map(Code::group).orElse("");
  }

  /** Who sent it, if that is known. */
  public Optional<Code> organisation() {
    return lists.find("ORGANISATION").flatMap(l -> l.find(sender));
  }

  /** Whether a text names it, by itself or among other words: Ashford BC, Housing. */
  public boolean isNamed(String text) {
    if (isNamedExactly(text)) {
      return true;
    }
    String said = words(text);
    return !said.isBlank()
        && Stream.concat(organisation().stream(), find(area).stream())
            .flatMap(code -> code.names().stream())
            .map(Own::words)
            .anyMatch(name -> said.contains(name) || name.startsWith(said));
  }

  private boolean isNamedExactly(String text) {
    Optional<Code> named = lists.named("ORGANISATION", text);
    return (named.isPresent() && !sender.isEmpty())
        ? named.get().code().equals(sender)
        : lists.areaNamed(text).filter(area::equals).isPresent();
  }

  /** Whether a text names another organisation, or the area of others. */
  public boolean isOther(String text) {
    boolean known = lists.areaNamed(text).isPresent();
    return known && !isNamedExactly(text);
  }

  public String label(String areaCode) {
    return find(areaCode).map(Code::label).orElse(areaCode);
  }

  private Optional<Code> find(String areaCode) {
    return lists.find("REF_AREA").flatMap(l -> l.find(areaCode));
  }

  /** Its words with a space before, between and behind them; nothing but a space if it has none. */
  private static String words(String text) {
    return (" " + Wording.fold(text) + " ").replaceAll("[^\\p{L}\\p{N}]+", " ");
  }
}
