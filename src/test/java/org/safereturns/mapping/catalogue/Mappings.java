package org.safereturns.mapping.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.safereturns.canonical.CaseRecord;
import org.safereturns.canonical.RecordShape;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.Mapped;
import org.safereturns.mapping.RecordSink;

/** A catalogue of one mapping, and what it reads; the code lists are those of the project. */
public final class Mappings {
  static final String PATH = "mappings/test/form.v1.yaml";

  /** The first lines of every mapping here: recognised by "Form", for 2022/23 and Ashford. */
  static final String START =
      """
      title: Form
      purpose: restricted
      period: 2022/23
      area: Ashford
      recognise: { must_have: [Form] }
      """;

  private Mappings() {}

  public static MappingCatalogue of(String yaml) {
    List<SourceFile> sources = new ArrayList<>(SourceFile.below(Path.of("mappings"), ".csv"));
    sources.add(new SourceFile(PATH, yaml));
    return MappingCatalogue.loadUntried(sources);
  }

  public static Mapped read(String yaml, TextFile file) {
    return read(yaml, file, new Kept());
  }

  public static Mapped read(String yaml, TextFile file, RecordSink sink) {
    return of(START + yaml).read(file, "test.form.v1", "ashford", sink);
  }

  /** The lines of the expected file without the first, which is about the return. */
  public static List<String> lines(String yaml, TextFile file) {
    List<String> lines = Expected.lines(read(yaml, file));
    return lines.subList(1, lines.size());
  }

  /** Keeps the records. */
  public static final class Kept implements RecordSink {
    public final List<CaseRecord> records = new ArrayList<>();

    @Override
    public void begin(ReturnHeader header, RecordShape shape) {}

    @Override
    public void record(CaseRecord record) {
      records.add(record);
    }
  }
}
