package org.safereturns.publication.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.safereturns.publication.content.ReleaseContent;
import org.safereturns.publication.content.ReleasePlan;

/** Holds published files to the content that the certificate proves safe, cell by cell. */
final class PublishedTables {
  private PublishedTables() {}

  static List<String> faults(Path folder, ReleaseContent content, ReleasePlan plan)
      throws IOException {
    List<String> faults = new ArrayList<>();
    for (ReleaseTable table : ReleaseTable.of(content, plan)) {
      Path file = folder.resolve(table.name() + ".csv");
      List<List<String>> wanted = new ArrayList<>(List.of(table.headings()));
      wanted.addAll(table.rows());
      if (!Files.isRegularFile(file)) {
        faults.add("table " + table.name() + " is missing");
      } else if (!read(file).equals(wanted)) {
        faults.add("table " + table.name() + " prints something else than was proved safe");
      }
    }
    return faults;
  }

  private static List<List<String>> read(Path file) throws IOException {
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
      return records.stream().map(CsvRecord::getFields).toList();
    }
  }
}
