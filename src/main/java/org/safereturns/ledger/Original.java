package org.safereturns.ledger;

import java.nio.file.Path;

/**
 * The bytes of a submission as they were sent.
 *
 * @param reference of the submission, which follows from sender and content
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param size in bytes
 */
public record Original(String reference, String sha256, long size, Path file) {}
