package org.safereturns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of our rules and mappings, to be changed as their owners would. */
record OwnHome(Path folder) {
  static OwnHome in(Path folder) throws IOException {
    for (String part : List.of("rules", "mappings")) {
      copy(Path.of(part), folder.resolve(part));
    }
    return new OwnHome(folder);
  }

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  Path rules() {
    return folder.resolve("rules");
  }

  /** Puts lines below those that stand in a file of the rule book. */
  void add(String file, String... lines) throws IOException {
    Path to = rules().resolve(file);
    Files.writeString(
        to, Files.readString(to).stripTrailing() + "\n" + String.join("\n", lines) + "\n");
  }

  /**
   * A new rule of completeness on figures of the referral service, and its cases, which nobody
   * tries here.
   */
  void rule(String code, String when) throws IOException {
    Files.writeString(
        rules().resolve("completeness/" + code + ".drl"),
        """
        package rules.completeness
        import org.safereturns.canonical.Observation
        global org.safereturns.rules.IssueSink issues

        // Why: a slip.
        rule "%s"
            @title("A slip")
            @severity("error")
            @phase("return")
            @from("2020-04") @to("")
            @needs("collection:referral figures measure:DA_VICTIM_CRIMES")
            @source("Nobody")
            @message("{value} is a slip.")
            @mend("Mend it.")
        when
            %s
        then
            issues.raise(drools, $a);
        end
        """
            .formatted(code, when));
    Files.writeString(
        rules().resolve("completeness/" + code + ".cases.csv"),
        "case,expect,value\nslip,raised,1\nno slip,ok,2\n");
  }

  void replace(String file, String text, String other) throws IOException {
    Path in = rules().resolve(file);
    String all = Files.readString(in);
    if (!all.contains(text)) {
      throw new IllegalArgumentException(file + " does not hold: " + text);
    }
    Files.writeString(in, all.replace(text, other));
  }
}
