package org.safereturns.pipeline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.intake.Parcels.Carried;
import org.safereturns.pipeline.House;
import org.safereturns.pipeline.hall.Sender;

/** Somebody who writes for several senders. */
class WhoseTest {
  private static final Path FORM = House.SAMPLE.resolve("dover/da-homelessness-2022-23-2.csv");

  @TempDir private static Path folder;
  private static House house;

  @BeforeAll
  static void open() {
    house = House.open(folder.resolve("out"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void what_the_return_says_counts_whatever_its_file_is_called() {
    assertThat(whose(FORM, "ashford return.xlsx", "ashford", "dover")).contains("dover");
  }

  @Test
  void a_return_that_names_nobody_is_told_by_the_beginning_of_its_name() throws IOException {
    Path nameless = nameless();

    assertThat(whose(nameless, "dover-return.csv", "ashford", "dover")).contains("dover");
    assertThat(whose(nameless, "doverreturn.csv", "ashford", "dover")).isEmpty();
  }

  @Test
  void what_nobody_can_read_is_answered_as_the_first_ones() throws IOException {
    Path minutes = Files.writeString(folder.resolve("minutes.csv"), "Minutes\n");

    assertThat(whose(minutes, "minutes.csv", "ashford", "dover")).contains("ashford");
  }

  /** The form of a district with its name taken out. */
  private Path nameless() throws IOException {
    String form = Files.readString(FORM);
    String without = form.replaceAll("Dover( District Council)?", "");
    assertThat(without).isNotEqualTo(form);
    return Files.writeString(folder.resolve("nameless.csv"), without);
  }

  private Optional<String> whose(Path file, String name, String... codes) {
    List<Sender> senders =
        Stream.of(codes).flatMap(code -> house.rooms.senders().find(code).stream()).toList();
    return new Whose(house.rooms, senders).find(new Carried(name, file)).map(Sender::code);
  }
}
