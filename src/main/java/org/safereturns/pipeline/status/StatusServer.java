package org.safereturns.pipeline.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.SystemFault;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.settings.Configuration;

/**
 * Tells machines how a watch does: {@code /health} and {@code /metrics}. It reads nothing from who
 * asks, and says nothing about any return.
 */
public final class StatusServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int UNWELL = 503;

  /** What is answered. */
  private record Answer(int code, String type, String text) {}

  private record Told(String status, List<Health.Check> checks) {}

  private final HttpServer server;
  private final Health health;
  private final LedgerGauges gauges;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private StatusServer(HttpServer server, Health health, LedgerGauges gauges) {
    this.server = server;
    this.health = health;
    this.gauges = gauges;
  }

  /**
   * @throws ConfigurationFault if the address cannot be listened to
   */
  public static StatusServer start(
      Configuration.Http http, Rooms rooms, Health health, LedgerGauges gauges) {
    try {
      InetSocketAddress address = new InetSocketAddress(http.address(), http.port());
      StatusServer server = new StatusServer(HttpServer.create(address, 0), health, gauges);
      rooms.meters().keepIn(server.registry);
      gauges.register(server.registry);
      server.server.createContext("/", server::answer);
      server.server.start();
      return server;
    } catch (IOException e) {
      throw new ConfigurationFault(
          "http", 0, "cannot listen to port %d of %s".formatted(http.port(), http.address()));
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer =
          exchange.getRequestMethod().equals("GET")
              ? answer(exchange.getRequestURI().getPath())
              : new Answer(NOT_ALLOWED, "text/plain", "GET only\n");
      byte[] bytes = answer.text().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type() + "; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(answer.code(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Answer answer(String path) {
    return switch (path) {
      case "/health" -> health();
      case "/metrics" -> metrics();
      default -> new Answer(NOT_FOUND, "text/plain", "/health or /metrics\n");
    };
  }

  private Answer metrics() {
    gauges.look();
    return new Answer(OK, "text/plain; version=0.0.4", registry.scrape());
  }

  private Answer health() {
    List<Health.Check> checks = health.checks();
    boolean well = checks.stream().allMatch(Health.Check::ok);
    try {
      String text = JSON.writeValueAsString(new Told(well ? "well" : "unwell", checks)) + "\n";
      return new Answer(well ? OK : UNWELL, "application/json", text);
    } catch (JsonProcessingException e) {
      throw new SystemFault("the state of health cannot be written", e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    registry.close();
  }
}
