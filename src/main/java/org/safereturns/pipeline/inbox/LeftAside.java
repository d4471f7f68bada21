package org.safereturns.pipeline.inbox;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.safereturns.issue.ShownName;

/**
 * A file of the inbox that nobody means as a return, and why it is not taken in.
 *
 * @param place within the inbox
 */
public record LeftAside(Path place, String why) {
  private static final Set<String> OF_THE_SYSTEM =
      Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx");

  /** The working files of spreadsheet programs, and those of programs that copy and fetch files. */
  private static final Pattern IN_THE_MAKING =
      Pattern.compile("~\\$.*|.*\\.(tmp|part|partial|filepart|crdownload|download)");

  /** A backslash leads elsewhere on another system; the other sign stands for unknown bytes. */
  private static final Pattern UNUSABLE = Pattern.compile("[\\\\\uFFFD]");

  /** Why a file is not taken in; empty if it is. */
  static Optional<String> why(Path inbox, Path file) {
    for (Path name : inbox.relativize(file)) {
      String lower = name.toString().toLowerCase(Locale.ROOT);
      if (UNUSABLE.matcher(lower).find()) {
        return Optional.of(
            "a name that another system could take for a path, or that cannot be"
                + " read here: rename it");
      }
      if (lower.startsWith(".")) {
        return Optional.of("hidden: a name in its path begins with a dot");
      }
      if (OF_THE_SYSTEM.contains(lower)) {
        return Optional.of("written by the operating system");
      }
    }
    if (IN_THE_MAKING.matcher(lowerName(file)).matches()) {
      return Optional.of("the working file of a program, or not copied to its end yet");
    }
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.empty()
        : Optional.of("a link, which could lead anywhere");
  }

  /** Whether nobody means a file of this name as a return, wherever it lies. */
  public static boolean isName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(".")
        || OF_THE_SYSTEM.contains(lower)
        || IN_THE_MAKING.matcher(lower).matches();
  }

  private static String lowerName(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  /** For people: {@code ashford/return.xlsx.part: not copied to its end yet}. */
  public String text() {
    return ShownName.of(place.toString()) + ": " + why;
  }
}
