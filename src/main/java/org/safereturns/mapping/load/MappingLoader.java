package org.safereturns.mapping.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Characteristic;
import org.safereturns.canonical.Period;
import org.safereturns.canonical.Purpose;
import org.safereturns.issue.ConfigurationFault.Mistake;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.template.Characteristics;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.template.Phrase;
import org.safereturns.mapping.template.Rhythm;
import org.safereturns.mapping.template.Table;
import org.safereturns.mapping.text.Tokens;
import org.safereturns.mapping.yaml.Section;
import org.safereturns.mapping.yaml.YamlFile;

/** Loads one mapping file; every mistake is noted with its line. */
public final class MappingLoader {
  static final Set<String> KEYS =
      Set.of(
          "title",
          "purpose",
          "from",
          "to",
          "every",
          "asks",
          "period",
          "area",
          "declares",
          "recognise",
          "tables",
          "tokens",
          "marks",
          "absent",
          "requires",
          "sums",
          "prints",
          "notes",
          "ignore");
  private static final Pattern PATH =
      Pattern.compile("(?:.*/)?([a-z0-9-]+)/([a-z0-9-]+\\.v\\d+)\\.yaml");
  private static final int USUAL_SCORE = 60;

  private final SourceFile source;
  private final CodeLists lists;
  private final List<Mistake> mistakes;
  private final CodeLookup codes;
  private final MeaningLoader meanings;

  public MappingLoader(SourceFile source, CodeLists lists, List<Mistake> mistakes) {
    this.source = source;
    this.lists = lists;
    this.mistakes = mistakes;
    this.codes = new CodeLookup(lists);
    this.meanings = new MeaningLoader(codes);
  }

  /** Null if the file's name is none of a mapping. */
  public @Nullable Mapping load() {
    Matcher path = PATH.matcher(source.path());
    if (!path.matches()) {
      mistakes.add(
          new Mistake(source.path(), 0, "a mapping is named <collection>/<name>.v<n>.yaml"));
      return null;
    }
    Section section = Section.of(source.path(), YamlFile.read(source), mistakes);
    return load(section, path.group(1), path.group(1) + "." + path.group(2));
  }

  /** A mapping that no file holds: that of the form of a structure, which is the source. */
  public Mapping load(Section section, String collection, String id) {
    section.knowing(KEYS);
    Period from = period(section, "from");
    Period to = period(section, "to");
    if (!from.isNone() && !to.isNone() && to.end().isBefore(from.start())) {
      section.wrong(
          "to", "\"to\" (%s) is before \"from\" (%s)".formatted(to.label(), from.label()));
    }
    PromiseLoader promises = new PromiseLoader(codes);
    PlaceLoader places = new PlaceLoader(codes);
    return new Mapping(
        id,
        source.path(),
        section.required("title"),
        collection,
        purpose(section),
        from,
        to,
        section.read("every", Rhythm::named, () -> Rhythm.ANY),
        asks(section),
        places.load(section, "period"),
        places.area(section),
        new Declarations(lists).load(section.section("declares"), places),
        marks(section),
        tables(section),
        new Tokens(meanings.tokens(section).reasons(), section.texts("marks")),
        promises.absences(section),
        promises.requirements(section),
        promises.sums(section),
        promises.prints(section.section("prints")),
        notes(section),
        ignored(section));
  }

  private static Purpose purpose(Section section) {
    return switch (section.required("purpose")) {
      case "restricted" -> Purpose.RESTRICTED;
      case "for publication", "" -> Purpose.FOR_PUBLICATION;
      default -> {
        section.wrong("purpose", "\"purpose\" is restricted or for publication");
        yield Purpose.FOR_PUBLICATION;
      }
    };
  }

  private static Period period(Section section, String key) {
    return section.read(key, t -> t.isEmpty() ? Period.NONE : Period.parse(t), () -> Period.NONE);
  }

  private static Set<Characteristic> asks(Section section) {
    Set<Characteristic> asks = EnumSet.noneOf(Characteristic.class);
    for (String label : section.texts("asks")) {
      Characteristics.named(section, "asks", label).ifPresent(asks::add);
    }
    return asks;
  }

  private Mapping.Marks marks(Section section) {
    Section recognise =
        section.section("recognise").knowing(Set.of("must_have", "marks", "at_least"));
    if (recognise.texts("must_have").isEmpty()) {
      section.wrong("recognise", "\"recognise\" needs at least one text under \"must_have\"");
    }
    return new Mapping.Marks(
        phrases(recognise, "must_have"),
        phrases(recognise, "marks"),
        recognise.number("at_least", USUAL_SCORE));
  }

  private List<Phrase> phrases(Section section, String key) {
    return section.texts(key).stream().map(t -> codes.phrase(t, section)).toList();
  }

  private List<Table> tables(Section section) {
    List<Table> tables = new ArrayList<>();
    TableLoader loader = new TableLoader(lists, meanings);
    for (Section table : section.sections("tables")) {
      Table loaded = loader.load(table);
      if (loaded != null) {
        tables.add(loaded);
      }
    }
    if (section.sections("tables").isEmpty()) {
      section.wrong("tables", "a mapping needs at least one table");
    }
    return tables;
  }

  private List<Mapping.Notes> notes(Section section) {
    List<Mapping.Notes> notes = new ArrayList<>();
    SentenceLoader sentences = new SentenceLoader(lists, meanings);
    for (Section about : section.sections("notes")) {
      about.knowing(Set.of("sheet", "under", "after", "sentences"));
      boolean isRow = about.has("after");
      Phrase above = codes.phrase(about.required(isRow ? "after" : "under"), about);
      notes.add(new Mapping.Notes(optional(about, "sheet"), above, isRow, sentences.load(about)));
    }
    return notes;
  }

  private List<Mapping.Ignored> ignored(Section section) {
    List<Mapping.Ignored> ignored = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Section about : section.sections("ignore")) {
      about.knowing(Set.of("sheet", "text", "because")).required("because");
      if (!about.has("sheet") && !about.has("text")) {
        about.wrong(about.line(), "say which sheet or text is ignored");
      }
      if (!seen.add(about.text("sheet") + "\n" + about.text("text"))) {
        about.wrong(about.line(), "this is ignored twice");
      }
      ignored.add(new Mapping.Ignored(optional(about, "sheet"), optional(about, "text")));
    }
    return ignored;
  }

  private @Nullable Phrase optional(Section section, String key) {
    return section.has(key) ? codes.phrase(section.text(key), section) : null;
  }
}
