package org.safereturns.feedback.letter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safereturns.feedback.report.Contact;
import org.safereturns.feedback.report.ReportJson;
import org.safereturns.feedback.text.Pages;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.ConfigurationFault.Mistake;
import org.safereturns.issue.Settings;

/**
 * Writes the letters that are no answer to a submission, in the words of the rule book.
 * Thread-safe.
 */
public final class Correspondence {
  /** Where the words stand, below the folder of the rules. */
  public static final Path WORDS = Path.of("post", "letters.yaml");

  private final Letters letters = new Letters(new Pages(), new ReportJson());
  private final Map<LetterKind, LetterWords> words;
  private final Contact contact;

  private Correspondence(Map<LetterKind, LetterWords> words, Contact contact) {
    this.words = words;
    this.contact = contact;
  }

  /**
   * @param rules the folder of the rule book
   * @param contact whom senders may ask
   * @throws ConfigurationFault if a letter is missing, or uses a name that it has nothing for
   */
  public static Correspondence load(Path rules, Contact contact) {
    Path file = rules.resolve(WORDS);
    Map<LetterKind, LetterWords> words = Settings.read(file, Words.class);
    List<Mistake> mistakes = new ArrayList<>();
    for (LetterKind kind : LetterKind.values()) {
      LetterWords of = words.get(kind);
      List<String> wrong = of == null ? List.of(kind + " is missing") : of.mistakes(kind);
      int line = wrong.isEmpty() ? 0 : Settings.line(file, kind.name());
      wrong.forEach(text -> mistakes.add(new Mistake(file.toString(), line, text)));
    }
    if (!mistakes.isEmpty()) {
      throw new ConfigurationFault(mistakes);
    }
    return new Correspondence(words, contact);
  }

  /**
   * A letter as it is sent.
   *
   * @param subject one line of ours
   */
  public record Written(String subject, String text, String html) {}

  /**
   * What one letter is about.
   *
   * @param senderName of the organisation it goes to, null for strangers
   * @param reference of a submission it is about, empty for none
   * @param values what its words have names for
   * @param listed each on a line of its own: the returns that are due, say
   * @param files what goes with it or waits in the sender's folder
   * @param attached whether they go with it
   */
  public record About(
      @Nullable String senderName,
      String reference,
      Map<String, String> values,
      List<String> listed,
      List<String> files,
      boolean attached) {
    public About {
      values = Map.copyOf(values);
      listed = List.copyOf(listed);
      files = List.copyOf(files);
    }

    public static About sender(@Nullable String name) {
      return new About(name, "", Map.of(), List.of(), List.of(), false);
    }

    public About with(String name, String value) {
      Map<String, String> more = new TreeMap<>(values);
      more.put(name, value);
      return new About(senderName, reference, more, listed, files, attached);
    }

    public About listing(List<String> lines) {
      return new About(senderName, reference, values, lines, files, attached);
    }

    public About answering(String earlier) {
      return new About(senderName, earlier, values, listed, files, attached);
    }

    public About enclosing(List<String> names, boolean attached) {
      return new About(senderName, reference, values, listed, names, attached);
    }
  }

  public Written write(LetterKind kind, About about) {
    Map<String, String> values = new TreeMap<>(about.values());
    values.put("contact", contact.name() + (contact.mail().isEmpty() ? "" : ", " + contact.mail()));
    LetterWords template = words.get(kind);
    if (template == null) {
      throw new IllegalStateException("the words of " + kind + " were looked for at the start");
    }
    return letters.letter(template.filled(values), about, contact);
  }

  private static final class Words extends TreeMap<LetterKind, LetterWords> {
    private static final long serialVersionUID = 1;
  }
}
