package org.safereturns.pipeline.letter;

import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a mail server says of a letter that it does not take. */
public final class Refusal {
  private Refusal() {}

  /**
   * Its answer if it will never take this letter, such as 550. What it says of us or of itself may
   * change, and is no refusal of the letter.
   */
  public static Optional<Integer> permanent(Throwable failure) {
    for (Throwable t = failure; t != null; t = next(t)) {
      int code = code(t);
      if (code >= 500 && code < 600 && code != 530 && code != 535) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  /** Whether the server looked at this letter at all; if not, the next one would fare no better. */
  public static boolean isOfTheLetter(Throwable failure) {
    for (Throwable t = failure; t != null; t = next(t)) {
      if (code(t) > 0) {
        return true;
      }
    }
    return false;
  }

  private static int code(Throwable failure) {
    if (failure instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    boolean sending =
        failure instanceof SMTPSendFailedException send
            && !(send.getNextException() instanceof SMTPSenderFailedException)
            && !(send.getNextException() instanceof SMTPAddressFailedException);
    return sending ? ((SMTPSendFailedException) failure).getReturnCode() : 0;
  }

  /** Of several things gone wrong the mail library hangs one on the other. */
  private static @org.jspecify.annotations.Nullable Throwable next(Throwable failure) {
    if (failure instanceof jakarta.mail.MessagingException mail
        && mail.getNextException() != null) {
      return mail.getNextException();
    }
    return failure.getCause();
  }
}
