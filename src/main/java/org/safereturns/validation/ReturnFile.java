package org.safereturns.validation;

import java.util.List;
import org.safereturns.intake.raw.FileType;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.intake.raw.RawSheet;
import org.safereturns.issue.Finding;

/** A file without the sheets that we added to it: what the sender's return was and is. */
record ReturnFile(RawFile file, List<RawSheet> sheets) implements RawFile {
  @Override
  public String name() {
    return file.name();
  }

  @Override
  public FileType type() {
    return file.type();
  }

  @Override
  public List<Finding> findings() {
    return file.findings();
  }

  @Override
  public void close() {
    file.close();
  }
}
