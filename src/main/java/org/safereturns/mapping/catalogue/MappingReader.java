package org.safereturns.mapping.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.safereturns.canonical.Origin;
import org.safereturns.canonical.ReturnHeader;
import org.safereturns.canonical.Said;
import org.safereturns.canonical.Sum;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.Mapped;
import org.safereturns.mapping.RecordSink;
import org.safereturns.mapping.reading.Anchors;
import org.safereturns.mapping.reading.HeaderReader;
import org.safereturns.mapping.reading.Leftovers;
import org.safereturns.mapping.reading.Promises;
import org.safereturns.mapping.reading.Reading;
import org.safereturns.mapping.records.RecordsReader;
import org.safereturns.mapping.sentence.NotesReader;
import org.safereturns.mapping.sheet.Grid;
import org.safereturns.mapping.table.CellsReader;
import org.safereturns.mapping.table.CrosstabReader;
import org.safereturns.mapping.table.LongReader;
import org.safereturns.mapping.table.TableCompleteness;
import org.safereturns.mapping.template.Mapping;
import org.safereturns.mapping.template.Table;

/** Reads a whole file with one mapping. */
final class MappingReader {
  private final Mapping mapping;
  private final CodeLists lists;

  MappingReader(Mapping mapping, CodeLists lists) {
    this.mapping = mapping;
    this.lists = lists;
  }

  Mapped read(RawFile file, String sender, RecordSink sink) {
    List<Grid> grids = file.sheets().stream().map(Grid::load).toList();
    HeaderReader about = new HeaderReader(file.name(), mapping, lists, grids, sender);
    ReturnHeader header = about.read();
    Reading reading = new Reading(file, mapping, lists, header, about.own());
    Anchors anchors = new Anchors(mapping, grids);
    long rows = grids.stream().mapToLong(Grid::filled).sum();
    long records = 0;
    for (Table table : mapping.tables()) {
      RecordsReader.Count count = read(reading, table, anchors, sink);
      rows += count.beyond();
      records += count.records();
    }
    new TableCompleteness(reading).complete();
    Leftovers leftovers = new Leftovers(reading, grids);
    leftovers.tellRepeated();
    leftovers.claimKnown();
    Said said = new NotesReader(reading, grids).read();
    Promises promises = new Promises(reading);
    promises.require();
    List<Sum> sums = promises.sums();
    tellTooLong(reading, grids);
    leftovers.tell();
    // What a list says in its first row may be what the return says about itself.
    Set<Finding> findings = new LinkedHashSet<>(about.findings());
    findings.addAll(reading.findings());
    return new Mapped(
        header,
        rows,
        records,
        reading.figures().cells(),
        sums,
        reading.completeness(),
        said,
        List.copyOf(findings));
  }

  private static RecordsReader.Count read(
      Reading reading, Table table, Anchors anchors, RecordSink sink) {
    if (table instanceof Table.Records records) {
      return RecordsReader.read(reading, records, anchors, sink);
    }
    long beyond = 0;
    if (table instanceof Table.Crosstab crosstab) {
      CrosstabReader.read(reading, crosstab, anchors);
    } else if (table instanceof Table.Cells cells) {
      CellsReader.read(reading, cells, anchors);
    } else if (table instanceof Table.Listing figures) {
      beyond = LongReader.read(reading, figures, anchors);
    }
    return new RecordsReader.Count(0, beyond);
  }

  /** Forms are short: what lies beyond the grid of a sheet that was not streamed was not read. */
  private static void tellTooLong(Reading reading, List<Grid> grids) {
    for (Grid grid : grids) {
      if (grid.isLonger() && !grid.isStreamed()) {
        reading.found(
            FindingKind.SHEET_TOO_LONG,
            Origin.wholeSheet(reading.file(), grid.name()),
            "rows",
            Integer.toString(Grid.ROWS));
      }
    }
  }
}
