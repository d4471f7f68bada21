package org.safereturns.feedback.text;

import java.util.HexFormat;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** Colours of workbooks as their standard wants them, with the part that says how opaque. */
public final class Opaque {
  private Opaque() {}

  /**
   * @param hex six hexadecimal digits: red, green, blue
   */
  public static XSSFColor of(String hex) {
    return new XSSFColor(HexFormat.of().parseHex("FF" + hex));
  }
}
