package org.safereturns.ledger;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.safereturns.issue.SystemFault;

/** A copy of the ledger from which it can be put back, taken while others work with it. */
final class Backup {
  private final Database database;
  private final Path ledger;

  Backup(Database database, Path ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  /**
   * Heads of the audit log first, originals last: so every head has its entry, and every submission
   * its bytes, whatever comes in meanwhile.
   *
   * @param to a folder that is not there yet
   */
  void write(Path to) {
    if (!database.isH2()) {
      throw new DecisionRefused(
          "A ledger on PostgreSQL is saved with pg_dump, its originals by copying: see"
              + " docs/operations.md");
    }
    try {
      Files.createDirectories(to.toAbsolutePath().getParent());
      Files.createDirectory(to);
      copy(ledger.resolve("audit.heads"), to);
      database(to.toAbsolutePath());
      for (Path original : Rekeying.files(ledger.resolve("returns"))) {
        copy(original, to);
      }
    } catch (FileAlreadyExistsException e) {
      throw new DecisionRefused("There is something already: " + to);
    } catch (IOException | SQLException e) {
      throw new SystemFault("cannot write to " + to, e);
    }
  }

  /**
   * Written anew from its statements, as of one moment. H2's own copy of the file at work ({@code
   * backup to}) may lack what was committed last: h2database/h2database, pull request 4069.
   */
  private void database(Path to) throws IOException, SQLException {
    String script = "'" + to.resolve("ledger.sql").toString().replace("'", "''") + "'";
    database.atOneMoment(handle -> handle.execute("script to " + script));
    try (Connection connection = DriverManager.getConnection(Ledger.embedded(to));
        Statement statement = connection.createStatement()) {
      statement.execute("runscript from " + script);
    }
    Files.delete(to.resolve("ledger.sql"));
  }

  private void copy(Path file, Path to) throws IOException {
    if (Files.exists(file)) {
      Path copy = to.resolve(ledger.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }
}
