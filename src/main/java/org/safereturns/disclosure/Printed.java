package org.safereturns.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safereturns.canonical.Cell;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Sum;

/** What the printed figures of a return tell of its suppressed counts. */
final class Printed {
  /** Hidden parts of a total and what they hold together. */
  record Rest(List<Integer> hidden, long together, Reason reason) {}

  private static final long HUNDRED = 100;

  private final Unknowns unknowns;
  private final Knowledge knowledge = new Knowledge();
  private final List<Rest> rests = new ArrayList<>();

  /**
   * @param highest the largest number a suppressed count can be, as the return itself says
   */
  Printed(Unknowns unknowns, long highest) {
    this.unknowns = unknowns;
    unknowns.hidden().forEach(gap -> knowledge.unknown(unknowns.least(), highest));
  }

  Knowledge knowledge() {
    return knowledge;
  }

  List<Rest> rests() {
    return rests;
  }

  /** Parts that make a total, if each of them is either a whole number or a suppressed count. */
  void addition(Sum sum) {
    boolean usable =
        unknowns.bounds(sum.total()) && sum.parts().stream().allMatch(unknowns::bounds);
    if (!usable) {
      return;
    }
    Form.Builder hidden = new Form.Builder();
    List<Integer> parts = new ArrayList<>();
    long rest = known(sum.total());
    for (Cell part : sum.parts()) {
      rest -= known(part);
      unknowns.find(part).ifPresent(parts::add);
    }
    parts.forEach(part -> hidden.add(part, 1));
    Optional<Integer> total = unknowns.find(sum.total());
    total.ifPresent(number -> hidden.add(number, -1));
    Reason reason = reason(sum, parts.size() + (total.isPresent() ? 1 : 0));
    knowledge.equal(hidden.build(), rest, reason);
    if (total.isEmpty() && parts.size() > 1) {
      rests.add(new Rest(parts, rest, reason));
    }
  }

  private static long known(Cell cell) {
    return cell instanceof Observation figure ? figure.value().longValueExact() : 0;
  }

  private static Reason reason(Sum sum, int hidden) {
    List<Origin> uses = new ArrayList<>();
    String lone = "the parts printed, added up";
    if (sum.total() instanceof Observation) {
      uses.add(sum.total().origin());
      lone = "the total printed in " + sum.total().origin().cells() + " less the parts printed";
    }
    sum.parts().stream().filter(Observation.class::isInstance).map(Cell::origin).forEach(uses::add);
    String leave = hidden == 1 ? "only this cell" : "what the hidden cells hold together";
    return new Reason(uses, lone + " (" + sum.label() + ") leave " + leave);
  }

  /** A percentage or rate, if it ties a suppressed count to a printed one. */
  void share(Observation share) {
    Cell part = unknowns.cell(Key.count(share.measure(), share.context())).orElse(share);
    Cell base = unknowns.cell(Key.count(share.base(), share.baseContext())).orElse(share);
    boolean oneIsHidden =
        (unknowns.find(part).isPresent() && Unknowns.isWhole(base))
            || (unknowns.find(base).isPresent() && Unknowns.isWhole(part));
    if (!oneIsHidden) {
      return;
    }
    Cell printed = unknowns.find(part).isPresent() ? base : part;
    Reason reason =
        new Reason(
            List.of(share.origin(), printed.origin()),
            "the share printed in %s and the number printed in %s give it, up to rounding"
                .formatted(share.origin().cells(), printed.origin().cells()));
    BigDecimal low = share.low().max(BigDecimal.ZERO);
    knowledge.share(term(part), term(base), low, share.high(), per(share), reason);
  }

  private static long per(Observation share) {
    return share.against().per() == 0 ? HUNDRED : share.against().per();
  }

  private Knowledge.Term term(Cell cell) {
    return unknowns
        .find(cell)
        .map(number -> new Knowledge.Term(Form.sum(number), 0))
        .orElseGet(() -> new Knowledge.Term(Form.sum(), known(cell)));
  }
}
