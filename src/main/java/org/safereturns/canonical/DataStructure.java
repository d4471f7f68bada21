package org.safereturns.canonical;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a collection asks for, and the form on which it asks. In SDMX this is the data structure
 * definition; the form is drawn from it and read by it.
 *
 * @param code of the collection
 * @param template name of the form and its version, as the form itself says it: {@code marac.v1}
 * @param senders who fills it in, in words
 * @param why what the figures are for, in words
 * @param months length of the period: 1, 3 or 12
 * @param asks protected characteristics that the form asks for
 * @param areas among which the sender chooses, in words; a single one is that of every sender;
 *     empty if a sender has one area of its own
 * @param nil what it means to tick that there was nothing to count; empty if there is always
 *     something
 * @param figures what is counted, in the order of the form
 * @param path of the file that says all this
 */
public record DataStructure(
    String code,
    String template,
    String title,
    String senders,
    String why,
    Purpose purpose,
    int months,
    String contact,
    Set<Characteristic> asks,
    List<String> areas,
    String footprint,
    String nil,
    List<Figure> figures,
    List<FormSheet> sheets,
    String path) {

  /**
   * One measure of the structure.
   *
   * @param measure code of MEASURE
   * @param dimensions by which it is asked, codes of code lists; empty for the total alone
   */
  public record Figure(String measure, String unit, Set<String> dimensions) {
    public Figure {
      dimensions = Set.copyOf(dimensions);
    }
  }

  public DataStructure {
    asks = Set.copyOf(asks);
    areas = List.copyOf(areas);
    figures = List.copyOf(figures);
    sheets = List.copyOf(sheets);
  }

  /** {@code year}, {@code quarter}, {@code month}. */
  public String every() {
    return months == 12 ? "year" : months == 3 ? "quarter" : "month";
  }

  /** Whether the form asks for the area. */
  public boolean asksArea() {
    return areas.size() > 1;
  }

  /** The list of cases, if the form has one. */
  public Optional<FormSheet.Cases> cases() {
    return sheets.stream()
        .filter(FormSheet.Cases.class::isInstance)
        .map(FormSheet.Cases.class::cast)
        .findFirst();
  }
}
