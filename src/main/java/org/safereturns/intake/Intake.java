package org.safereturns.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.safereturns.intake.csv.CsvTable;
import org.safereturns.intake.json.JsonTable;
import org.safereturns.intake.kind.LooksLike;
import org.safereturns.intake.kind.Seems;
import org.safereturns.intake.kind.TextProfile;
import org.safereturns.intake.ods.OdsWorkbook;
import org.safereturns.intake.raw.Limits;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.intake.source.OpenedFile;
import org.safereturns.intake.source.Parts;
import org.safereturns.intake.source.Source;
import org.safereturns.intake.source.Words;
import org.safereturns.intake.xls.XlsWorkbook;
import org.safereturns.intake.xlsx.XlsxWorkbook;
import org.safereturns.issue.FindingKind;

/** The way in: opens a file by its content. Thread-safe. */
public final class Intake {
  private final Limits limits;

  public Intake(Limits limits) {
    this.limits = limits;
  }

  /**
   * @param name the name the sender gave the file
   * @throws FileRefused if it is empty, damaged, encrypted, of a type we do not read, or beyond a
   *     limit
   * @throws org.safereturns.issue.SystemFault if our disk fails
   */
  public RawFile open(Path file, String name) {
    Source source = new Source(file, name, limits);
    return source.guarded(() -> open(source));
  }

  private OpenedFile open(Source source) throws IOException, XMLStreamException {
    long length = Files.size(source.path());
    if (length > limits.bytes()) {
      throw source.refused(FindingKind.TOO_LARGE, "limit", Words.megabytes(limits.bytes()));
    }
    TextProfile profile = TextProfile.of(source.path());
    if (profile.isEmpty()) {
      throw source.refused(FindingKind.EMPTY_FILE);
    }
    if (profile.isOle()) {
      return openOle(source);
    }
    return profile.isZip() ? openZip(source) : openText(source, profile);
  }

  private OpenedFile openText(Source source, TextProfile profile) throws IOException {
    Seems seems = LooksLike.seems(profile);
    if (!seems.isOurs()) {
      throw source.refused(seems.kind(), "seems", seems.text());
    }
    if (LooksLike.json(profile.start())) {
      return JsonTable.open(source);
    }
    Charset charset = profile.charset();
    if (charset == null) {
      throw source.refused(FindingKind.UNREADABLE_ENCODING);
    }
    return CsvTable.open(source, charset);
  }

  private static OpenedFile openZip(Source source) throws IOException, XMLStreamException {
    Parts parts = Parts.open(source);
    boolean opened = false;
    try {
      OpenedFile file = openParts(source, parts);
      opened = true;
      return file;
    } finally {
      if (!opened) {
        parts.close();
      }
    }
  }

  private static OpenedFile openParts(Source source, Parts parts)
      throws IOException, XMLStreamException {
    Seems seems = LooksLike.zipSeems(parts);
    if (!seems.isOurs()) {
      throw source.refused(seems.kind(), "seems", seems.text());
    }
    return parts.has("content.xml")
        ? OdsWorkbook.open(source, parts)
        : XlsxWorkbook.open(source, parts, parts.has("xl/vbaProject.bin"));
  }

  private static OpenedFile openOle(Source source) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(source.path().toFile(), true)) {
      Set<String> names = new TreeSet<>(container.getRoot().getEntryNames());
      if (names.contains("EncryptedPackage")) {
        throw source.refused(FindingKind.PASSWORD_PROTECTED);
      }
      Seems seems = LooksLike.oleSeems(names);
      if (!seems.isOurs()) {
        throw source.refused(seems.kind(), "seems", seems.text());
      }
      return XlsWorkbook.open(source, container);
    }
  }
}
