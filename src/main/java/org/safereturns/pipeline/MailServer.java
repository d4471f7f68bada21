package org.safereturns.pipeline;

import jakarta.mail.PasswordAuthentication;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mail.MailAuthenticator;
import org.safereturns.pipeline.WatchSettings.Server;

/** How Camel addresses a mail server. */
final class MailServer {
  private MailServer() {}

  static String address(String protocol, Server server) {
    return "%s://%s:%d"
        .formatted(server.tls() ? protocol + "s" : protocol, server.host(), server.port());
  }

  /** A server that does not answer must not hold the routes for ever. */
  static String patience(String protocol) {
    return "&mail.%1$s.connectiontimeout=10000&mail.%1$s.timeout=30000&mail.%1$ss.connectiontimeout=10000&mail.%1$ss.timeout=30000"
        .formatted(protocol);
  }

  /** Binds who we are: the password stands in no address, so in no log. */
  static String authenticator(CamelContext camel, String name, Server server) {
    String user = server.user();
    if (user == null) {
      return "";
    }
    String password = server.password();
    camel
        .getRegistry()
        .bind(
            name,
            new MailAuthenticator() {
              @Override
              public PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
              }
            });
    return "&authenticator=#" + name;
  }
}
