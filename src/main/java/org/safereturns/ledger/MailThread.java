package org.safereturns.ledger;

/**
 * The letter a submission came with, so that the answer stands in the same thread.
 *
 * @param messageId of the sender's letter, with its angle brackets; empty if it had none
 * @param references the Message-IDs of its thread, as a header has them
 * @param address where the answer goes
 */
public record MailThread(String messageId, String references, String address) {}
