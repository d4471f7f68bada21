package org.safereturns.disclosure.protect;

/** Is told how far a long piece of work has come. */
public interface Watcher {
  void at(String stage, int done, int all);
}
