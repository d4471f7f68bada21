package org.safereturns;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safereturns.canonical.Period;
import org.safereturns.feedback.StatusPage;
import org.safereturns.issue.Owed;
import org.safereturns.ledger.State;
import org.safereturns.ledger.Submission;
import org.safereturns.mapping.catalogue.MappingCatalogue;

/** Who has sent what of all that is owed: for each collection a table of senders and periods. */
final class StatusMatrix {
  private final MappingCatalogue mappings;
  private final Map<String, Submission> submissions;
  private final Set<String> beingRead;
  private final List<Owed> owed;

  StatusMatrix(MappingCatalogue mappings, List<Owed> owed, Collection<Submission> all) {
    this.mappings = mappings;
    this.owed = owed;
    this.submissions =
        all.stream().collect(Collectors.toMap(Submission::reference, Function.identity()));
    this.beingRead =
        all.stream()
            .filter(s -> s.state() == State.RECEIVED && s.quarantine().isEmpty())
            .map(Submission::sender)
            .collect(Collectors.toSet());
  }

  /** One collection; several rows of the rule book that ask the same are told as the first. */
  private record Block(
      String title, SortedSet<Period> periods, Map<String, SortedMap<Period, Standing>> senders) {}

  private Map<String, Block> blocks() {
    Map<String, Block> blocks = new LinkedHashMap<>();
    for (Owed one : owed) {
      Block block =
          blocks.computeIfAbsent(
              one.collection(), c -> new Block(title(c), new TreeSet<>(), new LinkedHashMap<>()));
      block.periods().add(one.period());
      block
          .senders()
          .computeIfAbsent(label(one.sender()), s -> new TreeMap<>())
          .putIfAbsent(one.period(), standing(one));
    }
    return blocks;
  }

  private Standing standing(Owed one) {
    List<Submission> judged = new ArrayList<>();
    for (String reference : one.references()) {
      Submission submission = submissions.get(reference);
      if (submission != null) {
        judged.add(submission);
      }
    }
    return Standing.of(one, judged, beingRead.contains(one.sender()));
  }

  private String title(String collection) {
    return mappings.structures().find(collection).map(s -> s.title()).orElse(collection);
  }

  private String label(String sender) {
    return mappings.codeLists().find("ORGANISATION").map(l -> l.label(sender)).orElse(sender);
  }

  /** For a terminal. */
  List<String> text() {
    List<String> lines = new ArrayList<>();
    blocks()
        .forEach(
            (code, block) -> {
              List<String> heads = new ArrayList<>(List.of(""));
              block.periods().forEach(period -> heads.add(period.label()));
              Table table = new Table(heads.toArray(String[]::new));
              block
                  .senders()
                  .forEach(
                      (sender, cells) -> {
                        List<String> row = new ArrayList<>(List.of("  " + sender));
                        block.periods().forEach(period -> row.add(words(cells, period)));
                        table.add(row.toArray(String[]::new));
                      });
              lines.add("");
              lines.add(block.title() + " (" + code + ")");
              lines.addAll(table.lines());
            });
    return lines;
  }

  private static String words(SortedMap<Period, Standing> cells, Period period) {
    Standing standing = cells.get(period);
    return standing == null ? "" : standing.words();
  }

  /** One line for each return that is owed. */
  String csv() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("collection", "sender", "what", "period", "due", "state", "standing");
      for (Owed one : owed) {
        csv.writeRecord(
            one.collection(),
            one.sender(),
            one.what(),
            one.period().label(),
            one.due().toString(),
            one.state().label(),
            standing(one).words());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A page that says all of it in words; the colours only help. */
  String html(String day) {
    List<Map<String, Object>> collections = new ArrayList<>();
    for (Block block : blocks().values()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      block
          .senders()
          .forEach(
              (sender, cells) ->
                  rows.add(
                      Map.of(
                          "sender",
                          sender,
                          "cells",
                          block.periods().stream().map(period -> cell(cells, period)).toList())));
      collections.add(
          Map.of(
              "title",
              block.title(),
              "periods",
              block.periods().stream().map(Period::label).toList(),
              "rows",
              rows));
    }
    return StatusPage.of(day, collections);
  }

  private static Map<String, String> cell(SortedMap<Period, Standing> cells, Period period) {
    Standing standing = cells.get(period);
    return standing == null
        ? Map.of("kind", "none", "words", "not asked")
        : Map.of(
            "kind", standing.kind().name().toLowerCase(Locale.ROOT), "words", standing.words());
  }
}
