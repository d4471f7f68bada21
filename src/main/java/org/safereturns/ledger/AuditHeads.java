package org.safereturns.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safereturns.issue.SystemFault;

/**
 * Where the chain of the audit log ended, again and again: a file beside the database, to which
 * lines are only added. Entries that were taken off the end, or a chain that was written anew, do
 * not agree with it.
 */
record AuditHeads(Path file) {
  void add(AuditLog.Head head) {
    String line = head.number() + " " + head.hash();
    try {
      List<String> lines = lines();
      if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(line)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
            file,
            line + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND,
            StandardOpenOption.SYNC);
      }
    } catch (IOException e) {
      throw new SystemFault("cannot write to " + file, e);
    }
  }

  /** Hashes by the number of their entry; a line that says nothing has the number 0. */
  SortedMap<Long, String> read() {
    try {
      SortedMap<Long, String> heads = new TreeMap<>();
      for (String line : lines()) {
        boolean isHead = line.matches("\\d{1,18} [0-9a-f]{64}");
        int space = line.indexOf(' ');
        heads.put(
            isHead ? Long.parseLong(line.substring(0, space)) : 0L,
            isHead ? line.substring(space + 1) : line);
      }
      return heads;
    } catch (IOException e) {
      throw new SystemFault("cannot read " + file, e);
    }
  }

  private List<String> lines() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
