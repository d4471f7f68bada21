package org.safereturns.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.safereturns.intake.kind.LooksLike;
import org.safereturns.intake.kind.TextProfile;
import org.safereturns.intake.raw.FileRefused;
import org.safereturns.intake.raw.Limits;
import org.safereturns.intake.source.Parts;
import org.safereturns.intake.source.Source;

/**
 * Unpacks what files travel in: zip archives, Outlook's {@code winmail.dat} and Outlook messages,
 * told by their content. One for each letter: all its parcels together unpack to no more than one
 * may. Not thread-safe.
 */
public final class Parcels {
  /** A parcel in a parcel in a parcel is opened; what is deeper stays packed. */
  private static final int DEPTH = 3;

  private static final int[] WINMAIL = {0x78, 0x9F, 0x3E, 0x22};

  /** As much is unpacked of a parcel, about, before it is refused. */
  private static final long REFUSED = 16L << 20;

  private final Limits limits;
  private long room;

  public Parcels(Limits limits) {
    this.limits = limits;
    room = limits.inflatedBytes();
  }

  /**
   * A file that travelled.
   *
   * @param name the name the sender gave it, without folders
   */
  public record Carried(String name, Path file) {}

  /**
   * The files to be read: those in the parcel, or the file itself if it is none, or if it cannot be
   * opened. Reading that one then says why.
   *
   * @param into a folder for what is unpacked, which its owner removes
   * @throws org.safereturns.issue.SystemFault if our disk fails
   */
  public List<Carried> open(Carried file, Path into) {
    return open(file, into, DEPTH);
  }

  private List<Carried> open(Carried file, Path into, int depth) {
    Optional<List<Carried>> unpacked;
    try {
      unpacked = depth == 0 || room <= 0 ? Optional.empty() : unpacked(file, into);
    } catch (FileRefused cannotBeOpened) {
      room -= REFUSED;
      return List.of(file);
    }
    return unpacked
        .map(all -> all.stream().flatMap(inner -> open(inner, into, depth - 1).stream()).toList())
        .orElse(List.of(file));
  }

  /** Empty if it is no parcel; a parcel of Outlook may hold nothing but formatted words. */
  private Optional<List<Carried>> unpacked(Carried file, Path into) {
    Source source = new Source(file.file(), file.name(), limits);
    return source.guarded(
        () -> {
          TextProfile profile = TextProfile.of(source.path());
          Unpacking unpacking = new Unpacking(into);
          boolean opened =
              profile.isZip()
                  ? unzip(source, unpacking)
                  : profile.isOle()
                      ? outlook(source, unpacking)
                      : profile.startsWith(WINMAIL) && winmail(source, unpacking);
          return opened ? Optional.of(unpacking.files) : Optional.empty();
        });
  }

  /** Where the files of one parcel are put. */
  private final class Unpacking {
    private final Path into;
    private final List<Carried> files = new ArrayList<>();

    Unpacking(Path into) {
      this.into = into;
    }

    void add(String name, InputStream bytes) throws IOException {
      Path file = Files.createTempFile(into, "part", "");
      room -= Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
      files.add(new Carried(name.substring(1 + lastSlash(name)), file));
    }

    void add(String name, byte[] bytes) throws IOException {
      add(name, new java.io.ByteArrayInputStream(bytes));
    }

    private int lastSlash(String name) {
      return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    }
  }

  /** Workbooks are zips too: only a zip that is no document at all is a parcel. */
  private static boolean unzip(Source source, Unpacking unpacking) throws IOException {
    try (Parts parts = Parts.open(source)) {
      if (!LooksLike.isArchive(parts)) {
        return false;
      }
      for (ZipEntry entry : parts.files()) {
        boolean ofTheMac = entry.getName().startsWith("__MACOSX/");
        if (!ofTheMac) {
          try (InputStream bytes = parts.read(entry)) {
            unpacking.add(entry.getName(), bytes);
          }
        }
      }
      return !unpacking.files.isEmpty();
    }
  }

  private static boolean outlook(Source source, Unpacking unpacking) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(source.path().toFile(), true)) {
      Set<String> names = new TreeSet<>(container.getRoot().getEntryNames());
      if (!LooksLike.isOutlook(names)) {
        return false;
      }
      message(new MAPIMessage(container), unpacking, DEPTH);
      return true;
    }
  }

  private static void message(MAPIMessage message, Unpacking unpacking, int depth)
      throws IOException {
    for (AttachmentChunks part : message.getAttachmentFiles()) {
      if (part.isEmbeddedMessage() && depth > 0) {
        message(part.getEmbeddedMessage(), unpacking, depth - 1);
      } else if (part.getAttachData() != null) {
        String name = name(part.getAttachLongFileName(), part.getAttachFileName());
        unpacking.add(name, part.getAttachData().getValue());
      }
    }
  }

  private static String name(@Nullable StringChunk full, @Nullable StringChunk cut) {
    StringChunk name = full == null ? cut : full;
    return name == null ? "" : name.getValue();
  }

  private static boolean winmail(Source source, Unpacking unpacking) throws IOException {
    try (InputStream in = Files.newInputStream(source.path())) {
      for (Attachment part : new HMEFMessage(in).getAttachments()) {
        String full = part.getLongFilename();
        String name = full == null ? part.getFilename() : full;
        unpacking.add(name == null ? "" : name, part.getContents());
      }
    }
    return true;
  }
}
