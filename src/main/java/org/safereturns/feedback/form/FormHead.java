package org.safereturns.feedback.form;

/**
 * What stands in the head of a form before anybody fills it in; what is empty is left to the
 * sender.
 *
 * @param due until when it is to be sent, in words
 */
public record FormHead(String organisation, String area, String period, String due) {}
