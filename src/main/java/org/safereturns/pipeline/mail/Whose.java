package org.safereturns.pipeline.mail;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.safereturns.intake.Parcels.Carried;
import org.safereturns.ledger.Submission;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.hall.Sender;

/**
 * Whose return a file is, of those for whom its writer may write: what the return says counts, then
 * how the name of the file begins.
 */
record Whose(Rooms rooms, List<Sender> senders) {

  /** Empty if it may be of several. One that nobody can read is the first one's: it is answered. */
  Optional<Sender> find(Carried file) {
    if (senders.size() == 1) {
      return Optional.of(senders.get(0));
    }
    List<String> codes = senders.stream().map(Sender::code).toList();
    List<String> fitting =
        rooms.validation().senders(file.file(), codes, reference -> senderOf(reference));
    if (fitting.size() > 1) {
      return byName(file.name());
    }
    String code = fitting.isEmpty() ? codes.get(0) : fitting.get(0);
    return rooms.senders().find(code);
  }

  private Optional<String> senderOf(String reference) {
    return rooms.ledger().submissions().find(reference).map(Submission::sender);
  }

  private Optional<Sender> byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return senders.stream()
        .filter(sender -> lower.matches(sender.code() + "[^a-z0-9].*"))
        .max(Comparator.comparing((Sender sender) -> sender.code().length()));
  }
}
