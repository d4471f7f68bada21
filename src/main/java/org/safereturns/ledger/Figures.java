package org.safereturns.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Completeness;
import org.safereturns.canonical.Filed;
import org.safereturns.canonical.Filing;
import org.safereturns.canonical.Filings;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.ReturnHeader;

/**
 * The figures that stand.
 *
 * <p>Submissions of one sender, collection, period and template (whatever its version) form a
 * chain; the latest of a chain that was accepted, and not withdrawn, stands. A returned
 * resubmission therefore leaves the earlier figures standing.
 */
public final class Figures {
  private static final Comparator<Filed> ORDER =
      Comparator.comparing(Filed::sender)
          .thenComparing(Filed::collection)
          .thenComparing(Filed::cell, CellRows.ORDER)
          .thenComparing(Filed::reference);

  private final Database database;

  Figures(Database database) {
    this.database = database;
  }

  /** The submissions whose figures stand, by sender, collection, period, template. */
  public List<Submission> standing() {
    return database.call(Figures::standing);
  }

  /**
   * The submissions that later ones did not take the place of, in the order of arrival: of each
   * chain the one that stands and the last, and what is no return.
   */
  public List<Submission> current() {
    return database.call(handle -> Chain.current(SubmissionRows.list(handle, "")));
  }

  private static List<Submission> standing(Handle handle) {
    return Chain.standing(
        SubmissionRows.list(handle, "where s.outcome in ('ACCEPTED', 'ACCEPTED_WITH_QUERIES')"));
  }

  /** All figures that stand, gaps included, sorted by sender, collection, key and origin. */
  public List<Filed> standingFigures() {
    return figures(about -> true);
  }

  /** Those of submissions whose period lies within a period, whatever their collection. */
  public List<Filed> standingFigures(Period period) {
    return figures(about -> period.contains(about.period()));
  }

  /** Those of submissions of one collection whose period lies within a period. */
  public List<Filed> standingFigures(String collection, Period period) {
    return figures(
        about -> about.collection().equals(collection) && period.contains(about.period()));
  }

  private List<Filed> figures(Predicate<Submission.About> wanted) {
    return database.call(
        handle -> {
          List<Filed> figures = new ArrayList<>();
          for (Submission s : standing(handle)) {
            if (s.about().filter(wanted).isPresent()) {
              figures.addAll(filed(handle, s, CellRows.read(handle, s.order())));
            }
          }
          figures.sort(ORDER);
          return List.copyOf(figures);
        });
  }

  /** The returns that stand, nil ones too, those that were sent back, and the figures. */
  public Filings filings() {
    return database.call(
        handle ->
            new Filings(
                filings(handle, standing(handle)),
                filings(handle, SubmissionRows.list(handle, "where s.outcome = 'RETURNED'")),
                standingFigures()));
  }

  private static List<Filing> filings(Handle handle, List<Submission> submissions) {
    List<Filing> filings = new ArrayList<>();
    for (Submission s : submissions) {
      s.about().ifPresent(about -> filings.add(filing(handle, s, about)));
    }
    return filings;
  }

  private static Filing filing(Handle handle, Submission s, Submission.About about) {
    return new Filing(
        s.sender(),
        about.collection(),
        s.reference(),
        about.period(),
        ResultRows.declared(handle, s.order()));
  }

  private static List<Filed> filed(Handle handle, Submission s, List<Cell> cells) {
    Filing filing = filing(handle, s, s.about().orElseThrow());
    return cells.stream().map(cell -> new Filed(filing, cell)).toList();
  }

  /**
   * Figures and gaps of each accepted submission of one sender and form, whatever its period, that
   * came before another, the earliest first.
   *
   * @param header of the return that the other holds
   */
  public List<List<Filed>> before(Submission other, ReturnHeader header) {
    String family = Chain.family(header.template());
    return database.call(
        handle -> {
          List<Submission> earlier =
              SubmissionRows.list(
                      handle,
                      "where s.sender = ? and v.collection = ? and s.id < ?",
                      other.sender(),
                      header.collection(),
                      other.order())
                  .stream()
                  .filter(Submission::counts)
                  .filter(s -> s.about().filter(a -> isOf(family, a)).isPresent())
                  .toList();
          Map<Long, List<Cell>> cells =
              CellRows.read(handle, earlier.stream().map(Submission::order).toList());
          return earlier.stream()
              .map(s -> filed(handle, s, cells.getOrDefault(s.order(), List.of())))
              .toList();
        });
  }

  private static boolean isOf(String family, Submission.About about) {
    return Chain.family(about.template()).equals(family);
  }

  /** Figures and gaps of one submission, sorted by key and origin. */
  public List<Cell> of(String reference) {
    return database.call(handle -> CellRows.read(handle, Steps.id(handle, reference)));
  }

  /** As validation gave it. */
  public List<Completeness> completenessOf(String reference) {
    return database.call(handle -> CompletenessRows.read(handle, Steps.id(handle, reference)));
  }

  /** Which submission stands of those that one could take the place of, or it of them. */
  public Optional<Submission> standingFor(String reference) {
    return database.call(
        handle ->
            SubmissionRows.find(handle, reference)
                .flatMap(Chain::of)
                .flatMap(
                    chain ->
                        standing(handle).stream()
                            .filter(other -> Chain.of(other).filter(chain::equals).isPresent())
                            .findFirst()));
  }

  /**
   * The earlier submission whose figures one replaces, or would replace were it accepted; empty if
   * there is none.
   */
  public Optional<Submission> superseded(String reference) {
    return database.call(
        handle -> {
          Submission one = SubmissionRows.find(handle, reference).orElseThrow();
          return Chain.of(one).flatMap(chain -> chain.before(handle, one));
        });
  }
}
