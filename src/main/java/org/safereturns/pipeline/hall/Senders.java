package org.safereturns.pipeline.hall;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safereturns.feedback.report.Contact;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.ConfigurationFault.Mistake;
import org.safereturns.issue.Settings;

/** Who may send returns, and where to reach them. */
public final class Senders {
  /** Whom senders ask where there is no registry: in a check before sending. */
  public static final Contact NOBODY_NAMED =
      new Contact("the team that asked you for this return", "");

  private final Map<String, Sender> byCode = new TreeMap<>();
  private final Map<String, List<Sender>> byAddress = new HashMap<>();
  private final Contact contact;

  private Senders(Contact contact) {
    this.contact = contact;
  }

  /**
   * @throws ConfigurationFault naming file and line of a mistake
   */
  public static Senders load(Path registry) {
    Registry read = Settings.read(registry, Registry.class);
    List<Mistake> mistakes = new ArrayList<>();
    Contact contact = read.contact();
    if (contact == null || contact.name() == null || contact.mail() == null) {
      String problem = "names no contact with name and mail: whom do senders ask?";
      throw new ConfigurationFault(registry.toString(), 0, problem);
    }
    Senders senders = new Senders(contact);
    if (read.senders() != null) {
      read.senders().forEach(s -> senders.add(s, registry.toString(), mistakes));
    }
    if (senders.byCode.isEmpty()) {
      mistakes.add(new Mistake(registry.toString(), 0, "names no sender"));
    }
    if (!mistakes.isEmpty()) {
      throw new ConfigurationFault(mistakes);
    }
    return senders;
  }

  public Optional<Sender> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Those who write from an address, by code: somebody may write for several. */
  public List<Sender> listByAddress(String address) {
    return byAddress.getOrDefault(address.toLowerCase(Locale.ROOT), List.of()).stream()
        .sorted(Comparator.comparing(Sender::code))
        .toList();
  }

  /** Every sender, by code. */
  public List<Sender> list() {
    return List.copyOf(byCode.values());
  }

  /** Whom a sender asks for help. */
  public Contact contact() {
    return contact;
  }

  private void add(Sender sender, String registry, List<Mistake> mistakes) {
    if (byCode.put(sender.code(), sender) != null) {
      mistakes.add(new Mistake(registry, 0, "the sender " + sender.code() + " stands there twice"));
    }
    for (String address : sender.addresses()) {
      byAddress
          .computeIfAbsent(address.toLowerCase(Locale.ROOT), a -> new ArrayList<>())
          .add(sender);
    }
  }

  private record Registry(@Nullable Contact contact, @Nullable List<Sender> senders) {}
}
