package org.safereturns.pipeline.letter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safereturns.feedback.letter.LetterKind;
import org.safereturns.intake.Parcels;

/**
 * What a letter brought.
 *
 * @param files those that may be returns, in their order
 * @param noticed why there may be none, or not all
 */
public record OpenedLetter(List<Parcels.Carried> files, Set<LetterKind> noticed) {
  private static final List<LetterKind> INSTEAD =
      List.of(LetterKind.SEALED, LetterKind.PASTED, LetterKind.ONLY_LINK);

  public OpenedLetter {
    files = List.copyOf(files);
    noticed = Set.copyOf(noticed);
  }

  /** What its sender must be told besides the answers to its files. */
  public Optional<LetterKind> toBeTold() {
    if (noticed.contains(LetterKind.DAMAGED)) {
      return Optional.of(LetterKind.DAMAGED);
    }
    if (!files.isEmpty()) {
      return Optional.empty();
    }
    return INSTEAD.stream()
        .filter(noticed::contains)
        .findFirst()
        .or(() -> Optional.of(LetterKind.NO_RETURN));
  }
}
