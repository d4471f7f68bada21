package org.safereturns.intake.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.safereturns.canonical.Origin;
import org.safereturns.intake.raw.FileRefused;
import org.safereturns.intake.raw.Limits;
import org.safereturns.issue.Finding;
import org.safereturns.issue.FindingKind;
import org.safereturns.issue.SystemFault;

/**
 * The file being read: where it lies, what the sender calls it, how much of it we are willing to
 * read; and the one place where trouble with its bytes becomes {@link FileRefused}.
 */
public record Source(Path path, String name, Limits limits) {

  /** A step that may trip over hostile bytes. */
  public interface Step<T> {
    T take() throws IOException, XMLStreamException;
  }

  /**
   * Takes a step; whatever goes wrong comes out as FileRefused if it is the file's fault and as
   * SystemFault if it is our disk's.
   */
  public <T> T guarded(Step<T> step) {
    try {
      return step.take();
    } catch (FileRefused | SystemFault e) {
      throw e;
    } catch (IOException e) {
      throw isOurs(e) ? new SystemFault("cannot read the submitted file", e) : broken(e);
    } catch (XMLStreamException | RuntimeException e) {
      // A true boundary: no parser promises which exception a damaged file ends in.
      throw broken(e);
    }
  }

  private boolean isOurs(IOException e) {
    if (e instanceof FileSystemException) {
      return true;
    }
    try (InputStream in = Files.newInputStream(path)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return false;
    } catch (IOException stillFails) {
      return true;
    }
  }

  private FileRefused broken(Exception e) {
    if (e instanceof CharacterCodingException) {
      return refused(FindingKind.UNREADABLE_ENCODING);
    }
    return refused(e instanceof EOFException ? FindingKind.TRUNCATED : FindingKind.DAMAGED);
  }

  /**
   * @param details name, value, name, value
   */
  public FileRefused refused(FindingKind kind, String... details) {
    return refusedAt(Origin.wholeFile(name), kind, details);
  }

  public FileRefused refusedAt(Origin origin, FindingKind kind, String... details) {
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i < details.length; i += 2) {
      named.put(details[i], details[i + 1]);
    }
    return new FileRefused(new Finding(kind, origin, named));
  }

  public Origin cell(String sheet, int row, int column) {
    return Origin.cell(name, sheet, row, column);
  }

  /** Refuses a text longer than any cell of a return. */
  public void checkLength(int length, Origin cell) {
    if (length > limits.cellLength()) {
      throw refusedAt(cell, FindingKind.CELL_TOO_LONG, "limit", Words.count(limits.cellLength()));
    }
  }

  /** Refuses more of something than any return has: {@code cells}, {@code sheets}. */
  public void checkSize(long number, int most, String what) {
    if (number > most) {
      throw refused(FindingKind.TOO_LARGE, "limit", Words.count(most) + " " + what);
    }
  }

  /** Refuses a filled cell far to the right. */
  public void checkColumn(int column, Origin cell) {
    if (column > limits.columns()) {
      throw refusedAt(cell, FindingKind.TOO_MANY_COLUMNS, "limit", Words.count(limits.columns()));
    }
  }
}
