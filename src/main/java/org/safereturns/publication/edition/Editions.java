package org.safereturns.publication.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.safereturns.canonical.CodeList;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.Submission;
import org.safereturns.publication.CaseSource;
import org.safereturns.publication.Judged;
import org.safereturns.publication.dataset.CaseTables;
import org.safereturns.publication.dataset.Datasets;
import org.safereturns.publication.dataset.Salt;
import org.safereturns.publication.file.FolderSwap;
import org.safereturns.publication.table.Labels;
import org.safereturns.publication.table.Notice;
import org.safereturns.publication.table.Table;
import org.safereturns.publication.written.AnalystWorkbook;
import org.safereturns.publication.written.ParquetFile;
import org.safereturns.publication.written.Sheet;
import org.safereturns.publication.written.TableFiles;

/**
 * Frozen, numbered copies of all datasets: as CSV, Parquet and workbook, with a dictionary and what
 * changed since the edition before. Where nothing has changed there is no new edition.
 */
public final class Editions {
  private final Ledger ledger;
  private final Map<String, CodeList> lists;
  private final Labels labels;
  private final Path folder;

  /**
   * @param folder of the editions; nothing else is kept in it
   */
  public Editions(Ledger ledger, Map<String, CodeList> codeLists, Path folder) {
    this.ledger = ledger;
    this.lists = codeLists;
    this.labels = new Labels(codeLists);
    this.folder = folder;
  }

  /**
   * An edition.
   *
   * @param isNew whether it was taken just now
   */
  public record Taken(int number, Path folder, boolean isNew) {}

  /**
   * Takes an edition of what stands now, or finds that the last one says the same.
   *
   * @throws SystemFault if it cannot be written; earlier ones stay
   */
  public Taken take(Judged judged, CaseSource cases, Salt salt) {
    List<Table<?>> tables = tables(judged, cases, salt);
    try {
      int last = last();
      FolderSwap swap = new FolderSwap(folder.resolve(Integer.toString(last + 1)));
      Path draft = swap.begin();
      Path csv = Files.createDirectory(draft.resolve("csv"));
      for (Table<?> table : tables) {
        TableFiles.write(csv, table);
      }
      if (last > 0 && isSame(csv, csv(last))) {
        swap.abandon();
        return new Taken(last, folder.resolve(Integer.toString(last)), false);
      }
      complete(draft, last + 1, tables);
      swap.putInPlace();
      return new Taken(last + 1, folder.resolve(Integer.toString(last + 1)), true);
    } catch (IOException e) {
      throw new SystemFault("The edition could not be written to " + folder, e);
    }
  }

  private Path csv(int edition) {
    return folder.resolve(Integer.toString(edition)).resolve("csv");
  }

  private int last() throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> editions = Files.list(folder)) {
      return editions
          .map(e -> e.getFileName().toString())
          .filter(name -> name.matches("\\d{1,6}"))
          .mapToInt(Integer::parseInt)
          .max()
          .orElse(0);
    }
  }

  private List<Table<?>> tables(Judged judged, CaseSource cases, Salt salt) {
    List<Submission> standing = ledger.figures().standing();
    Map<String, Submission> byReference = new TreeMap<>();
    standing.forEach(s -> byReference.put(s.reference(), s));
    List<Table<?>> tables =
        new ArrayList<>(
            new Datasets(ledger, labels)
                .tables(ledger.submissions().list(), judged.reconciliations(), judged.coverage()));
    tables.add(OriginTable.of(ledger.figures().standingFigures(), byReference));
    tables.addAll(new CaseTables(labels, salt, cases).of(standing));
    tables.addAll(new DictionaryTables(lists).of(tables));
    return tables;
  }

  /** Whether the edition before has the same datasets; what changed before it is no dataset. */
  private static boolean isSame(Path csv, Path before) throws IOException {
    for (String name : FolderSwap.names(csv)) {
      Path other = before.resolve(name);
      if (!Files.exists(other) || Files.mismatch(csv.resolve(name), other) >= 0) {
        return false;
      }
    }
    return true;
  }

  private void complete(Path draft, int number, List<Table<?>> datasets) throws IOException {
    Path csv = draft.resolve("csv");
    EditionChanges changes =
        EditionChanges.between(
            csv(number - 1).resolve(OriginTable.NAME + ".csv"),
            csv.resolve(OriginTable.NAME + ".csv"));
    List<Table<?>> tables = new ArrayList<>(datasets);
    Table<?> changed = changes.table();
    tables.add(changed);
    TableFiles.write(csv, changed);
    Path parquet = Files.createDirectory(draft.resolve("parquet"));
    for (Table<?> table : tables) {
      ParquetFile.write(parquet.resolve(table.name() + ".parquet"), table);
    }
    List<String> words = changes.words(number, labels);
    Files.writeString(draft.resolve("CHANGES.txt"), String.join("\n", words) + "\n");
    Files.writeString(draft.resolve("README.txt"), Notice.readme(tables));
    List<Sheet> sheets = new ArrayList<>();
    tables.stream().filter(Sheet::holds).forEach(table -> sheets.add(Sheet.of(table)));
    AnalystWorkbook.write(draft.resolve("datasets.xlsx"), cover(number, words, tables), sheets);
  }

  private static AnalystWorkbook.Cover cover(
      int number, List<String> changes, List<Table<?>> tables) {
    List<String> about = new ArrayList<>(List.of("Edition " + number));
    changes.stream().filter(line -> !line.isBlank()).forEach(about::add);
    tables.stream()
        .filter(table -> !Sheet.holds(table))
        .forEach(
            table ->
                about.add(
                    "%s has %,d rows, too many for a workbook: see csv/%s.csv or the Parquet file"
                        .formatted(table.title(), table.rows().size(), table.name())));
    return new AnalystWorkbook.Cover(
        "Safe Returns: datasets", Notice.RESTRICTED, about, Notice.SHORTHAND);
  }
}
