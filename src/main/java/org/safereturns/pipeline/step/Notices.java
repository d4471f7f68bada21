package org.safereturns.pipeline.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safereturns.feedback.letter.ComparisonNotice;
import org.safereturns.issue.Addressed;
import org.safereturns.issue.Issue;
import org.safereturns.issue.Reconciliation;
import org.safereturns.issue.SystemFault;
import org.safereturns.pipeline.hall.Rooms;
import org.safereturns.pipeline.inbox.TextFile;

/**
 * A notice in {@code replies/<sender>/} for each period in which a sender's figures do not go with
 * another's; it goes away when they do.
 */
public final class Notices {
  private static final String PREFIX = "comparison-";

  private final Rooms rooms;

  public Notices(Rooms rooms) {
    this.rooms = rooms;
  }

  void update(List<Reconciliation> reconciliations) {
    SortedMap<Path, String> notices = new TreeMap<>();
    reconciliations.forEach(period -> notices.putAll(of(period)));
    try {
      for (Path old : written()) {
        if (!notices.containsKey(old)) {
          Files.delete(old);
        }
      }
      for (Map.Entry<Path, String> notice : notices.entrySet()) {
        TextFile.write(notice.getKey(), notice.getValue());
      }
    } catch (IOException e) {
      throw new SystemFault("cannot write the notices in " + rooms.replies(), e);
    }
  }

  private Map<Path, String> of(Reconciliation period) {
    ComparisonNotice comparison = new ComparisonNotice(rooms.senders().contact());
    String name =
        PREFIX + period.period().label().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    Map<String, List<Issue>> bySender =
        period.issues().stream()
            .collect(
                Collectors.groupingBy(
                    Addressed::sender,
                    TreeMap::new,
                    Collectors.mapping(Addressed::issue, Collectors.toList())));
    Map<Path, String> notices = new TreeMap<>();
    bySender.forEach(
        (code, issues) ->
            rooms
                .senders()
                .find(code)
                .ifPresent(
                    sender ->
                        notices.put(
                            rooms.replies().resolve(code).resolve(name + ".txt"),
                            comparison.text(sender.name(), period.period(), issues))));
    return notices;
  }

  /** Those that are out. */
  public List<Path> written() throws IOException {
    if (!Files.isDirectory(rooms.replies())) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(rooms.replies(), 2)) {
      return files.filter(f -> String.valueOf(f.getFileName()).startsWith(PREFIX)).toList();
    }
  }
}
