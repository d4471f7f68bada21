package org.safereturns.issue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Which program, rule book, mappings and code lists gave a result: short hashes of the sources. */
public record Versions(String program, String ruleBook, String mappings, String codeLists) {
  private static final String PROGRAM = readProgram();

  /** The version of this program. */
  public static String programVersion() {
    return PROGRAM;
  }

  private static String readProgram() {
    try (InputStream version = Versions.class.getResourceAsStream("/org/safereturns/version.txt")) {
      if (version == null) {
        throw new IllegalStateException("the program's version is not in its jar");
      }
      return new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new SystemFault("the program's version cannot be read", e);
    }
  }
}
