package org.safereturns.pipeline.hall;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that may send returns.
 *
 * @param code as in the code list ORGANISATION; the name of its folders
 * @param addresses from which it may write, and where it is answered
 * @param attachments whether report and workbook may be mailed to it
 */
public record Sender(String code, String name, List<String> addresses, boolean attachments) {
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+");

  public Sender {
    if (code == null || !CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a sender's code is of small letters, digits and hyphens, such as tunbridge-wells");
    }
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("the sender " + code + " has no name");
    }
    addresses = checked(code, addresses);
  }

  private static List<String> checked(String code, @Nullable List<String> addresses) {
    List<String> all = addresses == null ? List.of() : List.copyOf(addresses);
    for (String address : all) {
      if (!ADDRESS.matcher(address).matches()) {
        throw new IllegalArgumentException(
            "'%s' of the sender %s is no mail address".formatted(address, code));
      }
    }
    return all;
  }
}
