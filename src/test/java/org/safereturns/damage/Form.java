package org.safereturns.damage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person who knows a form can say about a filled-in copy of it. */
final class Form {
  /**
   * A table: the row of its heading, its header row, the column of its labels, and the block of its
   * figures.
   */
  record Table(
      String sheet, int top, int head, int first, int last, int labels, int left, int right) {
    List<Place> row(int row) {
      List<Place> places = new ArrayList<>();
      for (int column = left; column <= right; column++) {
        places.add(new Place(sheet, row, column));
      }
      return places;
    }

    List<Place> column(int column) {
      List<Place> places = new ArrayList<>();
      for (int row = first; row <= last; row++) {
        places.add(new Place(sheet, row, column));
      }
      return places;
    }

    List<Place> figures() {
      List<Place> places = new ArrayList<>();
      for (int row = first; row <= last; row++) {
        places.addAll(row(row));
      }
      return places;
    }

    Place label(int row) {
      return new Place(sheet, row, labels);
    }
  }

  /** Rows about one person each: the header row, the first and the last of them. */
  record Records(String sheet, int head, int first, int last) {}

  private final List<Relation> relations = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final Map<String, Place> marks = new LinkedHashMap<>();
  private Optional<Records> records = Optional.empty();
  private boolean published;

  Form relation(Relation relation) {
    relations.add(relation);
    return this;
  }

  Form table(Table table) {
    tables.add(table);
    return this;
  }

  /** Names a cell: period, council, template, nil. */
  Form mark(String name, Place place) {
    marks.put(name, place);
    return this;
  }

  Form records(Records rows) {
    records = Optional.of(rows);
    return this;
  }

  /** The return is one that is published as it is. */
  Form published() {
    published = true;
    return this;
  }

  List<Relation> relations() {
    return relations;
  }

  List<Relation.Sum> sums() {
    return all(Relation.Sum.class);
  }

  <R extends Relation> List<R> all(Class<R> kind) {
    return relations.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<Table> tables() {
    return tables;
  }

  Optional<Place> mark(String name) {
    return Optional.ofNullable(marks.get(name));
  }

  Optional<Records> records() {
    return records;
  }

  boolean isPublished() {
    return published;
  }

  /** Every cell that stands in some relation. */
  List<Place> related() {
    Set<Place> places = new LinkedHashSet<>();
    relations.forEach(r -> places.addAll(r.places()));
    return List.copyOf(places);
  }
}
