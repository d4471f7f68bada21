package org.safereturns.damage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;

/**
 * A return that is being damaged: the copy, what was done to it and where, so that a finding can be
 * told to be about it.
 */
final class Draft {
  private final UndamagedReturn from;
  private @Nullable OpenCopy copy;
  private final Random dice;
  private final List<Origin> touched = new ArrayList<>();
  private final List<Origin> around = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private String name;
  private boolean moved;
  private boolean everywhere;
  private UnaryOperator<byte[]> afterwards = UnaryOperator.identity();

  Draft(UndamagedReturn from, Random dice) {
    this.from = from;
    this.dice = dice;
    this.name = from.name();
  }

  UndamagedReturn from() {
    return from;
  }

  Form form() {
    return from.form();
  }

  /** Opened when it is first wanted: many returns have no place for a kind of damage. */
  OpenCopy copy() {
    if (copy == null) {
      copy = OpenCopy.of(from.name(), from.bytes());
    }
    return copy;
  }

  Random dice() {
    return dice;
  }

  String name() {
    return name;
  }

  String shown(Place place) {
    return copy().shown(place);
  }

  /** The label of the row in which a figure stands. */
  String label(Place figure) {
    return form().tables().stream()
        .filter(t -> t.figures().contains(figure))
        .map(t -> shown(t.label(figure.row())))
        .findFirst()
        .orElse("");
  }

  Optional<BigDecimal> number(Place place) {
    return Shown.number(copy().shown(place));
  }

  /** The cells that hold a number, in an order of chance. */
  List<Place> numbers(List<Place> places) {
    return shuffled(places.stream().filter(p -> number(p).isPresent()).toList());
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, dice);
    return shuffled;
  }

  <T> Optional<T> any(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(dice.nextInt(list.size())));
  }

  /** Types over a cell, and remembers it. */
  Draft type(Place place, String text) {
    tell(place.name() + ": " + shown(place) + " -> " + text);
    copy().type(place, text);
    return touch(place);
  }

  /** As {@link #type}, if what is typed disagrees with something else in the return. */
  boolean typeIfNoticed(Map<Place, String> typed) {
    if (!isNoticed(typed)) {
      return false;
    }
    new TreeMap<>(byName(typed)).forEach((n, place) -> type(place, typed.get(place)));
    return true;
  }

  /** Whether such figures would break a relation; its cells are near the damage then. */
  boolean isNoticed(Map<Place, String> typed) {
    List<Relation> broken =
        form().relations().stream()
            .filter(r -> r.places().stream().anyMatch(typed::containsKey))
            .filter(r -> r.holds(this::number) && !r.holds(p -> after(typed, p)))
            .toList();
    broken.forEach(r -> r.places().forEach(this::touch));
    return !broken.isEmpty();
  }

  private Optional<BigDecimal> after(Map<Place, String> typed, Place place) {
    String text = typed.get(place);
    return text == null ? number(place) : Shown.number(text);
  }

  private static Map<String, Place> byName(Map<Place, String> typed) {
    Map<String, Place> names = new TreeMap<>();
    typed.keySet().forEach(place -> names.put(place.name(), place));
    return names;
  }

  void tell(String what) {
    told.add(what);
  }

  /** A finding that names one of these cells is about the damage. */
  Draft touch(Place place) {
    touched.add(place.origin());
    return this;
  }

  Draft touch(List<Place> places) {
    places.forEach(this::touch);
    return this;
  }

  Draft touchRow(String sheet, int row) {
    touched.add(new Origin("", sheet, row, 1, row, 200));
    return this;
  }

  Draft touchColumn(String sheet, int column) {
    touched.add(new Origin("", sheet, 1, column, 100_000, column));
    return this;
  }

  Draft touchTable(Form.Table table) {
    touched.add(new Origin("", table.sheet(), table.top(), 1, table.last(), 200));
    return this;
  }

  /** A finding about the sheet or the file as a whole is about the damage. */
  Draft touchSheet(String sheet) {
    touched.add(Origin.wholeSheet("", sheet));
    return this;
  }

  Draft touchFile() {
    touched.add(Origin.wholeFile(""));
    return this;
  }

  /** Findings about figures that hang together with this one follow from the damage. */
  Draft consequences(Place place) {
    form().relations().stream()
        .filter(r -> r.places().contains(place))
        .forEach(r -> r.places().forEach(p -> around.add(p.origin())));
    return this;
  }

  /** The rows stand elsewhere than before: the place of a finding says nothing. */
  void moved() {
    moved = true;
  }

  boolean isMoved() {
    return moved;
  }

  /** The damage is all over the file: whatever is found is about it. */
  void everywhere() {
    everywhere = true;
  }

  boolean isEverywhere() {
    return everywhere;
  }

  void rename(String to) {
    name = to;
  }

  /** What happens to the bytes after they are saved. */
  void afterwards(UnaryOperator<byte[]> change) {
    afterwards = change;
  }

  byte[] bytes() {
    return afterwards.apply(copy().bytes());
  }

  List<Origin> touched() {
    return touched;
  }

  List<Origin> around() {
    return around;
  }

  String told() {
    return String.join("; ", told);
  }
}
