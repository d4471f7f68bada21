package org.safereturns.feedback.workbook;

import java.util.Arrays;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.safereturns.feedback.text.Opaque;
import org.safereturns.issue.Severity;

/** The colours of the severities: light enough for black text to stay readable on them. */
enum Tone {
  ERROR("F8CFC9"),
  QUERY("FFE2A8"),
  WARNING("D5E3F0"),
  NOTE("ECECEC");

  private final String hex;

  Tone(String hex) {
    this.hex = hex;
  }

  /**
   * @param severity as {@link Severity#word} gives it
   */
  static Tone of(String severity) {
    for (Tone tone : values()) {
      if (Severity.valueOf(tone.name()).word().equals(severity)) {
        return tone;
      }
    }
    throw new IllegalArgumentException("not a severity: " + severity);
  }

  /** Whether a colour is one of these. */
  static boolean isOne(XSSFColor colour) {
    byte[] rgb = colour.getRGB();
    return rgb != null
        && Arrays.stream(values()).anyMatch(tone -> Arrays.equals(tone.fill().getRGB(), rgb));
  }

  XSSFColor fill() {
    return Opaque.of(hex);
  }

  /** Six hexadecimal digits: red, green, blue. */
  String hex() {
    return hex;
  }
}
