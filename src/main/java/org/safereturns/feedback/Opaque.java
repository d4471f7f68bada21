package org.safereturns.feedback;

import org.apache.poi.xssf.usermodel.XSSFColor;

/** Colours of workbooks as their standard wants them, with the part that says how opaque. */
final class Opaque {
  private Opaque() {}

  static XSSFColor of(int red, int green, int blue) {
    return new XSSFColor(new byte[] {(byte) 0xFF, (byte) red, (byte) green, (byte) blue});
  }
}
