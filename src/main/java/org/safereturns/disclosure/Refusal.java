package org.safereturns.disclosure;

import java.util.List;

/**
 * Nothing may be published: some counts cannot be kept from readers, or nobody can tell.
 *
 * @param why in words for the analyst
 * @param exposed what cannot be kept secret, by key and without its value
 * @param advice what to merge, drop or give up
 */
public record Refusal(String why, List<String> exposed, String advice) implements Ruling {
  public Refusal {
    exposed = List.copyOf(exposed);
  }
}
