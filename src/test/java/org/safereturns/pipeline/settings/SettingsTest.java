package org.safereturns.pipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.Setting;
import org.safereturns.pipeline.hall.Sender;
import org.safereturns.pipeline.hall.Senders;

class SettingsTest {
  @TempDir private Path folder;

  @Test
  void the_example_of_the_manual_is_read() {
    Configuration settings = Configuration.load(Path.of("docs", "configuration.example.yaml"));

    assertThat(settings.mail()).isNotNull();
    assertThat(settings.registry()).hasFileName("senders.yaml");
  }

  @Test
  void an_unknown_key_is_refused_with_its_line() throws IOException {
    Path file = file("inbox: in\nout: out\npol_seconds: 3\n");

    assertThatThrownBy(() -> Configuration.load(file))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining(
            file + ":3: unknown key 'pol_seconds'; did you mean \"poll_seconds\"?")
        .hasMessageContaining("Known are");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "poll_seconds: often | :3: 'poll_seconds' must be a whole number",
        "mail: { from: a, imap: { host: a, port: x }, smtp: {} } | :3: 'mail.imap.port' must be a whole",
        "mail: { from: a, imap: { host: a, port: 1, tls: maybe }, smtp: {} } | 'mail.imap.tls' must be true",
        "senders: [a] | :3: 'senders' must be a text",
        "mail: yes | :3: 'mail' must be a block of keys",
        "mail: { from: a | is not written as YAML",
        "encryption: { keys: [ ] } | encryption names no key",
        "encryption: { keys: [ ~ ] } | :3: an entry of 'encryption.keys",
        "mail: { from: a, imap: { host: a } } | 'port' is missing"
      })
  void a_mistake_is_told_in_the_words_of_the_settings(String line, String told) throws IOException {
    Path file = file("inbox: in\nout: out\n" + line + "\n");

    assertThatThrownBy(() -> Configuration.load(file))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining(told)
        .hasMessageNotContaining("java");
  }

  @Test
  void the_line_is_that_of_the_key_in_its_own_block() throws IOException {
    String server = "{ host: a, port: 1 }";
    Path file = file("mail:\n  from: a\n  imap: %1$s\n  smtp: %1$s\n  port: 3\n".formatted(server));

    assertThatThrownBy(() -> Configuration.load(file))
        .hasMessageContaining(":5: unknown key 'port'");
  }

  @Test
  void the_manual_lists_every_key() {
    assertThat(Path.of("docs", "configuration.md"))
        .as("write it with: safe-returns config > docs/configuration.md")
        .content()
        .isEqualTo(ConfigurationPage.text());
  }

  @Test
  void what_the_manual_says_of_a_key_that_is_left_out_is_true() throws IOException {
    Path file =
        file(
            """
            mail:
              from: returns@county.example.org
              imap: { host: localhost, port: 143 }
              smtp: { host: localhost, port: 25 }
            """);

    assertUsual(Configuration.load(file));
  }

  /** Below a block too; every key says something. */
  private static void assertUsual(Record block) {
    for (RecordComponent key : block.getClass().getRecordComponents()) {
      Setting setting = key.getAnnotation(Setting.class);
      assertThat(setting).as(key.getName()).isNotNull();
      Object value = value(key, block);
      if (!setting.usual().isEmpty()) {
        assertThat(value).as(key.getName()).hasToString(setting.usual());
      }
      if (value instanceof Record below) {
        assertUsual(below);
      }
    }
  }

  private static Object value(RecordComponent key, Record block) {
    try {
      return key.getAccessor().invoke(block);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  @Test
  void a_user_without_a_password_is_refused() throws IOException {
    Path file =
        file(
            """
            inbox: in
            out: out
            mail:
              from: returns@county.example.org
              imap: { host: localhost, port: 143, user: returns }
              smtp: { host: localhost, port: 25 }
            """);

    assertThatThrownBy(() -> Configuration.load(file))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining(":5: user needs password_env, password_file or token");
  }

  @Test
  void an_address_may_stand_for_several_senders() throws IOException {
    Path file =
        file(
            """
            contact: { name: Desk, mail: desk@county.example.org }
            senders:
              - { code: dover, name: Dover, addresses: [A@B.example.org], attachments: true }
              - { code: ashford, name: Ashford, addresses: [a@b.example.org], attachments: true }
            """);

    assertThat(Senders.load(file).listByAddress("a@B.example.org"))
        .extracting(Sender::code)
        .containsExactly("ashford", "dover");
  }

  @Test
  void a_server_elsewhere_is_never_reached_in_the_clear() throws IOException {
    Path file =
        file(
            """
            mail:
              from: returns@county.example.org
              imap: { host: mail.example.org, port: 143, tls: false }
              smtp: { host: mail.example.org, port: 587, starttls: true }
            """);

    assertThatThrownBy(() -> Configuration.load(file))
        .hasMessageContaining(":3:")
        .hasMessageContaining("for mail.example.org say starttls: true");
  }

  @Test
  void a_code_that_would_lead_out_of_its_folder_is_refused() throws IOException {
    Path file = file("senders:\n  - { code: ../x, name: X, addresses: [], attachments: true }\n");

    assertThatThrownBy(() -> Senders.load(file))
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining(":2: a sender's code is of small letters");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("settings.yaml"), text);
  }
}
