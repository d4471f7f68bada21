package org.safereturns.pipeline.post;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.safereturns.issue.SystemFault;
import org.safereturns.pipeline.settings.MailSettings;

/**
 * The access token with which we sign in: fetched by client credentials and kept until shortly
 * before it expires, or printed by a program, which is asked each time. Thread-safe.
 */
final class AccessTokens implements Supplier<String> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A token must not expire between our asking for it and the mail server's looking at it. */
  private static final Duration EARLY = Duration.ofMinutes(5);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("\"error\"\\s*:\\s*\"([a-z_]{1,40})\"");

  private final MailSettings.Token settings;
  private final Clock clock;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private String token = "";
  private Instant until = Instant.MIN;

  AccessTokens(MailSettings.Token settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @throws SystemFault if there is none to be had for now
   */
  @Override
  public synchronized String get() {
    List<String> command = settings.command();
    if (command != null) {
      return printed(command);
    }
    if (!clock.instant().isBefore(until)) {
      JsonNode answer = fetched();
      token = answer.path("access_token").asText("");
      if (token.isEmpty()) {
        throw new SystemFault("the answer of the token address holds no token");
      }
      Duration lasts = Duration.ofSeconds(answer.path("expires_in").asLong(0));
      until = clock.instant().plus(lasts).minus(EARLY);
    }
    return token;
  }

  private JsonNode fetched() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(requireNonNull(settings.url())))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form()))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new SystemFault("the token address answers " + refusal(answer));
      }
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      // Without its cause: that quotes the answer, which may hold the token.
      throw new SystemFault("the answer of the token address is not JSON");
    } catch (IOException e) {
      throw new SystemFault("the token address does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SystemFault("stopped while a token was fetched", e);
    }
  }

  /** With the name that OAuth has for it, such as {@code invalid_client}, and no other word. */
  private static String refusal(HttpResponse<String> answer) {
    Matcher name = NAME.matcher(answer.body());
    return answer.statusCode() + (name.find() ? " " + name.group(1) : "");
  }

  private String form() {
    Map<String, String> fields = new TreeMap<>();
    fields.put("grant_type", "client_credentials");
    fields.put("client_id", requireNonNull(settings.clientId()));
    fields.put("client_secret", settings.secret());
    String scope = settings.scope();
    if (scope != null) {
      fields.put("scope", scope);
    }
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String printed(List<String> command) {
    try {
      Process program =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      program.getOutputStream().close();
      boolean ended = program.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (!ended || program.exitValue() != 0) {
        program.destroyForcibly();
        throw new SystemFault("the program that gives tokens did not end well");
      }
      return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new SystemFault("the program that gives tokens cannot be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SystemFault("stopped while a token was fetched", e);
    }
  }
}
