package org.safereturns.mapping.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Key;
import org.safereturns.canonical.ObsStatus;
import org.safereturns.canonical.Observation;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.Statistic;
import org.safereturns.mapping.reading.Figures;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.template.Meaning;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.template.Sentence;
import org.safereturns.mapping.template.SentenceForm.Filled;
import org.safereturns.mapping.text.Comparing;
import org.safereturns.mapping.text.NumberText;
import org.safereturns.mapping.text.Worded;

/** Reads one sentence as a form of the mapping says: its figures, and how it compares them. */
final class SentenceReader {
  private static final Set<String> NOT_READ =
      Set.of(Sentence.ANYTHING, Sentence.DIRECTION, Sentence.RANK, Sentence.TIMES);

  /** A figure of the sentence: a number, or a part of something in words. */
  private record Figure(Filled filled, Key key, String unit, Optional<NumberText> number) {}

  private final Reading reading;
  private final Claims claims;
  private final Sentence sentence;
  private final List<Filled> filled;
  private final Origin origin;

  SentenceReader(
      Reading reading, Claims claims, Sentence sentence, List<Filled> filled, Origin origin) {
    this.reading = reading;
    this.claims = claims;
    this.sentence = sentence;
    this.filled = filled;
    this.origin = origin;
  }

  /** Whether all of it was understood; if not, nothing of it was taken. */
  boolean read() {
    Optional<Map<Integer, Meaning>> scopes = scopes();
    List<Figure> figures = new ArrayList<>();
    if (scopes.isEmpty()) {
      return false;
    }
    for (Filled part : filled) {
      Meaning own = sentence.figures().get(part.name());
      if (own != null) {
        Optional<Figure> figure = figure(part, scopes.get().getOrDefault(part.group(), own), own);
        if (figure.isEmpty()) {
          return false;
        }
        figures.add(figure.get());
      }
    }
    figures.forEach(this::take);
    compare(figures);
    if (sentence.incomplete()) {
      new Incomplete(reading, origin).tell(scopes.get());
    }
    return true;
  }

  /** What is said outside of square brackets holds for all, what is said inside only there. */
  private Optional<Map<Integer, Meaning>> scopes() {
    Map<Integer, Meaning> scopes = new TreeMap<>();
    scopes.put(0, sentence.meaning());
    Set<Integer> groups = new TreeSet<>(Set.of(0));
    filled.forEach(f -> groups.add(f.group()));
    for (int group : groups) {
      Meaning scope = scopes.getOrDefault(0, sentence.meaning());
      for (Filled part : filled) {
        boolean read = !NOT_READ.contains(part.name()) && !isFigure(part);
        if (part.group() == group && read) {
          Optional<Meaning> meaning = Phrase.read(part.name(), part.text(), reading.lists());
          if (meaning.isEmpty()) {
            return Optional.empty();
          }
          scope = scope.and(meaning.get());
        }
      }
      scopes.put(group, scope);
    }
    return Optional.of(scopes);
  }

  private boolean isFigure(Filled part) {
    return sentence.figures().containsKey(part.name());
  }

  private Optional<Figure> figure(Filled part, Meaning scope, Meaning own) {
    Meaning meaning = scope.and(own);
    Key key = reading.figures().key(meaning);
    String unit = reading.figures().unit(meaning);
    Optional<NumberText> number = NumberText.read(part.text().replaceFirst(" ?per ?cent$", "%"));
    boolean understood =
        number.isPresent()
            ? Figures.suits(key, number.get())
            : key.statistic() == Statistic.PERCENTAGE && Worded.read(part.text()).isPresent();
    return understood ? Optional.of(new Figure(part, key, unit, number)) : Optional.empty();
  }

  private void take(Figure figure) {
    if (figure.number().isEmpty()) {
      Worded words = Worded.read(figure.filled().text()).orElseThrow();
      Key key = figure.key();
      claims.times(
          figure.filled().text(),
          Key.count(key.measure(), key.context()),
          Key.count(key.against().base(), key.context().by(key.against().breakdown())),
          words,
          origin);
      return;
    }
    NumberText number = figure.number().get();
    boolean falls = isChange(figure.key()) && !number.signed() && isDown(figure.filled().group());
    BigDecimal value = falls ? number.value().negate() : number.value();
    Observation said =
        new Observation(
            figure.key(), value, figure.unit(), ObsStatus.NORMAL, origin, figure.filled().text());
    reading.figures().say(said).ifPresent(printed -> claims.same(said, printed));
  }

  private static boolean isChange(Key key) {
    return key.statistic() == Statistic.PERCENT_CHANGE || key.statistic() == Statistic.DIFFERENCE;
  }

  private boolean isDown(int group) {
    return filled.stream()
        .filter(f -> f.name().equals(Sentence.DIRECTION))
        .filter(f -> f.group() == group || f.group() == 0)
        .anyMatch(f -> Comparing.isDown(f.text()));
  }

  private void compare(List<Figure> figures) {
    for (Filled part : filled) {
      if (part.name().equals(Sentence.RANK)) {
        figures.stream()
            .filter(f -> f.filled().group() == part.group())
            .findFirst()
            .ifPresent(f -> rank(part, f));
      } else if (part.name().equals(Sentence.TIMES)) {
        times(part, figures);
      }
    }
  }

  private void rank(Filled part, Figure figure) {
    boolean falls = isChange(figure.key()) && isDown(part.group());
    Set<String> varied = new TreeSet<>();
    filled.stream()
        .filter(f -> f.group() == part.group() && reading.lists().find(f.name()).isPresent())
        .forEach(f -> varied.add(f.name()));
    claims.rank(
        words(part.group()), figure.key(), varied, Comparing.isLeast(part.text()) != falls, origin);
  }

  /** "largest fall": rank and direction as they follow each other. */
  private String words(int group) {
    List<String> words = new ArrayList<>();
    for (Filled part : filled) {
      boolean says =
          part.name().equals(Sentence.RANK)
              || (part.name().equals(Sentence.DIRECTION) && part.text().indexOf(' ') < 0);
      if (part.group() == group && says) {
        words.add(part.text());
      }
    }
    return String.join(" ", words);
  }

  /** The figure before the words is so many times the figure behind them. */
  private void times(Filled part, List<Figure> figures) {
    Worded words = Worded.read(part.text()).orElseThrow();
    @Nullable Figure before = null;
    @Nullable Figure behind = null;
    for (Figure figure : figures) {
      if (figure.filled().at() < part.at()) {
        before = figure;
      } else if (behind == null) {
        behind = figure;
      }
    }
    if (before != null && behind != null) {
      claims.times(part.text(), before.key(), behind.key(), words, origin);
    }
  }
}
