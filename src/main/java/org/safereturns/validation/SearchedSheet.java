package org.safereturns.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.raw.RawSheet;
import org.safereturns.intake.raw.RowReader;
import org.safereturns.issue.Finding;
import org.safereturns.issue.PersonalDetail;
import org.safereturns.mapping.ContactWords;
import org.safereturns.validation.PersonalPlaces.Where;

/**
 * A sheet that is looked through once, however often it is read. Whoever reads its rows from the
 * file looks at them too, be it ahead of time in another thread.
 */
final class SearchedSheet implements RawSheet {
  private static final int NHS_DIGITS = 10;

  private final RawSheet sheet;
  private final ContactWords contacts;
  private final PersonalPlaces places;
  private final Map<Integer, TenDigits> numbers = new HashMap<>();
  private final List<HarmlessTexts> harmless = new ArrayList<>();
  private int searched;
  private @Nullable RawRow above;

  SearchedSheet(RawSheet sheet, ContactWords contacts, PersonalPlaces places) {
    this.sheet = sheet;
    this.contacts = contacts;
    this.places = places;
  }

  /** The numbers of ten digits in a column, and how many of them could be NHS numbers. */
  private static final class TenDigits {
    private int all;
    private int valid;

    /** Of any other numbers, one in eleven has the right check digit too. */
    boolean areOthers() {
      return all >= 5 && 2 * valid < all;
    }
  }

  /** Looks at what no row tells, and takes back what a whole column shows to be no NHS number. */
  void finish() {
    for (PersonalDetail detail : PersonalDetail.in(name())) {
      places.add(detail, Where.SHEET_NAME, name(), 0, 0);
    }
    for (RawCell comment : sheet.comments()) {
      for (PersonalDetail detail : PersonalDetail.in(comment.text())) {
        places.add(detail, Where.COMMENT, name(), comment.row(), comment.column());
      }
    }
    numbers.forEach(
        (column, counted) -> {
          if (counted.areOthers()) {
            places.takeBack(name(), column, counted.valid);
          }
        });
  }

  private void look(RawRow row) {
    while (harmless.size() < row.size()) {
      harmless.add(new HarmlessTexts());
    }
    for (int column = 1; column <= row.size(); column++) {
      String text = row.stored(column);
      if (text.length() >= PersonalDetail.SHORTEST) {
        HarmlessTexts known = harmless.get(column - 1);
        if (!known.has(text) && isHarmless(text, row, column)) {
          known.add(text);
        }
      }
    }
  }

  /** Tells what a text holds; whether it and all that are equal hold nothing. */
  private boolean isHarmless(String text, RawRow row, int column) {
    Set<PersonalDetail> found = PersonalDetail.in(text);
    boolean number = text.length() == NHS_DIGITS && isDigits(text);
    if (number) {
      count(column, found.contains(PersonalDetail.NHS_NUMBER));
    }
    if (!found.isEmpty()) {
      found(row, column, found);
    }
    return !number && found.isEmpty();
  }

  private void found(RawRow row, int column, Set<PersonalDetail> found) {
    Where otherwise = isAlone(row, column) ? Where.LINE : Where.CELL;
    for (PersonalDetail detail : found) {
      Where where = isContact(row, column, detail) ? Where.CONTACT : otherwise;
      places.add(detail, where, name(), row.number(), column);
    }
  }

  /**
   * An address of an office may stand among any words, and other details among none of a sentence.
   */
  private boolean isContact(RawRow row, int column, PersonalDetail detail) {
    String text = row.stored(column);
    boolean asked = isAskedFor(row, column) || contacts.isLine(row.stored(filled(row, 1, 1)));
    return contacts.isLine(text)
        || (asked && (detail == PersonalDetail.EMAIL || ContactWords.isDetails(text)));
  }

  /** Whether the nearest text before the cell, or a line of labels right above it, asks for it. */
  private boolean isAskedFor(RawRow row, int column) {
    RawRow before = above;
    return contacts.isLabel(row.stored(filled(row, column - 1, -1)))
        || (before != null
            && before.number() == row.number() - 1
            && contacts.isLabel(before.stored(column))
            && asksOnly(before));
  }

  /** The heads of a list of cases ask for more, and what stands below them is about survivors. */
  private boolean asksOnly(RawRow row) {
    return IntStream.rangeClosed(1, row.size())
        .mapToObj(row::stored)
        .allMatch(text -> text.isBlank() || contacts.isLabel(text));
  }

  /** The first column that holds something from one on, to the right or to the left. */
  private static int filled(RawRow row, int from, int step) {
    int column = from;
    while (column > 0 && column <= row.size() && row.stored(column).isBlank()) {
      column += step;
    }
    return column;
  }

  private static boolean isAlone(RawRow row, int column) {
    return filled(row, 1, 1) == column && filled(row, column + 1, 1) > row.size();
  }

  private void count(int column, boolean valid) {
    TenDigits counted = numbers.computeIfAbsent(column, c -> new TenDigits());
    counted.all++;
    counted.valid += valid ? 1 : 0;
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  @Override
  public String name() {
    return sheet.name();
  }

  @Override
  public boolean isHidden() {
    return sheet.isHidden();
  }

  @Override
  public List<Finding> findings() {
    return sheet.findings();
  }

  @Override
  public List<RawCell> comments() {
    return sheet.comments();
  }

  @Override
  public List<Block> merged() {
    return sheet.merged();
  }

  @Override
  public RowReader rows(Consumer<RawRow> watch) {
    return sheet.rows(
        row -> {
          if (row.number() > searched) {
            look(row);
            searched = row.number();
            above = row;
          }
          watch.accept(row);
        });
  }
}
