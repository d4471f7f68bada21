package org.safereturns.validation;

import java.util.List;
import org.safereturns.intake.raw.FileType;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.intake.raw.RawSheet;
import org.safereturns.issue.Finding;
import org.safereturns.mapping.CodeLists;
import org.safereturns.mapping.ContactWords;

/**
 * A return whose every text is looked at for personal details while it is read, whatever its layout
 * and whether or not a mapping knows the cell.
 */
final class SearchedFile implements RawFile {
  private final RawFile file;
  private final PersonalPlaces places;
  private final List<SearchedSheet> sheets;

  SearchedFile(RawFile file, CodeLists lists) {
    this.file = file;
    this.places = new PersonalPlaces(file.name());
    ContactWords contacts = ContactWords.of(lists);
    this.sheets =
        file.sheets().stream().map(sheet -> new SearchedSheet(sheet, contacts, places)).toList();
  }

  /**
   * What was found; ask once the return is read.
   *
   * @param published whether the return is meant for everybody to read
   */
  List<Finding> personal(boolean published) {
    sheets.forEach(SearchedSheet::finish);
    return places.findings(published);
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public FileType type() {
    return file.type();
  }

  @Override
  public List<RawSheet> sheets() {
    return List.copyOf(sheets);
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
