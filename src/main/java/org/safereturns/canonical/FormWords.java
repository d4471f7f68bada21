package org.safereturns.canonical;

/** What the head of every form says: the cells by which a filled form is read again. */
public final class FormWords {
  public static final String TEMPLATE = "Template";
  public static final String ORGANISATION = "Organisation";
  public static final String PERIOD = "Reporting period";
  public static final String AREA = "Area";

  /** Instead of {@link #AREA} where nobody has a choice. */
  public static final String AREA_COUNTED = "Area counted";

  /** What stands there while nobody knows who will fill the form in. */
  public static final String OWN_AREA = "that of your organisation";

  public static final String NIL = "Nil return: there was nothing to count";

  /** The sheet with what to do and the head; its other texts are not read. */
  public static final String START = "Start";

  /** The sheet with the answers to choose from. */
  public static final String LISTS = "Lists";

  /** The column in which the form checks what is filled in. */
  public static final String CHECK = "Check";

  private FormWords() {}
}
