package org.safereturns.damage;

/** A return with nothing wrong in it, or nothing that is not known. */
final class UndamagedReturn {
  private final String kind;
  private final String sender;
  private final String name;
  private final byte[] bytes;
  private final Form form;

  /**
   * @param kind what it is, for the table of results
   * @param sender code of the organisation
   * @param name of the file
   */
  UndamagedReturn(String kind, String sender, String name, byte[] bytes, Form form) {
    this.kind = kind;
    this.sender = sender;
    this.name = name;
    this.bytes = bytes.clone();
    this.form = form;
  }

  String kind() {
    return kind;
  }

  String sender() {
    return sender;
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  Form form() {
    return form;
  }

  boolean isA(String ending) {
    return name.endsWith(ending);
  }
}
