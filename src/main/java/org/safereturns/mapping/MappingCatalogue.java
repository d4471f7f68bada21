package org.safereturns.mapping;

import java.util.List;
import org.safereturns.intake.RawFile;
import org.safereturns.issue.SourceFile;

/** The known templates: recognises a file and reads it as its mapping says. Immutable. */
public final class MappingCatalogue {
  private MappingCatalogue() {}

  /**
   * @param sources every {@code .yaml} and code list {@code .csv} below {@code mappings/}
   * @throws org.safereturns.issue.ConfigurationFault naming file and line of every mistake
   */
  public static MappingCatalogue load(List<SourceFile> sources) {
    throw new UnsupportedOperationException();
  }

  public Recognition recognise(RawFile file) {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads the whole file with one template.
   *
   * @param template as {@link Recognition.Candidate#template()} names it
   * @param sender code of the organisation that sent it
   * @throws org.safereturns.intake.FileRefused if the file turns out broken while reading
   */
  public Mapped read(RawFile file, String template, String sender, RecordSink records) {
    throw new UnsupportedOperationException();
  }

  public CodeLists codeLists() {
    throw new UnsupportedOperationException();
  }

  /** Short hash of the mapping files. */
  public String version() {
    throw new UnsupportedOperationException();
  }

  /** Short hash of the code lists. */
  public String codeListVersion() {
    throw new UnsupportedOperationException();
  }
}
