package org.safereturns.rules;

import java.time.LocalDate;

/**
 * Who sent a submission and when it came: what holds for one sender until a day depends on both.
 *
 * @param day of receipt; rules know no other day
 */
public record Received(String sender, LocalDate day) {}
