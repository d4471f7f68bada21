package org.safereturns.canonical;

import java.util.Collections;
import java.util.Map;
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
 * @param places where it states them, and where its {@link #PERIOD}, as far as it does so itself
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
  /** The name of the place where the reporting period stands. */
  public static final String PERIOD = "PERIOD";

  /** The name under which a submission states whose figures it explains without repeating them. */
  public static final String ANSWERS = "ANSWERS";

  public ReturnHeader {
    SortedSet<Characteristic> sorted = new TreeSet<>(characteristics);
    characteristics = Collections.unmodifiableSortedSet(sorted);
    declared = Collections.unmodifiableSortedMap(new TreeMap<>(declared));
    places = Map.copyOf(places);
  }

  /** A return that does not say where it states something. */
  public ReturnHeader(
      String template,
      String title,
      String collection,
      String sender,
      Period period,
      Purpose purpose,
      Set<Characteristic> characteristics,
      Map<String, String> declared) {
    this(template, title, collection, sender, period, purpose, characteristics, declared, Map.of());
  }

  /** The same return, stating one thing more about itself. */
  public ReturnHeader stating(String name, String text) {
    Map<String, String> more = new TreeMap<>(declared);
    more.put(name, text);
    return new ReturnHeader(
        template, title, collection, sender, period, purpose, characteristics, more, places);
  }

  /** What the return states on a point, empty if nothing. */
  public String declared(String name) {
    return declared.getOrDefault(name, "");
  }

  /** Where it states something; elsewhere, if it does not do so itself. */
  public Origin place(String name, Origin elsewhere) {
    return places.getOrDefault(name, elsewhere);
  }

  public boolean isForPublication() {
    return purpose == Purpose.FOR_PUBLICATION;
  }

  /** A nil return: the sender says that there was nothing to count. */
  public boolean isNil() {
    return declared("NIL").equals("yes");
  }
}
