package org.safereturns.feedback;

import java.util.List;
import java.util.Map;
import org.safereturns.feedback.text.Pages;

/** The page that shows analysts who has sent what. */
public final class StatusPage {
  private StatusPage() {}

  /**
   * @param day as of which it holds, in words
   * @param collections each with {@code title}, {@code periods} and {@code rows} of {@code sender}
   *     and {@code cells}, which have {@code kind} and {@code words}
   */
  public static String of(String day, List<Map<String, Object>> collections) {
    return new Pages().fill("status.ftlh", Map.of("day", day, "collections", collections));
  }
}
