package org.safereturns.pipeline.post;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.safereturns.issue.Owed;
import org.safereturns.pipeline.hall.Sender;

/**
 * What one sender is to be reminded of in one letter.
 *
 * @param late whether the day on which it was due is past
 * @param topics by which it is known that it was reminded of this
 */
public record Reminder(Sender sender, boolean late, List<Owed> owed, List<String> topics) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  public Reminder {
    owed = List.copyOf(owed);
    topics = List.copyOf(topics);
  }

  /** One line for each return: "yearly homelessness return for 2022/23, due on 31 May 2023". */
  public List<String> lines() {
    return owed.stream()
        .map(
            one ->
                "%s for %s, due on %s"
                    .formatted(one.what(), one.period().label(), DAY.format(one.due())))
        .toList();
  }
}
