package org.safereturns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.safereturns.issue.SystemFault;

/** Tells analysts which rules and mappings a watch goes by, and why it refused a change. */
final class RulesPage {
  private static final String NAME = "rules.txt";

  private final Path out;
  private final Path file;

  RulesPage(Path out) {
    this.out = out;
    this.file = out.resolve(NAME);
  }

  void inUse(Home.Books books) {
    write(List.of(told(books)));
  }

  /**
   * @param books those that stay in use
   * @param problems a line each
   */
  void refused(Home.Books books, List<String> problems) {
    List<String> lines = new ArrayList<>();
    lines.add(told(books));
    lines.add("A change was refused, and none of it is in use. Mend this:");
    problems.forEach(problem -> lines.add("  " + problem));
    write(lines);
  }

  static String told(Home.Books books) {
    return "In use: rule book %s, mappings %s, code lists %s"
        .formatted(
            books.rules().version(),
            books.mappings().version(),
            books.mappings().codeListVersion());
  }

  /** Empty if no watch is at work. */
  List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new SystemFault("cannot read " + file, e);
    }
  }

  /** The first of them. */
  String line() {
    return lines().stream().findFirst().orElse("");
  }

  /** Says nothing any more, unless another watch is still at work here. */
  void removeIfAlone() {
    try (Occupancy alone = Occupancy.enter(out).orElse(null)) {
      if (alone != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new SystemFault("cannot remove " + file, e);
    }
  }

  private void write(List<String> lines) {
    String own = Long.toString(ProcessHandle.current().pid()); // another watch may write as well
    Path part = file.resolveSibling("." + NAME + "." + own + ".part");
    try {
      Files.write(part, lines);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new SystemFault("cannot write " + file, e);
    }
  }
}
