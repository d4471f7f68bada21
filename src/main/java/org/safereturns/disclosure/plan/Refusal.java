package org.safereturns.disclosure.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Nothing may be published: some counts cannot be kept from readers, or nobody can tell.
 *
 * @param why in words for the analyst
 * @param exposed what cannot be kept secret, by key and without its value
 * @param advice what to merge, drop or give up
 */
public record Refusal(String why, List<String> exposed, String advice) implements Ruling {
  private static final String TOTAL = "=" + Dimension.TOTAL;

  public Refusal {
    exposed = List.copyOf(exposed);
  }

  /** What cannot be kept secret, by its categories: "Dover, 16-24" rather than by its key. */
  public List<String> named() {
    return exposed.stream().map(Refusal::inWords).toList();
  }

  private static String inWords(String key) {
    int start = key.lastIndexOf(": ") < 0 ? 0 : key.lastIndexOf(": ") + 2;
    return key.substring(0, start)
        + Stream.of(key.substring(start).split(" less ", -1))
            .map(Refusal::categories)
            .collect(Collectors.joining(" less "));
  }

  private static String categories(String key) {
    String named =
        Stream.of(key.split("\\|", -1))
            .filter(part -> !part.endsWith(TOTAL))
            .map(part -> part.substring(part.indexOf('=') + 1))
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? "the total of all" : named;
  }
}
