package org.safereturns.intake.xls;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.cell.CellFormat;
import org.safereturns.intake.cell.Formats;
import org.safereturns.intake.cell.Numbers;
import org.safereturns.intake.raw.FileType;
import org.safereturns.intake.raw.RawCell;
import org.safereturns.intake.raw.RawCell.Kind;
import org.safereturns.intake.raw.RawRow;
import org.safereturns.intake.raw.RawSheet;
import org.safereturns.intake.source.CellsRow;
import org.safereturns.intake.source.Noticed;
import org.safereturns.intake.source.OpenedFile;
import org.safereturns.intake.source.OpenedSheet;
import org.safereturns.intake.source.Rows;
import org.safereturns.intake.source.Source;
import org.safereturns.intake.source.Words;
import org.safereturns.issue.FindingKind;

/** A workbook of Excel 97 to 2003, loaded whole: the format knows no more than 65,536 rows. */
public final class XlsWorkbook {
  /** More than a full sheet of case records; loading takes some ten times as much memory. */
  private static final long LARGEST = 64L << 20;

  private final Source source;
  private final boolean since1904;
  private final Formats formats = new Formats();

  private final XlsText texts;

  private XlsWorkbook(Source source, HSSFWorkbook loaded) {
    this.source = source;
    this.since1904 = loaded.getInternalWorkbook().isUsing1904DateWindowing();
    this.texts = new XlsText(loaded);
  }

  public static OpenedFile open(Source source, POIFSFileSystem container) throws IOException {
    if (source.path().toFile().length() > LARGEST) {
      throw source.refused(FindingKind.TOO_LARGE, "limit", Words.megabytes(LARGEST));
    }
    boolean macros = container.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR");
    HSSFWorkbook loaded = load(source, container.getRoot());
    XlsWorkbook workbook = new XlsWorkbook(source, loaded);
    List<RawSheet> sheets = new ArrayList<>();
    for (int i = 0; i < loaded.getNumberOfSheets(); i++) {
      HSSFSheet sheet = loaded.getSheetAt(i);
      boolean hidden = loaded.isSheetHidden(i) || loaded.isSheetVeryHidden(i);
      String name = loaded.getSheetName(i);
      workbook.checkRows(name, sheet);
      sheets.add(
          new OpenedSheet(
              source,
              name,
              hidden,
              noticed -> workbook.new SheetRows(name, sheet, noticed),
              () -> blocks(sheet)));
    }
    return OpenedFile.workbook(source, FileType.XLS, sheets, macros, loaded);
  }

  private static HSSFWorkbook load(Source source, DirectoryNode root) throws IOException {
    try {
      return new HSSFWorkbook(root, false);
    } catch (EncryptedDocumentException e) {
      throw source.refused(FindingKind.PASSWORD_PROTECTED);
    } catch (OldExcelFormatException e) {
      throw source.refused(
          FindingKind.SENT_UNCONVERTED, "seems", "a workbook of Excel 95 or older");
    }
  }

  private void checkRows(String name, HSSFSheet sheet) {
    int limit = source.limits().wholeRows();
    if (sheet.getPhysicalNumberOfRows() > limit) {
      throw source.refusedAt(
          Origin.wholeSheet(source.name(), name),
          FindingKind.TOO_MANY_ROWS,
          "limit",
          Words.count(limit));
    }
  }

  private static List<RawSheet.Block> blocks(HSSFSheet sheet) {
    List<RawSheet.Block> blocks = new ArrayList<>();
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      blocks.add(
          new RawSheet.Block(
              range.getFirstRow() + 1,
              range.getFirstColumn() + 1,
              range.getLastRow() + 1,
              range.getLastColumn() + 1));
    }
    return blocks;
  }

  private final class SheetRows implements Rows {
    private final String sheet;
    private final HSSFSheet loaded;
    private final Iterator<Row> rows;
    private final Noticed noticed;

    SheetRows(String sheet, HSSFSheet loaded, Noticed noticed) {
      this.sheet = sheet;
      this.loaded = loaded;
      this.rows = loaded.rowIterator();
      this.noticed = noticed;
      loaded.getCellComments().values().forEach(this::comment);
    }

    private void comment(HSSFComment comment) {
      RichTextString said = comment.getString();
      if (said != null) {
        noticed.comment(comment.getRow() + 1, comment.getColumn() + 1, said.getString());
      }
    }

    @Override
    public @Nullable RawRow next() {
      if (!rows.hasNext()) {
        return null;
      }
      Row row = rows.next();
      int number = row.getRowNum() + 1;
      List<RawCell> cells = new ArrayList<>();
      for (Cell cell : row) {
        RawCell read = standing(number, cell);
        if (read.kind() != Kind.BLANK) {
          if (row.getZeroHeight() || loaded.isColumnHidden(cell.getColumnIndex())) {
            noticed.hiding();
          }
          source.checkColumn(read.column(), source.cell(sheet, number, read.column()));
          while (cells.size() < read.column() - 1) {
            cells.add(RawCell.text(number, cells.size() + 1, ""));
          }
          cells.add(read);
        }
      }
      return new CellsRow(number, cells);
    }

    /** The cell without what is crossed out in it. */
    private RawCell standing(int number, Cell cell) {
      RawCell read = cell(number, cell);
      if (read.isBlank()) {
        return read;
      }
      RawCell standing = read;
      if (read.kind() == Kind.TEXT && cell.getCellType() == CellType.STRING) {
        standing = RawCell.text(number, read.column(), texts.standing(cell));
      } else if (texts.isCrossedOut(cell)) {
        standing = RawCell.text(number, read.column(), "");
      }
      if (!standing.text().equals(read.text())) {
        noticed.crossedOut(number, read.column());
      }
      return standing;
    }

    @Override
    public void close() {}
  }

  private RawCell cell(int row, Cell cell) {
    int column = cell.getColumnIndex() + 1;
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> number(row, column, cell);
      case STRING -> RawCell.text(row, column, cell.getRichStringCellValue().getString());
      case BOOLEAN ->
          plain(row, column, Kind.BOOLEAN, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
      case ERROR ->
          plain(row, column, Kind.ERROR, FormulaError.forInt(cell.getErrorCellValue()).getString());
      default -> RawCell.text(row, column, "");
    };
  }

  private static RawCell plain(int row, int column, Kind kind, String text) {
    return new RawCell(row, column, kind, text, null, -1, false, null);
  }

  private RawCell number(int row, int column, Cell cell) {
    BigDecimal stored = Numbers.exact(cell.getNumericCellValue());
    if (stored == null) {
      return plain(row, column, Kind.ERROR, "#NUM!");
    }
    int id = cell.getCellStyle().getDataFormat();
    String code = cell.getCellStyle().getDataFormatString();
    // Below 164 stand the built-in formats, whatever the code says.
    CellFormat format = id < 164 || code == null ? formats.builtin(id) : formats.of(code);
    return format.cell(row, column, stored, since1904);
  }
}
