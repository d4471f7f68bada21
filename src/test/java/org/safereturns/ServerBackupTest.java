package org.safereturns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger on PostgreSQL saved and put back as docs/operations.md says, by its own programs; {@code
 * .ci/programs} runs it, as root or with sudo.
 */
@Tag("programs")
class ServerBackupTest {
  private static final Path SAMPLE = Path.of("inbox-sample");
  private static final String RETURN = "oasis/oasis_east_kent_kidas_2022-23.csv";

  @TempDir private Path folder;
  private final Typing typing = new Typing(Typing.CLOCK);
  private String port = "";
  private Path programs = Path.of("");

  @BeforeEach
  void start() throws Exception {
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      programs = versions.sorted().reduce((a, b) -> b).orElseThrow().resolve("bin");
    }
    try (ServerSocket socket = new ServerSocket(0)) {
      port = String.valueOf(socket.getLocalPort());
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    server("initdb", "-D", at("data"), "-A", "trust", "--no-sync");
    server(
        "pg_ctl",
        "-D",
        at("data"),
        "-w",
        "-l",
        at("log"),
        "-o",
        "-p " + port + " -k " + folder,
        "start");
    server("createdb", "-h", "127.0.0.1", "-p", port, "first");
    server("createdb", "-h", "127.0.0.1", "-p", port, "again");
  }

  @AfterEach
  void stop() throws Exception {
    server("pg_ctl", "-D", at("data"), "-w", "-m", "immediate", "stop");
    run(asRoot("rm", "-rf", at("data"), at("log"), at("dump")));
  }

  @Test
  void what_was_saved_is_put_back_and_says_the_same() throws Exception {
    Path inbox = folder.resolve("inbox");
    Files.createDirectories(inbox.resolve(RETURN).getParent());
    Files.copy(SAMPLE.resolve("senders.yaml"), inbox.resolve("senders.yaml"));
    Files.copy(SAMPLE.resolve(RETURN), inbox.resolve(RETURN));
    type("run", inbox.toString(), "--out", at("out"), "--ledger", url("first"));

    server("pg_dump", "-h", "127.0.0.1", "-p", port, "--format=custom", "-f", at("dump"), "first");
    OwnHome.copy(folder.resolve("out/ledger"), folder.resolve("again/ledger"));
    server("pg_restore", "-h", "127.0.0.1", "-p", port, "--no-owner", "-d", "again", at("dump"));
    Files.copy(inbox.resolve("senders.yaml"), folder.resolve("again/senders.yaml"));

    type("audit", "verify", "--out", at("again"), "--ledger", url("again"));
    type(
        "reprocess",
        "--all",
        "--reason",
        "restored",
        "--out",
        at("again"),
        "--ledger",
        url("again"));
    assertThat(folder.resolve("again/datasets/observations.csv"))
        .hasSameBinaryContentAs(folder.resolve("out/datasets/observations.csv"));
    type("run", inbox.toString(), "--out", at("again"), "--ledger", url("again"));
    assertThat(typing.said()).contains("answered before");
  }

  private void type(String... words) {
    assertThat(typing.type(words)).as("%s%s", typing.said(), typing.complaints()).isZero();
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
  }

  private String at(String file) {
    return folder.resolve(file).toString();
  }

  /** As the user of the server, which runs for nobody else. */
  private void server(String program, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("runuser", "-u", "postgres", "--"));
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(words));
    run(asRoot(command.toArray(String[]::new)));
  }

  private static String[] asRoot(String... command) {
    if (System.getProperty("user.name").equals("root")) {
      return command;
    }
    List<String> whole = new ArrayList<>(List.of("sudo", "-n"));
    whole.addAll(List.of(command));
    return whole.toArray(String[]::new);
  }

  /** A server goes on after its start: its output is a file, or nobody would see this end. */
  private void run(String... command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("said", "");
    Process program =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    int code = program.waitFor();
    String text = Files.readString(said, StandardCharsets.UTF_8);
    Files.delete(said);
    assertThat(code).as("%s: %s", List.of(command), text).isZero();
  }
}
