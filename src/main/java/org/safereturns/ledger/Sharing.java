package org.safereturns.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.h2.tools.Server;
import org.safereturns.issue.SystemFault;

/**
 * Lets other commands on this machine use the embedded database of a process that stays: the file
 * itself belongs to one process at a time.
 *
 * <p>Where to ask, and the key without which nobody is let in, lie in a file beside the database
 * that only its owner may read.
 */
final class Sharing implements AutoCloseable {
  private static final String ADDRESS = "ledger.address";
  private static final String HOST = "127.0.0.1";

  private final Server server;
  private final Path address;

  private Sharing(Server server, Path address) {
    this.server = server;
    this.address = address;
  }

  /** The address of the process that shares the database of a folder, if one says so. */
  static Optional<String> find(Path folder) {
    Path address = folder.resolve(ADDRESS);
    try {
      return Files.exists(address) ? Optional.of(Files.readString(address)) : Optional.empty();
    } catch (IOException e) {
      throw new SystemFault("The ledger is in use, and " + ADDRESS + " cannot be read.", e);
    }
  }

  /**
   * @param database as the embedded connection names it
   */
  static Sharing start(Path folder, String database) {
    // H2 would listen to the whole network, and refuse strangers only then.
    System.setProperty("h2.bindAddress", HOST);
    String key = HexFormat.of().formatHex(random());
    try {
      Server server =
          Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifExists", "-key", key, database)
              .start();
      Path address = folder.resolve(ADDRESS);
      publish(address, "jdbc:h2:tcp://%s:%d/%s".formatted(HOST, server.getPort(), key));
      return new Sharing(server, address);
    } catch (SQLException | IOException e) {
      throw new SystemFault("The ledger cannot be shared with other commands.", e);
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static void publish(Path address, String text) throws IOException {
    Path part = Files.createTempFile(address.toAbsolutePath().getParent(), "address", ".part");
    if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(part, text);
    Files.move(part, address, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() {
    server.stop();
    try {
      Files.deleteIfExists(address);
    } catch (IOException e) {
      throw new SystemFault("cannot remove " + ADDRESS, e);
    }
  }
}
