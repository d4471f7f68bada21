package org.safereturns.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.ledger.Outbox;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.settings.WatchSettings;

/**
 * The mail door over sockets: letters in by IMAP, answers out by SMTP. All tests share one house;
 * each writes as another sender.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailDoorTest {
  @TempDir private static Path folder;
  private PostOffice post;
  private House house;

  @BeforeAll
  void open() throws IOException {
    post = new PostOffice(folder);
    house = House.open(folder.resolve("out"));
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    house.watch(new WatchSettings(inbox, 200, 0, post.settings()));
  }

  @AfterAll
  void close() {
    house.close();
    post.close();
  }

  @Test
  void an_answer_stands_in_the_senders_thread_and_brings_nothing_of_the_letter_back()
      throws Exception {
    String ashford = PostOffice.address("ashford");
    MimeMessage letter =
        post.letter("\"O'Neill, Áine\" <Returns@Ashford.example.org>", "minutes.csv");
    letter.setHeader("References", "<first@ashford.example.org>");
    letter.setHeader("Reply-To", "elsewhere@example.net");
    post.send(letter);

    MimeMessage answer = post.inbox(ashford, 1).get(0);
    assertThat(answer.getHeader("In-Reply-To")).containsExactly(letter.getMessageID());
    assertThat(answer.getHeader("References")[0].split("\\s+"))
        .containsExactly("<first@ashford.example.org>", letter.getMessageID());
    assertThat(answer.getHeader("Auto-Submitted")).containsExactly("auto-replied");
    assertThat(answer.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
    String reference = submissions("ashford").get(0).reference();
    assertThat(answer.getMessageID()).contains(reference);
    assertThat(answer.getSubject()).contains(reference).doesNotContain("Rück");
    assertThat(answer.getContentType()).startsWith("multipart/mixed");
    assertThat(PostOffice.text(answer)).contains(reference).doesNotContain("Please find");
    assertThat(PostOffice.fileNames(answer)).contains("report.html").doesNotContain("minutes.csv");
  }

  @Test
  void a_sender_that_may_not_be_mailed_attachments_gets_the_letter_alone() throws Exception {
    post.send(post.letter(PostOffice.address("kent-police"), "extract.csv"));

    MimeMessage answer = post.inbox(PostOffice.address("kent-police"), 1).get(0);
    assertThat(PostOffice.fileNames(answer)).isEmpty();
    assertThat(answer.getContentType()).startsWith("multipart/alternative");
    assertThat(PostOffice.text(answer)).contains("What waits in your reply folder");
  }

  @Test
  void several_returns_in_one_letter_are_answered_one_by_one_in_its_thread() throws Exception {
    String dover = PostOffice.address("dover");
    MimeMessage letter =
        post.letter(
            dover, PostOffice.file("one.csv", "a,b\n1,2\n"), PostOffice.file("two.csv", "c\n3\n"));
    post.send(letter);

    assertThat(post.inbox(dover, 2))
        .hasSize(2)
        .allSatisfy(
            answer ->
                assertThat(answer.getHeader("In-Reply-To")).containsExactly(letter.getMessageID()));
    assertThat(submissions("dover")).hasSize(2);
  }

  @Test
  void the_same_file_again_is_told_to_be_the_same() throws Exception {
    String swale = PostOffice.address("swale");
    post.send(post.letter(swale, "minutes.csv"));
    post.inbox(swale, 1);
    MimeMessage again = post.letter(swale, "minutes.csv");
    post.send(again);

    MimeMessage answer = post.inbox(swale, 2).get(1);
    assertThat(answer.getHeader("In-Reply-To")).containsExactly(again.getMessageID());
    assertThat(answer.getSubject()).startsWith("We have this file already");
    assertThat(PostOffice.text(answer)).contains(submissions("swale").get(0).reference());
    assertThat(submissions("swale")).hasSize(1);
  }

  @Test
  void a_letter_without_a_file_is_told_how_to_attach_one() throws Exception {
    String thanet = PostOffice.address("thanet");
    post.send(post.letter(thanet));

    assertThat(PostOffice.text(post.inbox(thanet, 1).get(0)))
        .contains("WE FOUND NO RETURN IN YOUR LETTER", "Attach your return as a spreadsheet");
  }

  @Test
  void a_letter_that_is_too_large_is_not_fetched() throws Exception {
    String maidstone = PostOffice.address("maidstone");
    post.put(
        post.letter(maidstone, PostOffice.file("big.csv", (",".repeat(899) + "\n").repeat(1_300))));

    assertThat(PostOffice.text(post.inbox(maidstone, 1).get(0))).contains("1 megabytes");
    assertThat(post.ours("TooLarge", 1)).hasSize(1);
    assertThat(submissions("maidstone")).isEmpty();
  }

  @Test
  void strangers_get_one_line_once_and_few_of_them_in_a_day() throws Exception {
    for (String name : List.of("a", "a", "b", "c")) {
      post.send(post.letter(name + "@elsewhere.example.org", "virus.csv"));
    }

    assertThat(post.ours("Unregistered", 4)).hasSize(4);
    assertThat(post.inbox("a@elsewhere.example.org", 1))
        .singleElement()
        .satisfies(
            line -> assertThat(PostOffice.text(line)).contains("registered organisations only"));
    assertThat(post.inbox("b@elsewhere.example.org", 1)).hasSize(1);
    assertThat(post.letters("c@elsewhere.example.org", "INBOX")).isEmpty();
  }

  @Test
  void programs_get_no_answer() throws Exception {
    MimeMessage automatic = post.letter(PostOffice.address("gravesham"), "card.csv");
    automatic.setHeader("Auto-Submitted", "auto-replied");
    post.send(automatic);

    assertThat(post.ours("Automatic", 1)).isNotEmpty();
    assertThat(submissions("gravesham")).isEmpty();
    assertThat(post.letters(PostOffice.address("gravesham"), "INBOX")).isEmpty();
  }

  @Test
  void a_letter_of_ours_that_comes_back_is_told_to_the_analyst() throws Exception {
    post.send(post.letter(PostOffice.address("canterbury"), "minutes.csv"));
    String id = post.inbox(PostOffice.address("canterbury"), 1).get(0).getMessageID();
    post.sendRaw(
        """
        From: MAILER-DAEMON@mail.example.org
        To: returns@county.example.org
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Final-Recipient: rfc822; returns@canterbury.example.org
        Action: failed
        Status: 5.1.1

        --b
        Content-Type: text/rfc822-headers

        Message-ID: %s
        --b--
        """
            .formatted(id));

    assertThat(post.ours("Returned", 1)).hasSize(1);
    assertThat(house.rooms.ledger().outbox().undelivered())
        .extracting(Outbox.Undelivered::cause)
        .containsExactly("came back: 5.1.1");
  }

  @Test
  void nothing_in_a_letter_steers_us() throws Exception {
    String oasis = PostOffice.address("oasis");
    MimeMessage letter =
        post.letter(
            oasis, PostOffice.file("=?UTF-8?Q?x=0D=0ABcc:_all@example.net=0D=0A.csv?=", "a\n1\n"));
    letter.setHeader("delete", "true");
    letter.setHeader("moveTo", "Elsewhere");
    letter.setHeader("copyTo", "Elsewhere");
    letter.setHeader("Subject", "=?UTF-8?Q?x=0D=0ABcc:_all@example.net?=");
    letter.setHeader("References", "<a@b>\r\n Bcc: <all@example.net>");
    post.send(letter);

    MimeMessage answer = post.inbox(oasis, 1).get(0);
    assertThat(answer.getHeader("Bcc")).isNull();
    assertThat(answer.getAllRecipients()).hasSize(1);
    assertThat(PostOffice.text(answer)).doesNotContain("\nBcc");
    assertThat(post.letters(PostOffice.OURS, "Elsewhere")).isEmpty();
  }

  private List<Submission> submissions(String sender) {
    return house.rooms.ledger().submissions().list().stream()
        .filter(s -> s.sender().equals(sender))
        .toList();
  }
}
