package org.safereturns.intake.source;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.raw.FileType;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.intake.raw.RawSheet;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;

/**
 * A file of any format.
 *
 * @param held what stays open until the file is closed
 */
public record OpenedFile(
    Source source, FileType type, List<RawSheet> sheets, List<Finding> findings, Closeable held)
    implements RawFile {
  /** Each is looked through, and a short workbook may name one sheet a million times. */
  private static final int MOST_SHEETS = 256;

  public OpenedFile {
    sheets = List.copyOf(sheets);
    findings = List.copyOf(findings);
  }

  /** A file with the findings every workbook may give. */
  public static OpenedFile workbook(
      Source source, FileType type, List<RawSheet> sheets, boolean macros, Closeable held) {
    source.checkSize(sheets.size(), MOST_SHEETS, "sheets");
    List<Finding> findings = new ArrayList<>();
    if (macros) {
      findings.add(Finding.of(FindingKind.MACROS_NOT_RUN, Origin.wholeFile(source.name())));
    }
    return new OpenedFile(source, type, sheets, findings, held);
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public void close() {
    source.guarded(
        () -> {
          held.close();
          return true;
        });
  }
}
