package org.safereturns.publication.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.safereturns.issue.ConfigurationFault;

/** Finds the line of a specification that a mistake is about. */
public final class SpecLines {
  private SpecLines() {}

  /** The first line that holds the word; the whole file if none does. */
  public static ConfigurationFault fault(Path file, String word, String problem) {
    Pattern whole = Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)");
    int line = 0;
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = lines.size() - 1; i >= 0; i--) {
        line = whole.matcher(lines.get(i)).find() ? i + 1 : line;
      }
    } catch (IOException e) {
      line = 0; // the mistake is told all the same
    }
    return new ConfigurationFault(file.toString(), line, problem);
  }
}
