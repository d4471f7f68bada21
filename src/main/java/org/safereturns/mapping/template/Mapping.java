package org.safereturns.mapping.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Purpose;
import org.safereturns.mapping.text.Tokens;

/**
 * How one return template is read.
 *
 * @param id {@code kidas.clarion.v1}
 * @param from first reporting period it is for, {@link Period#NONE} if any
 * @param to last one, {@link Period#NONE} if still in use
 * @param every how long its periods are
 * @param area {@code sender}, a code of REF_AREA, or empty if {@code areaPlace} says where it
 *     stands
 * @param prints for each list the codes that always have a row or column of their own
 */
public record Mapping(
    String id,
    String path,
    String title,
    String collection,
    Purpose purpose,
    Period from,
    Period to,
    Rhythm every,
    Set<Characteristic> asks,
    Place period,
    Place area,
    Map<String, Place> declares,
    Marks marks,
    List<Table> tables,
    Tokens tokens,
    List<Absence> absences,
    List<Requirement> requires,
    List<Addition> sums,
    Map<String, List<Code>> prints,
    List<Notes> notes,
    List<Ignored> ignored) {

  /** What a file must and may hold to be this template. */
  public record Marks(List<Phrase> mustHave, List<Phrase> others, int atLeast) {}

  /** Figures that cannot exist. */
  public record Absence(Selector selector, String because) {}

  /** A measure that must be given, by the categories of a list if one is named. */
  public record Requirement(String measure, String by, List<String> areas, String note) {}

  /**
   * An addition that the template promises.
   *
   * @param measures parts that are other measures
   * @param by dimension whose categories are the parts, empty if none
   * @param only categories that are meant, empty for all
   * @param areas areas that are the parts
   * @param areasByParent whether the parts are the areas that belong to the total's
   */
  public record Addition(
      String label,
      Selector total,
      List<String> measures,
      String by,
      Set<String> only,
      Set<String> areas,
      boolean areasByParent) {}

  /**
   * Where sentences stand.
   *
   * @param under what stands above them
   * @param isRow whether that is a row of a table, and not a heading of their own
   * @param sentences those that are read
   */
  public record Notes(
      @Nullable Phrase sheet, Phrase under, boolean isRow, List<Sentence> sentences) {}

  /** A sheet, or a row that says something, that is left unread for a reason. */
  public record Ignored(@Nullable Phrase sheet, @Nullable Phrase text) {}
}
