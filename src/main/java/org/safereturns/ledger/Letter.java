package org.safereturns.ledger;

/**
 * An answer to be mailed. Its text and attachments lie in the reply folder of the submission.
 *
 * @param id given once, {@code SR-7KQ4-M2XD.1} for the first round: queued again, it stays one
 * @param messageId the same however often the letter is sent, so that mail programs show it once
 * @param to address
 * @param inReplyTo Message-ID of the sender's letter, empty if there was none
 * @param attempts how often sending was begun
 */
public record Letter(
    String id,
    String reference,
    String messageId,
    String to,
    String subject,
    String inReplyTo,
    int attempts) {}
