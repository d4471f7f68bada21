package org.safereturns.pipeline.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Letter;
import org.safereturns.pipeline.House;
import org.safereturns.pipeline.letter.Refusal;
import org.safereturns.pipeline.settings.MailSettings;
import org.safereturns.pipeline.settings.WatchSettings;

/**
 * How servers are reached: encrypted, with the right name, by tokens; and what their answers mean.
 */
class MailServerTest {
  private static final String USER = "returns@county.example.org";
  private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

  @TempDir private static Path folder;
  private static GreenMail server;
  private static Path certificate;

  @BeforeAll
  static void open() throws Exception {
    certificate = certificate(folder);
    server =
        new GreenMail(
            new ServerSetup[] {
              ServerSetupTest.IMAPS.dynamicPort(),
              ServerSetupTest.IMAP.dynamicPort(),
              ServerSetupTest.SMTPS.dynamicPort()
            });
    server.start();
    server.setUser(USER, USER, "token-1");
  }

  @AfterAll
  static void close() {
    server.stop();
  }

  /** Of localhost by its name alone, and trusted by nobody who was not given it. */
  static Path certificate(Path folder) throws Exception {
    Path keys = folder.resolve("keys.p12");
    keytool(
        "-genkeypair",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost",
        "-storetype",
        "PKCS12",
        "-keystore",
        keys.toString(),
        "-storepass",
        "changeit");
    Path certificate = folder.resolve("server.pem");
    keytool(
        "-exportcert",
        "-rfc",
        "-keystore",
        keys.toString(),
        "-storepass",
        "changeit",
        "-file",
        certificate.toString());
    System.setProperty("greenmail.tls.keystore.file", keys.toString());
    System.setProperty("greenmail.tls.keystore.password", "changeit");
    return certificate;
  }

  private static void keytool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }

  @Test
  void a_server_with_a_certificate_that_is_trusted_is_spoken_to() throws Exception {
    connect(at("localhost", server.getImaps().getPort(), true, certificate));
  }

  @Test
  void a_certificate_that_nobody_trusts_or_of_another_name_is_refused() {
    int port = server.getImaps().getPort();

    assertThatThrownBy(() -> connect(at("localhost", port, true, null)))
        .isInstanceOf(MessagingException.class)
        .hasMessageContaining("certification path");
    assertThatThrownBy(() -> connect(at("127.0.0.1", port, true, certificate)))
        .isInstanceOf(MessagingException.class)
        .hasStackTraceContaining("127.0.0.1");
  }

  @Test
  void a_server_that_does_not_offer_starttls_is_refused_before_anything_is_said() {
    int port = server.getImap().getPort();

    assertThatThrownBy(() -> connect(at("localhost", port, false, certificate)))
        .isInstanceOf(MessagingException.class)
        .hasMessageContaining("STARTTLS required but not supported");
  }

  @Test
  void a_token_is_fetched_used_and_fetched_again_before_it_expires() throws Exception {
    List<String> asked = new ArrayList<>();
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/token",
        exchange -> {
          asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] answer =
              "{\"access_token\":\"token-%d\",\"expires_in\":3600}"
                  .formatted(asked.size())
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    http.start();
    try {
      MailSettings.Token token = token(http.getAddress().getPort());
      AccessTokens tokens = new AccessTokens(token, at(NOON));
      assertThat(tokens.get()).isEqualTo("token-1");
      assertThat(tokens.get()).isEqualTo("token-1");
      assertThat(asked)
          .containsExactly(
              "client_id=us&client_secret=a%26b&grant_type=client_credentials&scope=mail%2F.default");
      MovingClock clock = new MovingClock();
      AccessTokens later = new AccessTokens(token, clock);
      assertThat(later.get()).isEqualTo("token-2");
      clock.now = NOON.plusSeconds(3_299);
      assertThat(later.get()).isEqualTo("token-2");
      clock.now = NOON.plusSeconds(3_301);
      assertThat(later.get()).isEqualTo("token-3");
    } finally {
      http.stop(0);
    }
    assertThatThrownBy(() -> new AccessTokens(token(1), at(NOON)).get())
        .isInstanceOf(SystemFault.class);
  }

  /** As Microsoft Entra answers; its description quotes the tenant, so it is not told. */
  @Test
  void a_refused_token_is_told_by_the_name_of_the_refusal() throws Exception {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/token",
        exchange -> {
          byte[] answer =
              "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000222: expired\"}"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(401, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    http.start();
    try {
      AccessTokens tokens = new AccessTokens(token(http.getAddress().getPort()), at(NOON));
      assertThatThrownBy(tokens::get).hasMessage("the token address answers 401 invalid_client");
    } finally {
      http.stop(0);
    }
  }

  @Test
  void the_mailbox_is_opened_with_a_token() throws Exception {
    MailSettings.Token printed =
        new MailSettings.Token(null, null, null, null, null, List.of("echo", "token-1"));
    String token = new AccessTokens(printed, at(NOON)).get();
    MailSettings.Server xoauth2 =
        new MailSettings.Server(
            "localhost",
            server.getImaps().getPort(),
            USER,
            null,
            null,
            printed,
            true,
            false,
            certificate);

    connect(xoauth2, token);
    assertThatThrownBy(() -> connect(xoauth2, "another")).isInstanceOf(MessagingException.class);
  }

  /** The house itself signs in so; its password would be refused. */
  @Test
  void letters_are_sent_with_a_token(@TempDir Path out) throws Exception {
    MailSettings.Token printed =
        new MailSettings.Token(null, null, null, null, null, List.of("echo", "token-1"));
    MailSettings.Server smtp =
        new MailSettings.Server(
            "localhost",
            server.getSmtps().getPort(),
            USER,
            null,
            null,
            printed,
            true,
            false,
            certificate);
    MailSettings.Server imap = at("localhost", server.getImaps().getPort(), true, certificate);
    try (House house = House.open(out)) {
      house.watch(
          new WatchSettings(
              Files.createDirectory(out.resolve("inbox")),
              60_000,
              0,
              new MailSettings(USER, imap, smtp, null, null, null)));
      Letter.Head head = new Letter.Head("<T-1@x>", USER, "By token", Optional.empty());
      house
          .rooms
          .ledger()
          .outbox()
          .queue(new Letter("T-1", "", "", head, Letter.Body.of("a", "a")));
      house.pipeline.post();

      assertThat(house.rooms.ledger().outbox().waiting()).isZero();
      assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
      assertThat(server.getReceivedMessages())
          .extracting(MimeMessage::getSubject)
          .containsExactly("By token");
    }
    assertThatThrownBy(() -> connect("smtp", smtp, "another"))
        .isInstanceOf(MessagingException.class);
  }

  @Test
  void waiting_grows_with_every_attempt_up_to_four_hours() {
    assertThat(List.of(0, 1, 3, 40))
        .extracting(before -> PostRoute.wait(before).toMinutes())
        .containsExactly(5L, 10L, 40L, 240L);
  }

  @Test
  void only_what_a_server_says_of_the_letter_itself_is_a_refusal() throws Exception {
    assertThat(Refusal.permanent(new SendFailedException("no", refused(550)))).contains(550);
    assertThat(Refusal.permanent(new SendFailedException("later", refused(451)))).isEmpty();
    assertThat(Refusal.permanent(new AuthenticationFailedException("535 no"))).isEmpty();
    assertThat(Refusal.permanent(new ConnectException("nobody there"))).isEmpty();
  }

  private static Exception refused(int code) throws AddressException {
    return new SMTPAddressFailedException(new InternetAddress(USER), "RCPT TO", code, "no");
  }

  private static MailSettings.Token token(int port) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "a&b\n");
    return new MailSettings.Token(
        "http://localhost:" + port + "/token", "us", null, secret, "mail/.default", null);
  }

  private static MailSettings.Server at(String host, int port, boolean tls, Path certificates)
      throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "token-1");
    return new MailSettings.Server(host, port, USER, null, password, null, tls, !tls, certificates);
  }

  private static void connect(MailSettings.Server settings) throws MessagingException {
    connect(settings, settings.password());
  }

  private static void connect(MailSettings.Server settings, String secret)
      throws MessagingException {
    connect("imap", settings, secret);
  }

  private static void connect(String protocol, MailSettings.Server settings, String secret)
      throws MessagingException {
    Session session = Session.getInstance(MailServer.properties(protocol, settings));
    try (Service service =
        protocol.equals("imap") ? session.getStore("imap") : session.getTransport("smtp")) {
      service.connect(settings.host(), settings.port(), USER, secret);
    }
  }

  private static Clock at(Instant moment) {
    return Clock.fixed(moment, ZoneOffset.UTC);
  }

  private static final class MovingClock extends Clock {
    private Instant now = NOON;

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
