package org.safereturns.intake.raw;

/** What a file is, by its content and never by its name. */
public enum FileType {
  XLSX,
  /** A workbook with macros: read like XLSX, macros never run. */
  XLSM,
  XLS,
  ODS,
  CSV,
  JSON,
  UNKNOWN
}
