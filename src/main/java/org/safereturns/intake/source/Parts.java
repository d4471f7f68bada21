package org.safereturns.intake.source;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.safereturns.intake.raw.Limits;
import org.safereturns.issue.FindingKind;

/**
 * The parts of a zipped workbook, handed out only after every one was unpacked within our limits:
 * the sizes a zip declares are not to be believed.
 */
public final class Parts implements Closeable {
  /** Below this much, repetitive but honest sheets pack as well as a bomb. */
  private static final long RATIO_COUNTS_FROM = 16L << 20;

  private static final long MOST_KEPT = 64L << 20;

  private final Source source;
  private final ZipFile zip;
  private final Map<String, Long> sizes = new HashMap<>();
  private final SortedMap<String, ZipEntry> entries = new TreeMap<>();
  private long unpacked;

  private Parts(Source source, ZipFile zip) {
    this.source = source;
    this.zip = zip;
  }

  /** Opens and checks; the names of the parts are compared without regard to case. */
  public static Parts open(Source source) throws IOException {
    Parts parts = new Parts(source, openZip(source));
    boolean passed = false;
    try {
      parts.check();
      passed = true;
      return parts;
    } finally {
      if (!passed) {
        parts.close();
      }
    }
  }

  private static ZipFile openZip(Source source) throws IOException {
    try {
      return new ZipFile(source.path().toFile());
    } catch (ZipException e) {
      if (isLocked(source)) {
        throw source.refused(FindingKind.PASSWORD_PROTECTED);
      }
      // The directory of a zip stands at its end: without it the file was cut off.
      throw source.refused(FindingKind.TRUNCATED);
    }
  }

  /** Java opens no zip with a locked part, and does not say that this is why. */
  private static boolean isLocked(Source source) {
    try (var zip =
        org.apache.commons.compress.archivers.zip.ZipFile.builder().setPath(source.path()).get()) {
      return Collections.list(zip.getEntries()).stream()
          .anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption());
    } catch (IOException e) {
      return false; // damaged, then
    }
  }

  private void check() throws IOException {
    if (zip.size() > source.limits().entries()) {
      throw source.refused(FindingKind.ZIP_BOMB, "parts", Words.count(zip.size()));
    }
    byte[] buffer = new byte[1 << 16];
    for (ZipEntry entry : zip.stream().toList()) {
      if (entries.put(entry.getName().toLowerCase(Locale.ROOT), entry) != null) {
        throw source.refused(
            FindingKind.DAMAGED); // two parts of one name: readers disagree on which counts
      }
      unpack(entry, buffer);
      checkProlog(entry);
    }
  }

  private void unpack(ZipEntry entry, byte[] buffer) throws IOException {
    CRC32 crc = new CRC32();
    long before = unpacked;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        crc.update(buffer, 0, n);
        unpacked += n;
        checkSize();
      }
    }
    sizes.put(entry.getName(), unpacked - before);
    if (entry.getCrc() >= 0 && entry.getCrc() != crc.getValue()) {
      throw source.refused(FindingKind.DAMAGED);
    }
  }

  private void checkSize() throws IOException {
    Limits limits = source.limits();
    boolean swollen =
        unpacked > RATIO_COUNTS_FROM && unpacked / limits.ratio() > source.path().toFile().length();
    if (swollen || unpacked > limits.inflatedBytes()) {
      throw source.refused(FindingKind.ZIP_BOMB, "parts", Words.count(zip.size()));
    }
  }

  /** Looks for a document type in every part that is XML, those we do not read included. */
  private void checkProlog(ZipEntry entry) throws IOException {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      Xml xml = new Xml(in, source);
      while (xml.next() && !xml.isStart()) {
        // on to the root element
      }
    } catch (XMLStreamException e) {
      // Not well-formed: whoever needs this part will refuse it.
      return;
    }
  }

  /** Everything but the folders, under the names as they stand in the zip. */
  public List<ZipEntry> files() {
    return entries.values().stream().filter(entry -> !entry.isDirectory()).toList();
  }

  public InputStream read(ZipEntry entry) throws IOException {
    return zip.getInputStream(entry);
  }

  public SortedSet<String> names() {
    return new TreeSet<>(entries.keySet());
  }

  public boolean has(String name) {
    return entries.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** A part that is read as a stream, however long it is. */
  public InputStream read(String name) throws IOException {
    return zip.getInputStream(entry(name));
  }

  /** A part of which much is kept in memory: styles, the names of sheets, what relates to what. */
  public InputStream readKept(String name) throws IOException {
    ZipEntry entry = entry(name);
    if (sizes.getOrDefault(entry.getName(), 0L) > MOST_KEPT) {
      throw source.refused(FindingKind.ZIP_BOMB, "parts", Words.count(zip.size()));
    }
    return zip.getInputStream(entry);
  }

  private ZipEntry entry(String name) throws IOException {
    ZipEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
    if (entry == null) {
      throw new FileNotFoundException("a part of the workbook");
    }
    return entry;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
