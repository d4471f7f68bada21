package org.safereturns.pipeline.step;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safereturns.canonical.Difference;
import org.safereturns.feedback.Reply;
import org.safereturns.feedback.report.Receipt;
import org.safereturns.issue.ValidationResult;
import org.safereturns.ledger.Claims;
import org.safereturns.ledger.Figures;
import org.safereturns.ledger.Letter;
import org.safereturns.ledger.MailThread;
import org.safereturns.ledger.Quarantine;
import org.safereturns.ledger.State;
import org.safereturns.ledger.Submission;
import org.safereturns.ledger.Submissions;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.hall.Sender;

/** Validated to answered: the reply is written and put out, its letter queued. */
final class Answering {
  private final Rooms rooms;
  private final Submissions submissions;

  Answering(Rooms rooms) {
    this.rooms = rooms;
    submissions = rooms.ledger().submissions();
  }

  /** What is to be noted once the reply is out. */
  record Answered(String reference, Optional<Letter> letter) {}

  boolean isDue(String reference) {
    return submissions.get(reference).state() == State.VALIDATED;
  }

  /** Writes the reply and puts it out; a sender that is not registered has nowhere to read one. */
  Answered write(String reference) {
    Submission submission = submissions.get(reference);
    Optional<Letter> letter =
        rooms
            .senders()
            .find(submission.sender())
            .flatMap(sender -> written(submission, sender))
            .flatMap(reply -> letter(submission, reply));
    return new Answered(reference, letter);
  }

  void note(Answered answered) {
    submissions.answered(answered.reference(), answered.letter());
  }

  private Optional<Reply> written(Submission submission, Sender sender) {
    ReplyFolder folder = ReplyFolder.of(rooms, submission);
    Optional<ValidationResult> result = submissions.result(submission.reference());
    boolean weFailed = submission.isSetAside(Quarantine.OUR_FAILURE);
    if (weFailed && result.isPresent()) {
      return Optional.empty(); // an earlier verdict stands, and so does the answer that told it
    }
    rooms.ledger().claims().require(Claims.work(submission.sender()));
    folder.resume();
    try (AsKept kept = new AsKept(rooms.ledger())) {
      Receipt receipt = receipt(submission, sender, kept);
      Reply reply =
          result
              .map(r -> rooms.feedback().write(receipt, r, difference(submission), folder.draft()))
              .orElseGet(() -> rooms.feedback().writeOurFailure(receipt, folder.draft()));
      folder.putOut();
      return Optional.of(reply);
    }
  }

  private Receipt receipt(Submission submission, Sender sender, AsKept kept) {
    String answers = submission.about().map(Submission.About::answers).orElse("");
    Path original = kept.original(answers.isEmpty() ? submission : submissions.get(answers));
    return new Receipt(
        submission.reference(),
        sender.code(),
        sender.name(),
        submission.fileName(),
        original,
        sender.attachments());
  }

  private @Nullable Difference difference(Submission submission) {
    Figures figures = rooms.ledger().figures();
    return figures
        .superseded(submission.reference())
        .map(
            earlier ->
                Difference.between(
                    figures.of(earlier.reference()), figures.of(submission.reference())))
        .orElse(null);
  }

  private Optional<Letter> letter(Submission submission, Reply reply) {
    if (!submission.answerIsNews()) {
      return Optional.empty();
    }
    return submission.thread().map(thread -> letter(submission, reply, thread));
  }

  private Letter letter(Submission submission, Reply reply, MailThread thread) {
    String id = submission.reference() + "." + submission.round();
    Path folder = ReplyFolder.of(rooms, submission).folder();
    return new Letter(
        id,
        submission.sender(),
        submission.reference(),
        new Letter.Head(
            Letterhead.messageId(id, rooms.senders().contact()),
            thread.address(),
            reply.subject(),
            Optional.of(thread)),
        Letter.Body.in(Letterhead.folder(rooms, folder), Letterhead.names(reply.attachments())));
  }
}
