package org.safereturns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.safereturns.issue.ConfigurationFault;
import org.safereturns.issue.ConfigurationFault.Mistake;
import org.safereturns.issue.SystemFault;
import org.safereturns.mapping.catalogue.GoldenPairs;
import org.safereturns.rules.CaseResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether rules or mappings have changed while a watch runs. A change is loaded beside what
 * is in use, tried with its cases and samples, and taken whole between two submissions, or refused
 * whole. It is looked at once nothing changed from one look to the next: analysts save file by
 * file.
 */
final class Renewal {
  private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

  private final Home home;
  private final RulesPage page;
  private final Consumer<Home.Books> taker;
  private Home.Books inUse;
  private String last;
  private String seen;

  /**
   * @param before {@link #stamp} of the files before those in use were loaded
   * @param taker takes what is to be used instead
   */
  Renewal(Home.Books inUse, String before, RulesPage page, Consumer<Home.Books> taker) {
    this.home = inUse.home();
    this.inUse = inUse;
    this.page = page;
    this.taker = taker;
    this.last = before;
    this.seen = before;
    page.inUse(inUse);
  }

  /** Looks again and again, until the process ends. */
  void start(int pollMillis) {
    Thread thread = new Thread(() -> lookOn(pollMillis), "renewal");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler(
        (t, e) -> LOG.warn("Changes of rules are not looked at any more, start again: {}", e));
    thread.start();
  }

  private void lookOn(int pollMillis) {
    try {
      while (true) {
        Thread.sleep(pollMillis);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    String now = stamp(home);
    boolean quiet = now.equals(last);
    last = now;
    if (quiet && !now.equals(seen)) {
      seen = now;
      List<String> problems = renew(now);
      if (!problems.isEmpty()) {
        page.refused(inUse, problems);
        LOG.warn("A change of the rules is refused: {}", String.join("; ", problems));
      }
    }
  }

  /** What is wrong with the change; empty if it was taken, or if it went on meanwhile. */
  private List<String> renew(String now) {
    try {
      Home.Books books = home.books();
      List<String> problems = problems(books);
      if (problems.isEmpty() && now.equals(stamp(home))) {
        taker.accept(books);
        inUse = books;
        page.inUse(books);
        LOG.warn("The rules have changed. {}", RulesPage.told(books));
      }
      return problems;
    } catch (ConfigurationFault e) {
      return e.mistakes().stream().map(Mistake::text).toList();
    } catch (SystemFault e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private List<String> problems(Home.Books books) {
    List<String> problems = new ArrayList<>();
    books.rules().tryCases("").stream()
        .filter(result -> !result.passed())
        .map(CaseResult::told)
        .forEach(problems::add);
    GoldenPairs pairs = new GoldenPairs(home.mappings());
    for (String mapping : pairs.templates()) {
      pairs.check(mapping).problems().forEach(p -> problems.add(mapping + ": " + p));
    }
    return problems;
  }

  /** When each file of rules and mappings was last changed; another text after any change. */
  static String stamp(Home home) {
    try (Stream<Path> rules = Files.walk(home.rules());
        Stream<Path> mappings = Files.walk(home.mappings())) {
      StringBuilder stamp = new StringBuilder();
      for (Path file : Stream.concat(rules, mappings).filter(Files::isRegularFile).toList()) {
        stamp.append(file).append(' ').append(Files.getLastModifiedTime(file));
        stamp.append(' ').append(Files.size(file)).append('\n');
      }
      return stamp.toString();
    } catch (IOException | UncheckedIOException e) {
      return "changing: " + e.getMessage(); // a file went away while we looked
    }
  }
}
