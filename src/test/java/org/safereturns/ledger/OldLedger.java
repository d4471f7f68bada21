package org.safereturns.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** The tables of a ledger as they were before what a check is was kept once for each rule book. */
final class OldLedger {
  private OldLedger() {}

  /** Adds an accepted submission with one check, making the tables if there are none. */
  static void make(String url, String ruleBook, String code, String title) throws SQLException {
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:org/safereturns/ledger/migrations")
        .target("12")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      int id = count(url, "submission") + 1;
      statement.execute(
          ("insert into submission (reference, sender, file_name, sha256, size_bytes, received,"
                  + " door, state, round_no, attempts, last_cause, outcome, ruling)"
                  + " values ('SR-%1$d', 'dover', 'a.csv', '%1$d', 1,"
                  + " timestamp with time zone '2026-01-05 09:30:00+00',"
                  + " 'FOLDER', 'PUBLISHED', 1, 1, '', 'ACCEPTED', 'NONE')")
              .formatted(id));
      statement.execute(
          ("insert into validation (submission_id, recognition, rows_read, records_read, program,"
                  + " rule_book, mappings, code_lists, errors, queries, warnings, notes)"
                  + " values (%d, '', 1, 0, '0.1.0', '%s', '', '', 0, 0, 0, 0)")
              .formatted(id, ruleBook));
      statement.execute(
          ("insert into rule_in_force (submission_id, ordinal, code, title, severity, why, source)"
                  + " values (%d, 0, '%s', '%s', 'ERROR', '', '')")
              .formatted(id, code, title));
    }
  }

  static int count(String url, String rows) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet counted = statement.executeQuery("select count(*) from " + rows)) {
      counted.next();
      return counted.getInt(1);
    }
  }
}
