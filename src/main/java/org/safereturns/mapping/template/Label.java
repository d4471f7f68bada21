package org.safereturns.mapping.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safereturns.mapping.CodeLists;

/**
 * A row or column label that a mapping knows.
 *
 * @param phrases its spellings, the one of the mapping first
 * @param line where the mapping says so
 * @param adds list whose categories the form adds up here for its reader, empty if none
 */
public record Label(List<Phrase> phrases, Meaning meaning, int line, String adds) {
  public Label {
    phrases = List.copyOf(phrases);
  }

  public String name() {
    return phrases.get(0).quoted();
  }

  /**
   * Whether the template promises this very label: not optional, not ignored, and with words of its
   * own, whatever stands at its placeholders.
   */
  public boolean isPromised() {
    return !phrases.get(0).isAnything() && !meaning.optional() && meaning.ignore().isEmpty();
  }

  /** Whether it says of which time a figure is, in the file's own words. */
  public boolean readsPeriod() {
    return phrases.stream().anyMatch(phrase -> phrase.placeholders().contains("period"));
  }

  /** As the mapping quotes it, without the placeholders. */
  public String shown() {
    return phrases.get(0).shown();
  }

  public Optional<Meaning> read(String text, CodeLists lists) {
    for (Phrase phrase : phrases) {
      Optional<Meaning> read = phrase.meaning(text, lists);
      if (read.isPresent()) {
        return read.map(m -> m.and(meaning));
      }
    }
    return Optional.empty();
  }

  /** A label found in the file with what it means there. */
  public record Found(Label label, Meaning meaning) {}

  /** The first label that fits: those quoted word for word before those with placeholders. */
  public static Optional<Found> find(List<Label> labels, String text, CodeLists lists) {
    List<Label> ordered = new ArrayList<>();
    labels.stream().filter(l -> l.phrases().get(0).isLiteral()).forEach(ordered::add);
    labels.stream().filter(l -> !l.phrases().get(0).isLiteral()).forEach(ordered::add);
    for (Label label : ordered) {
      Optional<Meaning> read = label.read(text, lists);
      if (read.isPresent()) {
        return read.map(m -> new Found(label, m));
      }
    }
    return Optional.empty();
  }
}
