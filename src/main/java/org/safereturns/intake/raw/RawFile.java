package org.safereturns.intake.raw;

import java.util.List;
import org.safereturns.issue.Finding;

/** A file opened for reading. Close it: it may hold a file handle and temporary files. */
public interface RawFile extends AutoCloseable {
  /** The name the sender gave it, for messages; never used as a path. */
  String name();

  FileType type();

  /** Sheets in the order of the file, hidden ones too. */
  List<RawSheet> sheets();

  /** What was noticed on opening that does not stop the reading: macros. */
  List<Finding> findings();

  @Override
  void close();
}
