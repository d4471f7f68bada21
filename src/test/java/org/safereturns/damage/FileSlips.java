package org.safereturns.damage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.safereturns.samples.CorrectReturns;

/** Files that broke on their way, or are not the file that was meant. */
final class FileSlips {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String UNREADABLE = "the file cannot be read";
  private static final String SIGNS = "signs that stand for no letter";

  private FileSlips() {}

  static List<Kind> all() {
    return List.of(
        file(
            "a file cut off after two thirds", UNREADABLE, b -> Arrays.copyOf(b, b.length * 2 / 3)),
        file("a file without content", UNREADABLE, b -> new byte[0]),
        file(
            "a letter in place of the return",
            "it is no return we know",
            b -> utf8("Dear all,\nplease find attached.\n")),
        other("the blank form sent back", "nothing is filled in", CorrectReturns::blank),
        other(
            "a rota in place of the return",
            "it is no return we know",
            () -> read("inbox-sample/maidstone/duty-desk-rota-may-2023.xlsx")),
        csv("letters turned into several signs", SIGNS, FileSlips::mojibake),
        csv("letters turned into question marks", SIGNS, FileSlips::questionMarks),
        csv(
            "a row with one separator too many",
            "the row has a field too many",
            FileSlips::separator),
        csv("a quote that is never closed", "rows run into each other", FileSlips::quote),
        csv("zeros written by a broken disk", UNREADABLE, FileSlips::zeros));
  }

  private static Kind file(String name, String notice, UnaryOperator<byte[]> change) {
    return new Kind(name, notice, draft -> later(draft, name, change));
  }

  private static boolean later(Draft draft, String told, UnaryOperator<byte[]> change) {
    draft.tell(told);
    draft.everywhere();
    draft.afterwards(change);
    return true;
  }

  private static Kind other(String name, String notice, Supplier<byte[]> file) {
    return new Kind(
        name,
        notice,
        draft -> draft.from().isA(".xlsx") && later(draft, name, bytes -> file.get()));
  }

  private static byte[] read(String path) {
    try {
      return Files.readAllBytes(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that happens to the text of a CSV file; it must change it. */
  private static Kind csv(String name, String notice, UnaryOperator<byte[]> change) {
    return Kind.mendable(
        name,
        notice,
        draft ->
            draft.from().isA(".csv")
                && !Arrays.equals(change.apply(draft.from().bytes()), draft.from().bytes())
                && later(draft, name, change));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Read in the wrong encoding, saved in the other. */
  private static byte[] mojibake(byte[] bytes) {
    String meant = CsvCopy.decoded(bytes);
    return isPlain(meant) ? bytes : utf8(new String(utf8(meant), WINDOWS));
  }

  private static byte[] questionMarks(byte[] bytes) {
    return utf8(CsvCopy.decoded(bytes).replaceAll("[^\\p{ASCII}\uFEFF]", "?"));
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c < 128 || c == 0xFEFF);
  }

  private static byte[] separator(byte[] bytes) {
    return line(bytes, line -> line.replaceFirst("([,;])", "$1 see below$1"));
  }

  private static byte[] quote(byte[] bytes) {
    return line(bytes, line -> line.replaceFirst("([,;])([^,;]+)", "$1\"$2"));
  }

  /** Changes the line two thirds down. */
  private static byte[] line(byte[] bytes, UnaryOperator<String> change) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int start = text.indexOf('\n', text.length() * 2 / 3) + 1;
    int end = Math.max(start, text.indexOf('\n', start));
    String changed =
        text.substring(0, start) + change.apply(text.substring(start, end)) + text.substring(end);
    return changed.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] zeros(byte[] bytes) {
    byte[] broken = bytes.clone();
    Arrays.fill(
        broken, bytes.length / 2, bytes.length / 2 + Math.min(512, bytes.length / 4), (byte) 0);
    return broken;
  }
}
