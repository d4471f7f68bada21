package org.safereturns.mapping.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safereturns.intake.Intake;
import org.safereturns.intake.raw.Limits;
import org.safereturns.intake.raw.RawFile;
import org.safereturns.issue.SourceFile;
import org.safereturns.mapping.Mapped;
import org.safereturns.mapping.Recognition;

/** A return says the same in whatever format a sender's spreadsheet program saved it. */
@Tag("programs")
class ConvertedReturnsTest {
  private static final Path MAPPINGS = Path.of("mappings");
  private static final List<String> FORMATS = List.of("xlsx", "xls", "ods", "csv");

  /** What the program's own window offers: commas, UTF-8, cells as they are shown. */
  private static final String AS_SHOWN =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false";

  @TempDir private static Path folder;
  private static final MappingCatalogue CATALOGUE =
      MappingCatalogue.load(SourceFile.below(MAPPINGS, ".yaml", ".csv"));

  @BeforeAll
  static void convert() throws IOException, InterruptedException {
    for (String format : FORMATS) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  "soffice",
                  "-env:UserInstallation=" + folder.resolve("libreoffice").toUri(),
                  "--headless",
                  "--convert-to",
                  format.equals("csv") ? AS_SHOWN : format,
                  "--outdir",
                  Files.createDirectories(folder.resolve(format)).toString()));
      samples().forEach(sample -> command.add(sample.toString()));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(MAPPINGS)) {
      return files.filter(f -> f.toString().endsWith(".sample.xlsx")).sorted().toList();
    }
  }

  static Stream<Path> converted() throws IOException {
    return samples().stream()
        .flatMap(
            sample ->
                FORMATS.stream()
                    .filter(format -> !format.equals("csv") || sheets(sample) == 1)
                    .map(
                        format -> {
                          String name = sample.getFileName().toString().replaceAll("xlsx$", format);
                          return folder.resolve(format).resolve(name);
                        }));
  }

  @ParameterizedTest
  @MethodSource("converted")
  void every_format_says_the_same(Path file) throws IOException {
    String name = file.getFileName().toString().replaceAll("\\.sample\\..*", "");
    Path sample =
        samples().stream().filter(s -> s.endsWith(name + ".sample.xlsx")).findFirst().orElseThrow();
    String template = sample.getParent().getFileName() + "." + name;

    assertThat(lines(file, template)).isEqualTo(lines(sample, template));
  }

  /** Text has no sheets, and the program drops a last zero from percentages: both are left out. */
  private static List<String> lines(Path file, String template) {
    try (RawFile raw = open(file)) {
      assertThat(CATALOGUE.recognise(raw).best().map(Recognition.Candidate::template))
          .contains(template);
      Mapped mapped = CATALOGUE.read(raw, template, "ashford", new Mappings.Kept());
      return Expected.lines(mapped).stream()
          .map(l -> l.replaceAll("[\\w ]+!|(?<=\\d)\\.0(?=,)", ""))
          .toList();
    }
  }

  private static int sheets(Path file) {
    try (RawFile raw = open(file)) {
      return raw.sheets().size();
    }
  }

  private static RawFile open(Path file) {
    return new Intake(Limits.DEFAULT).open(file, "return");
  }
}
