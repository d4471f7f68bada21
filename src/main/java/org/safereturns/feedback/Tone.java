package org.safereturns.feedback;

import java.util.Arrays;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.safereturns.issue.Severity;

/** The colours of the severities: light enough for black text to stay readable on them. */
enum Tone {
  ERROR(0xF8, 0xCF, 0xC9),
  QUERY(0xFF, 0xE2, 0xA8),
  WARNING(0xD5, 0xE3, 0xF0),
  NOTE(0xEC, 0xEC, 0xEC);

  private final int red;
  private final int green;
  private final int blue;

  Tone(int red, int green, int blue) {
    this.red = red;
    this.green = green;
    this.blue = blue;
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
    return Opaque.of(red, green, blue);
  }
}
