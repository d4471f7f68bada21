package org.safereturns.pipeline.post;

import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mail.MailAuthenticator;
import org.jspecify.annotations.Nullable;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.pipeline.settings.MailSettings;
import org.safereturns.pipeline.settings.MailSettings.Server;

/** How Camel reaches a mail server: encrypted, its certificate checked, and as whom. */
public final class MailServer {
  private static final String CONNECT = "10000";
  private static final String ANSWER = "60000";

  private MailServer() {}

  /**
   * Binds what the address of an endpoint refers to: no secret stands in an address, so none stands
   * in a log.
   *
   * @param protocol {@code imap} or {@code smtp}
   * @return the address, to which options may be added
   */
  public static String address(CamelContext camel, String protocol, Server server, Clock clock) {
    String session = protocol + "Session";
    camel.getRegistry().bind(session, Session.getInstance(properties(protocol, server)));
    return "%s://%s:%d?session=#%s".formatted(protocol, server.host(), server.port(), session)
        + authenticator(camel, protocol + "User", server, clock);
  }

  public static Properties properties(String protocol, Server server) {
    Properties properties = new Properties();
    String start = "mail." + protocol + ".";
    // A server that does not answer must not hold the routes for ever.
    Map.of("connectiontimeout", CONNECT, "timeout", ANSWER, "writetimeout", ANSWER)
        .forEach((key, value) -> properties.setProperty(start + key, value));
    properties.setProperty(start + "ssl.enable", server.tls().toString());
    properties.setProperty(start + "starttls.enable", server.starttls().toString());
    properties.setProperty(start + "starttls.required", server.starttls().toString());
    properties.setProperty(start + "ssl.checkserveridentity", "true");
    // Where our certificates do not help, the mail library would try once more without them.
    properties.setProperty(start + "socketFactory.fallback", "false");
    properties.setProperty(start + "ssl.protocols", "TLSv1.2 TLSv1.3");
    Path certificates = server.certificates();
    if (certificates != null) {
      properties.put(start + "ssl.socketFactory", trusting(certificates));
    }
    properties.setProperty("mail.imap.fetchsize", "1048576");
    properties.setProperty(start + "auth", String.valueOf(server.user() != null));
    if (server.token() != null) {
      properties.setProperty(start + "auth.mechanisms", "XOAUTH2");
    }
    return properties;
  }

  private static String authenticator(CamelContext camel, String name, Server server, Clock clock) {
    String user = server.user();
    if (user == null) {
      return "";
    }
    server.requireSecret();
    MailSettings.Token token = server.token();
    Supplier<String> secret = token == null ? server::password : new AccessTokens(token, clock);
    camel.getRegistry().bind(name, new SignIn(user, secret));
    return "&authenticator=#" + name;
  }

  /** Asked at every connection, so that a new token or password counts at once. */
  private static final class SignIn extends MailAuthenticator {
    private final String user;
    private final Supplier<String> secret;

    SignIn(String user, Supplier<String> secret) {
      this.user = user;
      this.secret = secret;
    }

    @Override
    public PasswordAuthentication getPasswordAuthentication() {
      return new PasswordAuthentication(user, secret.get());
    }
  }

  private static SSLSocketFactory trusting(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      addUsual(trusted);
      int number = 0;
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry("given-" + number++, one);
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers(trusted).getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException e) {
      throw new ConfigurationFault(file.toString(), 0, "holds no certificates that can be read");
    }
  }

  private static void addUsual(KeyStore trusted) throws GeneralSecurityException {
    int number = 0;
    for (var manager : managers(null).getTrustManagers()) {
      if (manager instanceof javax.net.ssl.X509TrustManager usual) {
        for (Certificate one : usual.getAcceptedIssuers()) {
          trusted.setCertificateEntry("usual-" + number++, one);
        }
      }
    }
  }

  private static TrustManagerFactory managers(@Nullable KeyStore trusted)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    return factory;
  }
}
