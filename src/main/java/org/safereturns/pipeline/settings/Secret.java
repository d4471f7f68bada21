package org.safereturns.pipeline.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.ConfigurationFault;

/** A secret stands in an environment variable or in a file, never in the configuration. */
final class Secret {
  private Secret() {}

  static void requireOne(@Nullable String variable, @Nullable Path file, String otherwise) {
    if ((variable == null) == (file == null)) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /**
   * @throws ConfigurationFault if it is not there
   */
  static String read(@Nullable String variable, @Nullable Path file) {
    if (file != null) {
      try {
        return Files.readString(file).strip();
      } catch (IOException e) {
        throw new ConfigurationFault(file.toString(), 0, "cannot be read");
      }
    }
    String name = String.valueOf(variable);
    String value = System.getenv(name);
    if (value == null) {
      throw new ConfigurationFault(name, 0, "this environment variable is not set");
    }
    return value;
  }
}
