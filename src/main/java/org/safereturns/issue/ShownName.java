package org.safereturns.issue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a sender's file or folder as we keep it and show it: without the personal details
 * that can be told by their form, and without characters that a terminal, a mail header or a table
 * would obey. What is not kept cannot leak.
 */
public final class ShownName {
  private static final Pattern ENDING = Pattern.compile("(?s).*(\\.[A-Za-z0-9]{1,5})");
  private static final String UNSEEN = "[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]";
  private static final String CONTROLS = "[\\p{Cc}\\p{Zl}\\p{Zp}]";

  private ShownName() {}

  public static String of(String name) {
    String visible = name.replaceAll(UNSEEN, "").replaceAll(CONTROLS, " ").strip();
    String hidden = hidden(visible);
    return hidden.isEmpty() ? "(no name)" : hidden;
  }

  private static String hidden(String name) {
    String hidden = PersonalDetail.hideAll(name);
    String spaced =
        hidden.replace('_', ' '); // an underscore holds words together, a space does not
    String rest = PersonalDetail.hideAll(spaced);
    String shown = rest.equals(spaced) ? hidden : rest;
    Matcher ending = ENDING.matcher(name);
    boolean lost = ending.matches() && !shown.endsWith(ending.group(1));
    return lost ? shown + ending.group(1) : shown;
  }
}
