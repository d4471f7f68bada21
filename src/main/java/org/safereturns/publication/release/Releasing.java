package org.safereturns.publication.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safereturns.disclosure.plan.Protection;
import org.safereturns.disclosure.plan.Refusal;
import org.safereturns.disclosure.plan.Ruling;
import org.safereturns.disclosure.protect.Protector;
import org.safereturns.disclosure.protect.Watcher;
import org.safereturns.issue.Settings;
import org.safereturns.issue.SystemFault;
import org.safereturns.ledger.Ledger;
import org.safereturns.publication.content.ReleaseContent;
import org.safereturns.publication.content.ReleasePlan;
import org.safereturns.publication.draft.OtherCodes;
import org.safereturns.publication.draft.ReleaseDraft;
import org.safereturns.publication.draft.SpecPromises;
import org.safereturns.publication.file.Fingerprint;
import org.safereturns.publication.file.FolderSwap;
import org.safereturns.publication.spec.ReleaseSpec;
import org.safereturns.publication.spec.SpecLines;
import org.safereturns.publication.spec.Spelling;

/**
 * Makes releases: tables that may leave the house, in {@code releases/NAME}, and the certificate
 * that proves them safe, far from them in {@code confidential/NAME}. A release is written only if
 * its certificate passes the check, and it is remembered before anybody can see it.
 */
public final class Releasing {
  private static final ObjectMapper JSON = new ObjectMapper();
  public static final String CERTIFICATE = "certificate.json";

  private final Path out;
  private final Protector.Effort effort;

  /**
   * @param out the folder of releases and certificates
   */
  public Releasing(Path out) {
    this(out, Protector.Effort.QUICK);
  }

  /**
   * @param out the folder of releases and certificates
   * @param effort how long a choice that withholds less is looked for
   */
  public Releasing(Path out, Protector.Effort effort) {
    this.out = out;
    this.effort = effort;
  }

  /** A certificate: the content of a release and the fingerprint of its files. */
  record Certificate(ReleaseContent content, String files) {}

  /** Writes more about a release beside its tables, from what the tables print and nothing else. */
  public interface Beside {
    void write(Path folder, List<ReleaseTable> tables) throws IOException;
  }

  /** Protects what the specification asks for and writes it, or says why that cannot be. */
  public Ruling protect(Path data, Path specification, Ledger ledger, Watcher watcher) {
    return protect(data, specification, ledger, watcher, (folder, tables) -> {});
  }

  public Ruling protect(
      Path data, Path specification, Ledger ledger, Watcher watcher, Beside beside) {
    ReleaseSpec spec = Settings.read(specification, ReleaseSpec.class);
    checkMeasure(specification, spec, ledger);
    List<ReleaseContent> earlier = new ArrayList<>();
    for (ReleaseContent content : released(ledger, spec.measure())) {
      if (content.release().equals(spec.release())) {
        break; // made before: judged as then
      }
      earlier.add(content);
    }
    ReleaseContent draft = new ReleaseDraft(specification, spec, data, earlier).content();
    ReleasePlan plan = new ReleasePlan(draft);
    SpecPromises.check(specification, spec, plan);
    List<String> changes = new OtherCodes(draft, spec, earlier).changes();
    if (!changes.isEmpty()) {
      return new Refusal(
          "categories of earlier releases are gone from the data and others have come, so nobody can"
              + " tell whether they count the same people",
          changes,
          "Keep the rows of earlier releases in the data, and their categories as they were. List"
              + " under 'codes' what is gone and has nothing to do with what has come.");
    }
    List<String> oneSided = new OneSided(draft, plan).keys();
    if (!oneSided.isEmpty()) {
      return new Refusal(
          "zeros are printed, so readers would see that everybody of a group is in one category",
          oneSided,
          "Merge the groups named here with their neighbours, or withhold zeros (zeros: hidden).");
    }
    Ruling ruling = Protector.protect(plan.plan(), plan.policy(), watcher, effort);
    if (ruling instanceof Protection protection) {
      String text = text(ReleaseProof.write(draft, protection));
      ReleaseContent content = read(text, ReleaseContent.class);
      List<String> faults = ReleaseProof.faults(content, new ReleasePlan(content));
      if (!faults.isEmpty()) {
        return new Refusal(
            "the check of the certificate failed",
            faults,
            "Tell those who look after this program.");
      }
      ledger.releases().file(content.release(), content.measure(), text);
      write(content, beside);
    }
    return ruling;
  }

  /** Releases of one measure are judged together, so it may not be written in two ways. */
  private static void checkMeasure(Path specification, ReleaseSpec spec, Ledger ledger) {
    for (String known : ledger.releases().measures()) {
      if (!known.equals(spec.measure()) && Spelling.of(known).equals(Spelling.of(spec.measure()))) {
        throw SpecLines.fault(
            specification,
            "measure",
            "'%s' is '%s' in earlier releases; write it the same way"
                .formatted(spec.measure(), known));
      }
    }
  }

  /** What was released of a measure, the earliest first. */
  public static List<ReleaseContent> released(Ledger ledger, String measure) {
    return ledger.releases().list(measure).stream()
        .map(past -> read(past, ReleaseContent.class))
        .toList();
  }

  private void write(ReleaseContent content, Beside beside) {
    ReleasePlan plan = new ReleasePlan(content);
    List<ReleaseTable> tables = ReleaseTable.of(content, plan);
    FolderSwap swap = new FolderSwap(tables(content.release()));
    try {
      Files.createDirectories(out.resolve("releases"));
      Path draft = swap.begin();
      for (ReleaseTable table : tables) {
        csv(draft.resolve(table.name() + ".csv"), table);
      }
      if (!ReadersView.faults(draft, content).isEmpty()) {
        throw new SystemFault("Tables were written otherwise than they were proved safe");
      }
      ReleaseWorkbook.write(
          draft.resolve(content.release() + ".xlsx"),
          content.title(),
          ReleaseNotes.of(content),
          tables);
      beside.write(draft, tables);
      Path confidential = Files.createDirectories(certificates().resolve(content.release()));
      Files.writeString(
          confidential.resolve(CERTIFICATE), text(new Certificate(content, Fingerprint.of(draft))));
      swap.putInPlace();
    } catch (IOException e) {
      throw new SystemFault("The release could not be written to " + out, e);
    }
  }

  private static void csv(Path file, ReleaseTable table) throws IOException {
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      writer.writeRecord(table.headings());
      table.rows().forEach(writer::writeRecord);
    }
  }

  private Path tables(String release) {
    return out.resolve("releases").resolve(release);
  }

  private Path certificates() {
    return out.resolve("confidential");
  }

  /** The names of all releases of the folder that have a certificate or should have one. */
  public List<String> list() {
    List<String> names = new ArrayList<>();
    for (Path folder : List.of(out.resolve("releases"), certificates())) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> releases = Files.list(folder)) {
          releases
              .filter(Files::isDirectory)
              .map(release -> release.getFileName().toString())
              .filter(name -> !name.startsWith("."))
              .forEach(names::add);
        } catch (IOException e) {
          throw new SystemFault("The releases in " + out + " cannot be read", e);
        }
      }
    }
    return names.stream().distinct().sorted().toList();
  }

  /** What a release is, if it has a certificate and its tables are those that this is about. */
  Optional<ReleaseContent> certified(String release) {
    Path certificate = certificates().resolve(release).resolve(CERTIFICATE);
    try {
      Certificate known = JSON.readValue(certificate.toFile(), Certificate.class);
      return isAsCertified(release, known) ? Optional.of(known.content()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // as 'faults' says
    }
  }

  private boolean isAsCertified(String release, Certificate known) throws IOException {
    return Files.isDirectory(tables(release))
        && Fingerprint.of(tables(release)).equals(known.files());
  }

  /** What is wrong with a release; empty if it is shown to be safe and is as it was written. */
  public List<String> faults(String release) {
    Path certificate = certificates().resolve(release).resolve(CERTIFICATE);
    if (!Files.isRegularFile(certificate)) {
      return List.of("there is no certificate: nobody can tell whether the tables are safe");
    }
    try {
      Certificate known = JSON.readValue(certificate.toFile(), Certificate.class);
      ReleaseContent content = known.content();
      ReleasePlan plan = new ReleasePlan(content);
      List<String> faults = new ArrayList<>(ReleaseProof.faults(content, plan));
      if (!isAsCertified(release, known)) {
        faults.add("the tables are not those that the certificate is about");
      }
      faults.addAll(PublishedTables.faults(tables(release), content, plan));
      faults.addAll(ReadersView.faults(tables(release), content));
      return faults;
    } catch (IOException e) {
      return List.of("the certificate or the tables cannot be read");
    }
  }

  private static String text(Object content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain records can always be written", e);
    }
  }

  private static <T> T read(String text, Class<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new SystemFault("A certificate cannot be read: it was changed by somebody else", e);
    }
  }
}
