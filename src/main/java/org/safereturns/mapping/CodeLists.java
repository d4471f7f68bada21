package org.safereturns.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Code;
import org.safereturns.canonical.CodeList;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.ConfigurationFault.Mistake;
import org.safereturns.issue.SourceFile;
import org.safereturns.issue.Spelling;
import org.safereturns.mapping.text.Wording;

/** The code lists of {@code mappings/codelists/}, by identifier. */
public final class CodeLists {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]+");

  private final Map<String, CodeList> lists;
  private volatile @Nullable Set<String> words;

  CodeLists(Map<String, CodeList> lists) {
    this.lists = Map.copyOf(lists);
  }

  /**
   * @param csvFiles one for each list, named after it: {@code SEX.csv}
   * @throws org.safereturns.issue.ConfigurationFault naming file and line of every mistake
   */
  public static CodeLists load(List<SourceFile> csvFiles) {
    List<Mistake> mistakes = new ArrayList<>();
    Map<String, CodeList> lists = new TreeMap<>();
    List<CodeListFile> all = csvFiles.stream().map(CodeListFile::read).toList();
    for (CodeListFile read : all) {
      mistakes.addAll(read.mistakes());
      if (read.mistakes().isEmpty()) {
        CodeList list = read.list();
        if (lists.put(list.id(), list) != null) {
          mistakes.add(read.second(list));
        }
      }
    }
    all.forEach(read -> mistakes.addAll(read.strayGroups(lists)));
    if (!mistakes.isEmpty()) {
      throw new ConfigurationFault(mistakes);
    }
    return new CodeLists(lists);
  }

  /** Every list by its identifier. */
  public Map<String, CodeList> byId() {
    return lists;
  }

  public Optional<CodeList> find(String id) {
    return Optional.ofNullable(lists.get(id));
  }

  public SortedSet<String> ids() {
    return new TreeSet<>(lists.keySet());
  }

  /** The code that a text names on a list; empty if either is unknown. */
  public Optional<Code> named(String list, String text) {
    return find(list).flatMap(l -> l.named(Wording.unmarked(text)));
  }

  /** Code of the area that a text names: its own name, or an organisation that answers for it. */
  public Optional<String> areaNamed(String text) {
    return named("ORGANISATION", text)
        .map(Code::group)
        .or(() -> named("REF_AREA", text).map(Code::code));
  }

  /** What to say of the code of an organisation that nobody knows; empty if it is known. */
  public Optional<String> strangerTo(String organisation) {
    return find("ORGANISATION")
        .filter(list -> list.find(organisation).isEmpty())
        .map(list -> list.codes().stream().map(Code::code).toList())
        .map(known -> Spelling.didYouMean(organisation, known))
        .map(
            near ->
                "There is no organisation %s in mappings/codelists/ORGANISATION.csv%s"
                    .formatted(organisation, near.isEmpty() ? "." : near));
  }

  /** Every word that names something on a list, in small letters. */
  public Set<String> words() {
    Set<String> all = words;
    if (all == null) {
      all =
          lists.values().stream()
              .flatMap(list -> list.codes().stream())
              .flatMap(code -> code.names().stream())
              .flatMap(name -> WORD.matcher(name).results())
              .map(word -> word.group().toLowerCase(Locale.ROOT))
              .collect(Collectors.toUnmodifiableSet());
      words = all;
    }
    return all;
  }

  /** The unit a measure is counted in, empty if its list does not say. */
  public String unitOf(String measure) {
    return find("MEASURE").flatMap(l -> l.find(measure)).map(Code::group).orElse("");
  }
}
