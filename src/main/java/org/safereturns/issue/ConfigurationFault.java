package org.safereturns.issue;

import java.util.List;
import java.util.stream.Collectors;

/** A rule, mapping, code list or setting is wrong: told to the analyst; nothing starts. */
public final class ConfigurationFault extends RuntimeException {
  /** One mistake; line 0 means the whole file. */
  public record Mistake(String file, int line, String problem) {
    public String text() {
      return line > 0 ? file + ":" + line + ": " + problem : file + ": " + problem;
    }
  }

  private final transient List<Mistake> mistakes;

  public ConfigurationFault(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::text).collect(Collectors.joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  public ConfigurationFault(String file, int line, String problem) {
    this(List.of(new Mistake(file, line, problem)));
  }

  public List<Mistake> mistakes() {
    return mistakes;
  }
}
