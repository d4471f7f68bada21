package org.safereturns.pipeline.gauge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.safereturns.issue.SystemFault;

class CauseTest {
  @Test
  void what_happened_is_named_and_not_what_libraries_wrap_it_in() {
    Throwable wrapped = new RuntimeException("in between", new IllegalStateException("Jane Doe"));
    assertThat(Cause.of(new RuntimeException("outermost", wrapped)))
        .startsWith("IllegalStateException at CauseTest.java:");
  }

  @Test
  void the_system_is_quoted_and_nothing_else() {
    IOException full = new IOException("/inbox/jane-doe.xlsx: No space left on device");
    assertThat(
            Cause.of(
                new SystemFault("The reply could not be written", new UncheckedIOException(full))))
        .startsWith("The reply could not be written (IOException: No space left on device at ")
        .doesNotContain("jane");
  }
}
