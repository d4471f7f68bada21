package org.safereturns.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
  private final Message letter = new DefaultMessage(new DefaultCamelContext());

  @Test
  void a_subject_is_decoded_and_kept_to_one_line() {
    letter.setHeader("Subject", "=?UTF-8?Q?R=C3=BCckgabe=0D=0ABcc:_all@example.org?=");

    assertThat(Envelope.of(letter).subject()).isEqualTo("Rückgabe Bcc: all@example.org");
  }

  @Test
  void a_message_id_that_could_break_a_header_is_dropped() {
    letter.setHeader("Message-ID", "<a@b>\r\nBcc: all@example.org");
    assertThat(Envelope.of(letter).messageId()).isEmpty();

    letter.setHeader("Message-ID", "<a.1@b.example.org>");
    assertThat(Envelope.of(letter).messageId()).isEqualTo("<a.1@b.example.org>");
  }

  @Test
  void a_letter_with_two_writers_or_none_is_nobodys() {
    letter.setHeader("From", "a@example.org, b@example.org");
    assertThat(Envelope.of(letter).from()).isEmpty();

    letter.removeHeader("From");
    assertThat(Envelope.of(letter).from()).isEmpty();
  }

  @Test
  void the_address_counts_and_not_the_name_beside_it() {
    letter.setHeader("From", "\"returns@ashford.example.org\" <Stranger@Elsewhere.example.org>");

    assertThat(Envelope.of(letter).from()).isEqualTo("stranger@elsewhere.example.org");
  }

  @Test
  void a_program_that_answers_is_recognised() {
    assertThat(Envelope.of(letter).automatic()).isFalse();
    letter.setHeader("Auto-Submitted", "no");
    assertThat(Envelope.of(letter).automatic()).isFalse();
    letter.setHeader("Auto-Submitted", "auto-generated");
    assertThat(Envelope.of(letter).automatic()).isTrue();
  }
}
