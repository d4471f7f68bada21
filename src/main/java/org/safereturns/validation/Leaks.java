package org.safereturns.validation;

import java.util.List;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.disclosure.leaks.LeakFinder;
import org.safereturns.disclosure.leaks.Tables;
import org.safereturns.issue.Leak;
import org.safereturns.mapping.Mapped;

/**
 * What readers could work out of a return for publication; of any other, nothing.
 *
 * @param earlier how many returns that readers have already were looked at with it
 */
record Leaks(List<Leak> found, int earlier) {
  private static final LeakFinder FINDER = new LeakFinder();

  static Leaks of(Mapped mapped, History history) {
    ReturnHeader header = mapped.header();
    if (!header.isForPublication()) {
      return new Leaks(List.of(), 0);
    }
    List<Tables> earlier = history.earlier().apply(header);
    String below = header.declared(LeakFinder.SUPPRESSED_BELOW);
    Tables own = new Tables(mapped.cells(), mapped.sums(), below);
    return new Leaks(FINDER.find(own, earlier), earlier.size());
  }
}
