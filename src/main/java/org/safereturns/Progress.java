package org.safereturns;

import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal; silent where there is none. */
final class Progress implements AutoCloseable {
  /** Set by the launcher if somebody is looking: Java cannot tell where its errors go. */
  private static final String TERMINAL = "safereturns.terminal";

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static Progress of(String task, long steps) {
    if (!Boolean.getBoolean(TERMINAL)) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .continuousUpdate()
            .clearDisplayOnFinish()
            .build());
  }

  /** Shows that work goes on, where nobody knows how much there is. */
  static <T> T during(String task, Supplier<T> work) {
    Progress progress = of(task, -1);
    try {
      return work.get();
    } finally {
      progress.close();
    }
  }

  void at(String place) {
    if (bar != null) {
      bar.setExtraMessage(place);
    }
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
