package org.safereturns.mapping.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.DataStructure;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.ConfigurationFault.Mistake;
import org.safereturns.issue.SourceFile;
import org.safereturns.issue.SystemFault;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.Mapped;
import org.safereturns.mapping.Recognition;
import org.safereturns.mapping.RecordSink;
import org.safereturns.mapping.Structures;
import org.safereturns.mapping.load.MappingLoader;
import org.safereturns.mapping.structure.SharedParts;
import org.safereturns.mapping.structure.StructureLoader;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.template.Table;

/** The known templates: recognises a file and reads it as its mapping says. Immutable. */
public final class MappingCatalogue {
  private static final int HASH_LENGTH = 12;

  private final SortedMap<String, Mapping> mappings;
  private final Structures structures;
  private final CodeLists codeLists;
  private final String version;
  private final String codeListVersion;

  private MappingCatalogue(
      SortedMap<String, Mapping> mappings,
      Structures structures,
      CodeLists codeLists,
      String version,
      String codeListVersion) {
    this.mappings = mappings;
    this.structures = structures;
    this.codeLists = codeLists;
    this.version = version;
    this.codeListVersion = codeListVersion;
  }

  /**
   * @param sources every {@code .yaml} and {@code .csv} below {@code mappings/}; a mapping without
   *     its expected lines is refused: nobody has seen what it reads
   * @throws org.safereturns.issue.ConfigurationFault naming file and line of every mistake
   */
  public static MappingCatalogue load(List<SourceFile> sources) {
    MappingCatalogue catalogue = loadUntried(sources);
    Set<String> paths = sources.stream().map(SourceFile::path).collect(Collectors.toSet());
    List<Mistake> untried =
        catalogue.mappings.values().stream()
            .filter(m -> !isDerived(m.path()) && !paths.contains(expected(m)))
            .map(MappingCatalogue::untried)
            .toList();
    if (!untried.isEmpty()) {
      throw new ConfigurationFault(untried);
    }
    return catalogue;
  }

  /** The reading of a form that is drawn from a structure needs no sample: both are one text. */
  static boolean isDerived(String path) {
    return path.matches("(?:.*/)?collections/[^/]+");
  }

  private static String expected(Mapping mapping) {
    return mapping.path().replaceFirst("\\.yaml$", ".expected.csv");
  }

  private static Mistake untried(Mapping mapping) {
    String expected = expected(mapping);
    return new Mistake(
        mapping.path(),
        0,
        ("was never tried: put a filled-in return beside it, and what must be read from it into %s"
                + " (safe-returns mappings expect prints it)")
            .formatted(expected.substring(expected.lastIndexOf('/') + 1)));
  }

  /** As {@link #load}, with mappings for which nobody has yet said what they must read. */
  static MappingCatalogue loadUntried(List<SourceFile> sources) {
    List<SourceFile> lists =
        sources.stream().filter(s -> s.folder().endsWith("codelists")).toList();
    List<SourceFile> yaml = sources.stream().filter(s -> s.path().endsWith(".yaml")).toList();
    CodeLists codeLists = CodeLists.load(lists);
    List<Mistake> mistakes = new ArrayList<>();
    SortedMap<String, Mapping> mappings = new TreeMap<>();
    List<DataStructure> structures = new ArrayList<>();
    SharedParts shared = SharedParts.load(yaml, codeLists, mistakes);
    for (SourceFile source : yaml) {
      if (isDerived(source.path())) {
        if (!source.fileName().equals(SharedParts.FILE)) {
          var loaded = new StructureLoader(source, codeLists, shared, mistakes).load();
          structures.add(loaded.structure());
          add(mappings, loaded.mapping(), mistakes);
        }
      } else {
        add(mappings, new MappingLoader(source, codeLists, mistakes).load(), mistakes);
      }
    }
    if (mappings.isEmpty() && mistakes.isEmpty()) {
      mistakes.add(new Mistake("mappings", 0, "there is no mapping here"));
    }
    if (!mistakes.isEmpty()) {
      throw new ConfigurationFault(mistakes);
    }
    return new MappingCatalogue(
        mappings, new Structures(structures), codeLists, hash(yaml), hash(lists));
  }

  private static void add(
      SortedMap<String, Mapping> mappings, @Nullable Mapping mapping, List<Mistake> mistakes) {
    if (mapping != null && mappings.put(mapping.id(), mapping) != null) {
      mistakes.add(new Mistake(mapping.path(), 0, mapping.id() + " stands twice"));
    }
  }

  public Recognition recognise(RawFile file) {
    return new Recogniser(List.copyOf(mappings.values())).rank(file);
  }

  /**
   * Reads the whole file with one template.
   *
   * @param template as {@link Recognition.Candidate#template()} names it
   * @param sender code of the organisation that sent it
   * @throws org.safereturns.intake.raw.FileRefused if the file turns out broken while reading
   */
  public Mapped read(RawFile file, String template, String sender, RecordSink records) {
    Mapping mapping = mappings.get(template);
    if (mapping == null) {
      throw new IllegalArgumentException("no such template: " + template);
    }
    return new MappingReader(mapping, codeLists).read(file, sender, records);
  }

  /** What the collections ask for on forms of our own. */
  public Structures structures() {
    return structures;
  }

  public CodeLists codeLists() {
    return codeLists;
  }

  /** The collections that templates belong to. */
  public Set<String> collections() {
    return mappings.values().stream().map(Mapping::collection).collect(Collectors.toSet());
  }

  /** The facts that templates state, or that returns state in a place of theirs. */
  public Set<String> facts() {
    return mappings.values().stream()
        .flatMap(m -> m.declares().keySet().stream())
        .collect(Collectors.toSet());
  }

  /** The fields of case records in all templates, each with the lists its codes are on. */
  public Map<String, Set<String>> fields() {
    Map<String, Set<String>> fields = new TreeMap<>();
    mappings.values().stream()
        .flatMap(m -> m.tables().stream())
        .filter(Table.Records.class::isInstance)
        .flatMap(t -> ((Table.Records) t).fields().stream())
        .forEach(
            field -> {
              Set<String> lists = fields.computeIfAbsent(field.name(), f -> new TreeSet<>());
              if (!field.list().isEmpty()) {
                lists.add(field.list());
              }
            });
    return fields;
  }

  /** Short hash of the mapping files. */
  public String version() {
    return version;
  }

  /** Short hash of the code lists. */
  public String codeListVersion() {
    return codeListVersion;
  }

  /** The mappings by their identifiers. */
  public Map<String, Mapping> mappings() {
    return mappings;
  }

  private static String hash(List<SourceFile> sources) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      sources.stream()
          .sorted(Comparator.comparing(SourceFile::path))
          .forEach(
              s -> {
                digest.update((s.path() + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update((s.text() + "\0").getBytes(StandardCharsets.UTF_8));
              });
      return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new SystemFault("every Java has SHA-256", e);
    }
  }
}
