package org.safereturns.pipeline.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.ledger.Door;
import org.safereturns.pipeline.House;
import org.safereturns.pipeline.gauge.Asked;
import org.safereturns.pipeline.gauge.Outages;
import org.safereturns.pipeline.inbox.Incoming;
import org.safereturns.pipeline.settings.Configuration;
import org.slf4j.LoggerFactory;

/** What machines are told about a watch. */
class HealthTest {
  private static final Path OASIS = Path.of("oasis", "oasis_east_kent_kidas_2022-23.csv");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
  private static final Configuration.Http ANY_PORT = new Configuration.Http(0, null);

  @TempDir private Path folder;

  @Test
  void health_and_metrics_tell_how_it_does_and_nothing_of_any_return() throws Exception {
    try (House house = House.open(folder)) {
      int port = house.pipeline.serve(ANY_PORT, () -> "rule book 1", CLOCK);
      house.pipeline.submit(Incoming.of("oasis", House.SAMPLE.resolve(OASIS), Door.COMMAND));

      HttpResponse<String> health = get(port, "health");
      HttpResponse<String> metrics = get(port, "metrics");

      assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
      assertThat(health.body())
          .contains(
              "\"well\"", "rule book 1", "\"folder\"", "\"ledger\"", "\"outbox\"", "\"disk\"");
      assertThat(metrics.body())
          .contains("safe_returns_submissions_total{outcome=\"accepted\"} 1.0")
          .contains("safe_returns_step_seconds_count{step=\"validate\"} 1")
          .contains("safe_returns_step_seconds_sum{step=\"write\"}")
          .contains("safe_returns_checks_total{family=\"SUM\",result=\"passed\"}")
          .contains("safe_returns_letters_waiting 0.0", "safe_returns_queries_open")
          .contains("safe_returns_ledger_up 1.0", "safe_returns_oldest_unanswered_seconds 0.0");
      assertThat(health.body() + metrics.body()).doesNotContain("oasis", "SR-");
      assertThat(get(port, "ledger").statusCode()).isEqualTo(404);
      assertThat(post(port).statusCode()).isEqualTo(405);
    }
  }

  @Test
  void a_door_that_nobody_looks_at_and_a_ledger_that_is_gone_are_told() throws Exception {
    Health health;
    try (House house = House.open(folder)) {
      house.rooms.meters().lookedAt("mail", CLOCK);
      house.rooms.meters().lookedAt("folder", CLOCK);
      Clock later = Clock.offset(CLOCK, Duration.ofMinutes(16));
      house.rooms.meters().lookedAt("folder", later);
      health = new Health(house.rooms, () -> "", later);
      assertThat(health.checks())
          .filteredOn(check -> !check.ok())
          .extracting(Health.Check::name)
          .containsExactly("mail");
    }
    assertThat(health.checks()).contains(new Health.Check("ledger", false, "does not answer"));
  }

  @Test
  void a_ledger_that_is_gone_has_no_numbers() throws Exception {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    LedgerGauges gauges;
    try (House house = House.open(folder)) {
      gauges = new LedgerGauges(house.rooms.ledger(), CLOCK);
      gauges.register(registry);
      gauges.look();
      assertThat(registry.scrape()).contains("ledger_up 1.0", "letters_given_up 0.0");
    }
    gauges.look();
    assertThat(registry.scrape()).contains("ledger_up 0.0", "letters_waiting NaN");
  }

  @Test
  void a_ledger_that_does_not_answer_keeps_nobody_waiting_and_is_asked_once() throws Exception {
    CountDownLatch answers = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    Asked<Integer> ledger =
        new Asked<>(
            () -> {
              asked.incrementAndGet();
              try {
                answers.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              return asked.get();
            },
            Duration.ofMillis(20));
    assertThat(ledger.now()).isEmpty();
    assertThat(ledger.now()).isEmpty();
    answers.countDown();
    await().until(() -> ledger.now().isPresent());
    assertThat(asked.get()).isBetween(1, 3);
  }

  @Test
  void what_does_not_answer_is_told_once_when_it_begins_and_once_when_it_is_over()
      throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger logger = (Logger) LoggerFactory.getLogger(Outages.class);
    logger.addAppender(log);
    try (House house = House.open(folder)) {
      Clock later = Clock.offset(CLOCK, Duration.ofMinutes(16));
      Outages outages = house.rooms.meters().outages();
      for (int poll = 0; poll < 3; poll++) {
        outages.down(Outages.POST, "Connection refused", CLOCK);
      }
      house.rooms.meters().lookedAt("folder", later);
      assertThat(new Health(house.rooms, () -> "", CLOCK).checks())
          .contains(new Health.Check("post", true, "does not go on since 2026-01-15T12:00:00Z"));
      assertThat(new Health(house.rooms, () -> "", later).checks())
          .filteredOn(check -> !check.ok())
          .extracting(Health.Check::name)
          .containsExactly("post");
      outages.up(Outages.POST, later);
      outages.up(Outages.POST, later);
      assertThat(new Health(house.rooms, () -> "", later).checks()).allMatch(Health.Check::ok);
    } finally {
      logger.detachAppender(log);
    }
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "post does not go on: Connection refused; told again when it does",
            "post goes on again, after PT16M");
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    return send(port, HttpRequest.newBuilder().GET(), path);
  }

  private static HttpResponse<String> post(int port) throws Exception {
    return send(port, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()), "health");
  }

  private static HttpResponse<String> send(int port, HttpRequest.Builder request, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + "/" + path);
    return HttpClient.newHttpClient()
        .send(request.uri(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
