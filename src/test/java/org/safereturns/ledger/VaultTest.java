package org.safereturns.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safereturns.issue.ConfigurationFault;

class VaultTest {
  private static final Vault.Key OLD = key("2025", 1);
  private static final Vault.Key NEW = key("2026", 2);

  @TempDir Path folder;
  private Path returns;

  @BeforeEach
  void place() {
    returns = folder.resolve("returns");
  }

  private static Vault.Key key(String id, int fill) {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) fill);
    return new Vault.Key(id, secret);
  }

  private Originals with(Vault.Key... keys) {
    return new Originals(returns, new Vault(List.of(keys)));
  }

  /** Over several segments, and random so that it is never twice the same. */
  private static byte[] content(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private Originals.Kept keep(Originals originals, byte[] content) throws IOException {
    return originals.keep("dover", Files.write(folder.resolve("in"), content));
  }

  private static byte[] read(Path file, Vault.Key... keys) throws IOException {
    try (InputStream in = new Vault(List.of(keys)).opening(file)) {
      return in.readAllBytes();
    }
  }

  @Test
  void what_is_closed_opens_to_the_same_bytes_and_shows_none_of_them() throws IOException {
    for (int size : new int[] {0, 1, 65_535, 65_536, 200_000}) {
      byte[] content = content(size);
      Originals.Kept kept = keep(with(OLD), content);

      assertThat(read(kept.file(), OLD)).isEqualTo(content);
      assertThat(kept.size()).isEqualTo(size);
      assertThat(kept.file().getFileName().toString()).endsWith(".sealed");
      assertThat(keep(with(OLD), content)).as("kept again").isEqualTo(kept);
      assertThat(keep(with(), content).reference()).isEqualTo(kept.reference());
    }
    Originals.Kept text = keep(with(OLD), "marked Zebulon text".getBytes(StandardCharsets.UTF_8));
    assertThat(new String(Files.readAllBytes(text.file()), StandardCharsets.ISO_8859_1))
        .doesNotContain("Zebulon");
  }

  @Test
  void every_changed_byte_is_found_and_so_is_a_lost_end() throws IOException {
    Path file = keep(with(OLD), content(70_000)).file();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += at < 200 ? 1 : 997) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertThatThrownBy(() -> read(file, OLD))
          .as("byte %d", at)
          .isInstanceOfAny(IOException.class, ConfigurationFault.class);
    }
    for (int length : new int[] {0, 60, 120, 65_600, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> read(file, OLD)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_file_put_in_place_of_another_is_refused() throws IOException {
    Path one = keep(with(OLD), content(10)).file();
    Path other = keep(with(OLD), content(11)).file();
    Files.write(one, Files.readAllBytes(other));

    assertThatThrownBy(() -> read(one, OLD)).hasMessageContaining("another name");
  }

  @Test
  void a_key_that_is_missing_or_another_stops_the_start() throws IOException {
    keep(with(OLD), content(10));

    assertThatThrownBy(with(NEW)::requireKeys)
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("the key '2025', which is not here");
    assertThatThrownBy(with()::requireKeys).isInstanceOf(ConfigurationFault.class);
    assertThatThrownBy(with(key("2025", 9))::requireKeys)
        .isInstanceOf(ConfigurationFault.class)
        .hasMessageContaining("'2025' is not the key of that name");
    with(NEW, OLD).requireKeys();
  }

  @Test
  void with_a_new_key_first_everything_is_closed_anew_and_the_old_one_can_go() throws IOException {
    byte[] plain = content(10);
    byte[] old = content(11);
    Originals.Kept open = keep(with(), plain);
    Originals.Kept closed = keep(with(OLD), old);
    Path done = Files.createDirectories(folder.resolve("done/dover").resolve(open.reference()));
    Files.write(done.resolve("return.csv"), plain);

    assertThat(with(NEW, OLD).rekey(List.of(folder.resolve("done")))).isEqualTo(3);
    assertThat(with(NEW, OLD).rekey(List.of(folder.resolve("done")))).isZero();

    with(NEW).requireKeys();
    assertThat(read(with(NEW).find(open.reference()).orElseThrow(), NEW)).isEqualTo(plain);
    assertThat(read(with(NEW).find(closed.reference()).orElseThrow(), NEW)).isEqualTo(old);
    assertThat(done).isDirectoryNotContaining("glob:**.csv");
    assertThat(done.resolve("return.csv.sealed")).exists();
  }

  /** A sender may send anything, also what looks like a closed file. */
  @Test
  void what_a_sender_sent_is_never_taken_for_closed() throws IOException {
    byte[] closed = Files.readAllBytes(keep(with(OLD), content(10)).file());

    Originals.Kept kept = keep(with(), closed);

    assertThat(read(kept.file())).isEqualTo(closed);
    assertThat(kept.file().getFileName().toString()).doesNotContain(".sealed");
  }
}
