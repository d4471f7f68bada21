package org.safereturns.pipeline.letter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  private static final String OWN = "returns@county.example.org";

  @Test
  void a_message_id_that_could_break_a_header_is_dropped() throws Exception {
    assertThat(envelope("Message-ID: <a@b> Bcc: all@example.org").messageId()).isEmpty();
    assertThat(envelope("Message-ID: <a.1@b.example.org>").messageId())
        .isEqualTo("<a.1@b.example.org>");
  }

  @Test
  void the_thread_is_made_of_message_ids_and_of_nothing_else() throws Exception {
    Envelope envelope =
        envelope("References: <a@x> nonsense\r\n <b@x>\r\nIn-Reply-To: <b@x>\r\nMessage-ID: <c@x>");

    assertThat(envelope.references()).isEqualTo("<a@x> <b@x> <c@x>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: A@Example.org, \"B, of Ashford\" <b@example.org>",
        "From: Officers: a@example.org, b@Example.ORG;",
        "From: a@example.org\r\nFrom: b@example.org",
        "From: =?UTF-8?Q?R=C3=BCck?= <a@example.org>,\r\n <b@example.org>"
      })
  void every_writer_counts_with_the_address_alone(String head) throws Exception {
    assertThat(envelope(head).from()).containsExactly("a@example.org", "b@example.org");
  }

  @Test
  void the_address_counts_and_not_the_name_beside_it() throws Exception {
    assertThat(
            envelope("From: \"returns@ashford.example.org\" <Stranger@Elsewhere.example.org>")
                .from())
        .containsExactly("stranger@elsewhere.example.org");
    assertThat(envelope("From: not an address at all").from()).isEmpty();
    assertThat(envelope("From: " + "a".repeat(100_000) + "@example.org").from()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-generated",
        "Auto-Submitted: auto-replied (vacation)",
        "Precedence: Bulk",
        "Precedence: list",
        "List-Id: <staff.example.org>",
        "Return-Path: <>",
        "Content-Type: multipart/report; report-type=delivery-status",
        "X-Safe-Returns: ML-1",
        "From: Returns@County.example.org",
        "From: MAILER-DAEMON@example.org"
      })
  void a_program_that_writes_is_recognised(String head) throws Exception {
    assertThat(envelope(head).automatic()).isTrue();
  }

  @Test
  void a_person_is_no_program() throws Exception {
    assertThat(
            envelope("Auto-Submitted: no\r\nReturn-Path: <a@b.org>\r\nFrom: a@b.org").automatic())
        .isFalse();
  }

  private static Envelope envelope(String head) throws MessagingException {
    byte[] bytes = (head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    return Envelope.of(
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)),
        OWN);
  }
}
