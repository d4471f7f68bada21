package org.safereturns.publication.table;

import java.util.List;
import java.util.function.Consumer;

/** The rows of a dataset, handed over one after the other, as often as somebody asks. */
public interface Rows<R> {
  /** How many there are. */
  long size();

  void each(Consumer<? super R> each);

  static <R> Rows<R> of(List<R> list) {
    List<R> rows = List.copyOf(list);
    return new Rows<>() {
      @Override
      public long size() {
        return rows.size();
      }

      @Override
      public void each(Consumer<? super R> each) {
        rows.forEach(each);
      }
    };
  }
}
