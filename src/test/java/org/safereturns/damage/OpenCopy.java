package org.safereturns.damage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A copy of a return, open in the program of the person who fills it in. */
interface OpenCopy {
  List<String> sheets();

  int lastRow(String sheet);

  int lastColumn(String sheet);

  /** What the cell shows, empty if nothing. */
  String shown(Place place);

  /** Types over a cell: what looks like a number becomes one where a number stood. */
  void type(Place place, String text);

  /** Puts a text into a cell, whatever it looks like. */
  void text(Place place, String text);

  void insertRow(String sheet, int row);

  void deleteRow(String sheet, int row);

  void insertColumn(String sheet, int column);

  void deleteColumn(String sheet, int column);

  /** Saves. */
  byte[] saved() throws IOException;

  /** What is saved. */
  default byte[] bytes() {
    try {
      return saved();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first cell of a sheet that shows exactly this, reading row by row. */
  default Optional<Place> find(String sheet, String text) {
    return IntStream.rangeClosed(1, lastRow(sheet))
        .boxed()
        .flatMap(
            row ->
                IntStream.rangeClosed(1, lastColumn(sheet))
                    .mapToObj(column -> new Place(sheet, row, column)))
        .filter(place -> shown(place).strip().equals(text))
        .findFirst();
  }

  /** Opens a file by what its name says it is. */
  static OpenCopy of(String name, byte[] bytes) {
    try {
      return switch (name.substring(name.lastIndexOf('.') + 1)) {
        case "xlsx", "xls" -> ExcelCopy.open(bytes);
        case "ods" -> OdsCopy.open(bytes);
        case "json" -> JsonCopy.open(bytes);
        default -> CsvCopy.open(bytes);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
