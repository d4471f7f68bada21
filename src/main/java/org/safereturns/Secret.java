package org.safereturns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.publication.dataset.Salt;
import picocli.CommandLine.Option;

/** The secret that goes into the references of cases. */
final class Secret {
  private static final String VARIABLE = "SAFE_RETURNS_SALT";

  @Option(
      names = "--salt-file",
      paramLabel = "FILE",
      description =
          "File with the secret that goes into the references of cases; or the environment"
              + " variable "
              + VARIABLE
              + ". Without either, one is made by chance and kept in the folder of the ledger.")
  private @Nullable Path file;

  Salt salt(Workplace workplace) {
    if (file != null) {
      try {
        return Salt.of(Files.readString(file).strip());
      } catch (IOException e) {
        throw new ConfigurationFault(file.toString(), 0, "the salt cannot be read");
      }
    }
    @Nullable String given = System.getenv(VARIABLE);
    return given != null && !given.isBlank()
        ? Salt.of(given.strip())
        : Salt.in(workplace.out().resolve("ledger"));
  }
}
