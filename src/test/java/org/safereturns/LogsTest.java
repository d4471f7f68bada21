package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LogsTest {
  private static final Logger LOG = LoggerFactory.getLogger(LogsTest.class);
  private final PrintStream err = System.err;

  @AfterEach
  void asBefore() throws JoranException {
    System.setErr(err);
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    new ContextInitializer(context).autoConfig();
  }

  @Test
  @SuppressWarnings("try") // held, not asked
  void a_line_of_the_log_is_an_object_with_reference_and_step_and_no_trace() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    Logs.asJson();
    try (MDC.MDCCloseable reference = MDC.putCloseable("reference", "SR-2222-2222");
        MDC.MDCCloseable step = MDC.putCloseable("step", "validate")) {
      LOG.warn("{} is quarantined", "SR-2222-2222", new IllegalStateException("Zebulon"));
    }

    JsonNode line = new ObjectMapper().readTree(written.toString(StandardCharsets.UTF_8));

    assertThat(line.at("/mdc/reference").asText()).isEqualTo("SR-2222-2222");
    assertThat(line.at("/mdc/step").asText()).isEqualTo("validate");
    assertThat(line.at("/formattedMessage").asText()).isEqualTo("SR-2222-2222 is quarantined");
    assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("Zebulon");
  }
}
