package org.safereturns.siege;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safereturns.ledger.Ledger;
import org.safereturns.ledger.State;

/** How fast returns are answered, and how the memory of a process moves meanwhile. */
final class Course {
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  /** After a collection of garbage; kilobytes. */
  private record Look(long nanos, long answered, long heap, long resident) {}

  private final long pid;
  private final Ledger ledger;
  private final List<Look> looks = new ArrayList<>();

  Course(long pid, Ledger ledger) {
    this.pid = pid;
    this.ledger = ledger;
  }

  /** Looks, unless that was done a moment ago. */
  void look() throws IOException {
    if (!looks.isEmpty() && System.nanoTime() - last().nanos() < PAUSE.toNanos()) {
      return;
    }
    jcmd("GC.run");
    Look look =
        new Look(System.nanoTime(), answered(), sum(USED, jcmd("GC.heap_info")), resident());
    looks.add(look);
    System.out.printf(
        "%5d s: %6d answered, heap %d MB, resident %d MB%n",
        Duration.ofNanos(look.nanos() - looks.get(0).nanos()).toSeconds(),
        look.answered(),
        look.heap() / 1024,
        look.resident() / 1024);
  }

  void lookUntilAllIsAnswered(int number) throws IOException, InterruptedException {
    long before = -1;
    long since = System.nanoTime();
    while (answered() < number) {
      look();
      if (last().answered() != before) {
        before = last().answered();
        since = System.nanoTime();
      }
      if (System.nanoTime() - since > PATIENCE.toNanos()) {
        throw new AssertionError("nothing is answered any more after " + before);
      }
      Thread.sleep(3_000);
    }
    looks.add(new Look(System.nanoTime(), answered(), last().heap(), last().resident()));
  }

  void waitUntilAllIsPublished() throws InterruptedException {
    long since = System.nanoTime();
    while (ledger.submissions().isUnpublished()) {
      if (System.nanoTime() - since > PATIENCE.toNanos()) {
        throw new AssertionError("not all is published");
      }
      Thread.sleep(1_000);
    }
    System.out.printf(
        "published %d s later%n", Duration.ofNanos(System.nanoTime() - since).toSeconds());
  }

  private Look last() {
    return looks.get(looks.size() - 1);
  }

  /** The first quarter of the looks is the process warming up. */
  void tell() {
    List<Look> later = looks.subList(looks.size() / 4, looks.size());
    Look first = later.get(0);
    double seconds = (last().nanos() - looks.get(0).nanos()) / 1e9;
    System.out.printf(
        "%d answered in %.0f s: %.1f a second, %.1f in the last half%n"
            + "for each thousand after %d: heap %+.1f MB, resident %+.1f MB%n",
        last().answered(),
        seconds,
        last().answered() / seconds,
        rate(looks.get(looks.size() / 2)),
        first.answered(),
        slope(later, Look::heap),
        slope(later, Look::resident));
  }

  private double rate(Look from) {
    return (last().answered() - from.answered()) / ((last().nanos() - from.nanos()) / 1e9);
  }

  /** Megabytes for each thousand returns, by least squares. */
  private static double slope(List<Look> looks, ToLongFunction<Look> kilobytes) {
    double x = looks.stream().mapToLong(Look::answered).average().orElse(0);
    double y = looks.stream().mapToLong(kilobytes).average().orElse(0);
    double xy = 0;
    double xx = 0;
    for (Look look : looks) {
      xy += (look.answered() - x) * (kilobytes.applyAsLong(look) - y);
      xx += (look.answered() - x) * (look.answered() - x);
    }
    return xx == 0 ? 0 : xy / xx * 1000 / 1024;
  }

  private long answered() {
    return ledger.submissions().list().stream()
        .filter(s -> s.state() == State.ANSWERED || s.state() == State.PUBLISHED)
        .count();
  }

  private long resident() throws IOException {
    return sum(RESIDENT, Files.readString(Path.of("/proc/" + pid + "/status")));
  }

  private String jcmd(String what) throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asked =
        new ProcessBuilder(jcmd.toString(), Long.toString(pid), what)
            .redirectErrorStream(true)
            .start();
    return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static long sum(Pattern pattern, String text) {
    long sum = 0;
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      sum += Long.parseLong(matcher.group(1));
    }
    return sum;
  }
}
