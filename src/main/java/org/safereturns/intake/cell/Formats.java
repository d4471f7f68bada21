package org.safereturns.intake.cell;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number formats of one workbook, each compiled once. */
public final class Formats {
  private final Map<String, CellFormat> byCode = new HashMap<>();

  /** A built-in format; where its look depends on the country, the United Kingdom's. */
  public CellFormat builtin(int id) {
    String code =
        switch (id) {
          case 14 -> "dd/mm/yyyy";
          case 22 -> "dd/mm/yyyy hh:mm";
          default -> BuiltinFormats.getBuiltinFormat(id);
        };
    return code == null ? CellFormat.GENERAL : of(code);
  }

  public CellFormat of(String code) {
    return byCode.computeIfAbsent(code, CellFormat::of);
  }
}
