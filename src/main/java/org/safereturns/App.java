package org.safereturns;

/** The command line. */
public final class App {
  private App() {}

  public static void main(String[] args) {
    System.out.println("safe-returns");
  }
}
