package org.safereturns.intake;

import java.util.List;
import org.safereturns.issue.Finding;

/** A file opened for reading. Close it: it may hold a file handle and temporary files. */
public interface RawFile extends AutoCloseable {
  /** The name the sender gave it, for messages; never used as a path. */
  String name();

  FileType type();

  /** Sheets in the order of the file, hidden ones too. */
  List<RawSheet> sheets();

  /**
   * What was noticed that does not stop the reading: macros, crossed-out text. Ask for it last:
   * some of it shows only as the rows are read.
   */
  List<Finding> findings();

  @Override
  void close();
}
