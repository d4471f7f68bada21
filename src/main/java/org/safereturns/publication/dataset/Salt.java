package org.safereturns.publication.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.safereturns.issue.ShortReference;
import org.safereturns.issue.SystemFault;

/**
 * Turns a sender's own reference of a case into one of ours, which is the same every time and tells
 * nobody who does not have the secret whose it is.
 */
public final class Salt {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String FILE = "salt";

  private final byte[] secret;

  private Salt(byte[] secret) {
    this.secret = secret;
  }

  /** A secret that the county keeps for itself. */
  public static Salt of(String secret) {
    return new Salt(secret.getBytes(StandardCharsets.UTF_8));
  }

  /** The secret in the folder of the ledger, made there once by chance. */
  public static Salt in(Path ledger) {
    Path file = ledger.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Path part = Files.createTempFile(Files.createDirectories(ledger), FILE, ".part");
        Files.writeString(part, HexFormat.of().formatHex(random));
        Files.move(part, file);
      }
      return of(Files.readString(file).strip());
    } catch (IOException e) {
      throw new SystemFault("The salt in " + ledger + " cannot be read or made", e);
    }
  }

  /** {@code C-7KQ4-M2XD-9FRT}. */
  public String reference(String sender, String collection, String reference) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      byte[] digest =
          mac.doFinal(
              String.join("\n", sender, collection, reference).getBytes(StandardCharsets.UTF_8));
      return ShortReference.of("C", HexFormat.of().formatHex(digest), 3);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
