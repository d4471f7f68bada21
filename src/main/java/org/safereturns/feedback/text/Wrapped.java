package org.safereturns.feedback.text;

/** Breaks lines at spaces so that they are read well in a terminal and in plain mail. */
public final class Wrapped {
  private Wrapped() {}

  /** Each line keeps its own indent; what follows a break hangs at {@code hanging}. */
  public static String at(int width, String line, String hanging) {
    StringBuilder text = new StringBuilder();
    String rest = line;
    while (rest.length() > width) {
      int end = rest.lastIndexOf(' ', width);
      if (end <= hanging.length()) {
        end = rest.indexOf(' ', width);
      }
      if (end < 0) {
        break;
      }
      text.append(rest, 0, end).append('\n');
      rest = hanging + rest.substring(end + 1);
    }
    return text.append(rest).append('\n').toString();
  }
}
