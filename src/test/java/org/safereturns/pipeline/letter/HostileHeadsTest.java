package org.safereturns.pipeline.letter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safereturns.fuzz.HostileTexts;
import org.safereturns.ledger.Letter;

/**
 * Letters whose heads hold what some mail program would obey, and what our answers make of them.
 */
class HostileHeadsTest {
  private static final List<String> OURS =
      List.of(
          "Date",
          "From",
          "To",
          "Subject",
          "Auto-Submitted",
          "X-Auto-Response-Suppress",
          "X-Safe-Returns",
          "In-Reply-To",
          "References",
          "Message-ID",
          "MIME-Version",
          "Content-Type",
          "Content-Transfer-Encoding");

  static List<String> obeyed() {
    return HostileTexts.OBEYED;
  }

  @ParameterizedTest
  @MethodSource("obeyed")
  void an_answer_has_our_heads_and_goes_to_the_writer_alone(String hostile) throws Exception {
    Envelope envelope =
        Envelope.of(
            parsed(
                "From: \"%1$s\" <returns@ashford.example.org>\nSubject: %1$s\nReply-To: %1$s\n"
                        .formatted(hostile)
                    + "Message-ID: <1%1$s@x.org>\nReferences: <0@x.org> <%1$s>\nIn-Reply-To: %1$s\n\n"
                        .formatted(hostile)),
            "returns@county.example.org");
    if (!envelope.from().contains("returns@ashford.example.org")) {
      return; // nobody who is registered wrote it: it is not answered
    }
    Letter.Head head =
        new Letter.Head(
            "<SR-1.1@county.example.org>",
            "returns@ashford.example.org",
            "Your return",
            java.util.Optional.of(envelope.thread()));
    MimeMessage answer =
        sent(new Letter("SR-1.1", "ashford", "SR-1", head, Letter.Body.of("text", "<p>text</p>")));

    assertThat(Collections.list(answer.getAllHeaders()))
        .allSatisfy(
            line -> {
              assertThat(OURS).contains(line.getName());
              assertThat(line.getValue()).matches("[ -~\r\n\t]*").doesNotContain("Bcc", "<script");
            });
    assertThat(answer.getAllRecipients()).hasSize(1);
    assertThat(answer.getRecipients(Message.RecipientType.TO)[0])
        .hasToString("returns@ashford.example.org");
    assertThat(answer.getSubject()).isEqualTo("Your return");
    assertThat(answer.getContent().toString()).doesNotContain("another body");
  }

  /** As it travels. */
  private static MimeMessage sent(Letter letter) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new OutgoingLetter("returns@county.example.org", Path.of("none"))
        .write(letter, false)
        .writeTo(bytes);
    return parsed(bytes.toString(StandardCharsets.UTF_8));
  }

  private static MimeMessage parsed(String letter) throws Exception {
    byte[] bytes = letter.getBytes(StandardCharsets.UTF_8);
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }
}
