package org.safereturns.canonical;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a return is, before any of its figures.
 *
 * @param template identifier of the mapping that read it, with version: {@code kidas.clarion.v1}
 * @param title of the template, for people
 * @param collection code of the exercise it belongs to: {@code kidas}, {@code district}
 * @param sender code of the organisation that sent it
 * @param characteristics those that the template asks for
 * @param declared what the return or its template states about itself, such as {@code AREA_SCHEME},
 *     {@code INCLUDES_MEDWAY}, {@code ETHNICITY_SCHEME}, {@code NIL} ("yes" for a nil return)
 * @param places the cells that say so, {@link #PERIOD} among them; not kept with a submission
 */
public record ReturnHeader(
    String template,
    String title,
    String collection,
    String sender,
    Period period,
    Purpose purpose,
    Set<Characteristic> characteristics,
    Map<String, String> declared,
    Map<String, Origin> places) {
  /** The name under which the cell of the period stands among the places. */
  public static final String PERIOD = "PERIOD";

  public ReturnHeader {
    SortedSet<Characteristic> sorted = new TreeSet<>(characteristics);
    characteristics = Collections.unmodifiableSortedSet(sorted);
    declared = Collections.unmodifiableSortedMap(new TreeMap<>(declared));
    places = Map.copyOf(places);
  }

  /** A return of which nobody knows where it says what. */
  public ReturnHeader(
      String template,
      String title,
      String collection,
      String sender,
      Period period,
      Purpose purpose,
      Set<Characteristic> characteristics,
      Map<String, String> declared) {
    this(
        template,
        title,
        collection,
        sender,
        period,
        purpose,
        characteristics,
        declared,
        Map.of());
  }

  /** The name under which a submission states whose figures it explains without repeating them. */
  public static final String ANSWERS = "ANSWERS";

  /** The same return, stating one thing more about itself. */
  public ReturnHeader stating(String name, String text) {
    Map<String, String> more = new TreeMap<>(declared);
    more.put(name, text);
    return new ReturnHeader(
        template, title, collection, sender, period, purpose, characteristics, more, places);
  }

  /** The cell in which the return states a point, if it is known. */
  public Optional<Origin> place(String name) {
    return Optional.ofNullable(places.get(name));
  }

  /** What the return states on a point, empty if nothing. */
  public String declared(String name) {
    return declared.getOrDefault(name, "");
  }

  public boolean isForPublication() {
    return purpose == Purpose.FOR_PUBLICATION;
  }

  /** A nil return: the sender says that there was nothing to count. */
  public boolean isNil() {
    return declared("NIL").equals("yes");
  }
}
