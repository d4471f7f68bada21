package org.safereturns.feedback;

import java.util.HexFormat;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** Colours of workbooks as their standard wants them, with the part that says how opaque. */
final class Opaque {
  private Opaque() {}

  /**
   * @param hex six hexadecimal digits: red, green, blue
   */
  static XSSFColor of(String hex) {
    return new XSSFColor(HexFormat.of().parseHex("FF" + hex));
  }
}
