package org.safereturns.pipeline.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.safereturns.feedback.letter.Correspondence;
import org.safereturns.feedback.letter.Correspondence.About;
import org.safereturns.feedback.letter.LetterKind;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Letter;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.hall.Sender;
import org.safereturns.pipeline.step.Letterhead;
import org.safereturns.pipeline.step.Notices;

/**
 * Mails the notices about comparisons with other senders, each once as long as it says the same.
 */
public final class ComparisonPost {
  private final Rooms rooms;
  private final Correspondence correspondence;
  private final Notices notices;

  public ComparisonPost(Rooms rooms, Correspondence correspondence) {
    this.rooms = rooms;
    this.correspondence = correspondence;
    notices = new Notices(rooms);
  }

  /** Queues a letter for each notice that its sender was not mailed. */
  public void queue() {
    try {
      for (Path notice : notices.written().stream().sorted().toList()) {
        queue(notice);
      }
    } catch (IOException e) {
      throw new SystemFault("cannot read the notices in " + rooms.replies(), e);
    }
  }

  private void queue(Path notice) throws IOException {
    String code = rooms.replies().relativize(notice).getName(0).toString();
    Optional<Sender> sender = rooms.senders().find(code).filter(s -> !s.addresses().isEmpty());
    if (sender.isPresent()) {
      String says = DoorLetters.digest(Files.readString(notice));
      String topic = "comparison:%s:%s:%s".formatted(code, notice.getFileName(), says);
      rooms.ledger().outbox().tell(letter(sender.get(), notice, topic), List.of(topic));
    }
  }

  private Letter letter(Sender sender, Path notice, String topic) {
    String id = DoorLetters.reference("MC", topic);
    List<String> files = Letterhead.names(List.of(notice));
    String where = sender.attachments() ? "in the attached file" : "in your reply folder";
    Correspondence.Written written =
        correspondence.write(
            LetterKind.COMPARISON,
            About.sender(sender.name())
                .with("where", where)
                .enclosing(files, sender.attachments()));
    return new Letter(
        id,
        sender.code(),
        "",
        new Letter.Head(
            Letterhead.messageId(id, rooms.senders().contact()),
            String.join(", ", sender.addresses()),
            written.subject(),
            Optional.empty()),
        new Letter.Body(written.text(), written.html(), sender.code(), files));
  }
}
