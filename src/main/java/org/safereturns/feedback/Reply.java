package org.safereturns.feedback;

import java.nio.file.Path;
import java.util.List;

/**
 * The answer to one submission as it lies in its folder.
 *
 * @param subject of the mail: one line, safe as a header, without figures
 * @param letter plain text of the mail, {@code letter.txt}
 * @param letterHtml the same letter as HTML, {@code letter.html}
 * @param attachments what goes with the letter where the sender may be mailed attachments: the
 *     report, then the workbook
 */
public record Reply(String subject, Path letter, Path letterHtml, List<Path> attachments) {
  public Reply {
    attachments = List.copyOf(attachments);
  }
}
