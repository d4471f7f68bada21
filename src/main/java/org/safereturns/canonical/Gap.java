package org.safereturns.canonical;

/**
 * A figure that should be there and why it is not.
 *
 * @param note the reason in words where the template or the sender gives one, else empty
 */
public record Gap(Key key, GapReason reason, String note, String uom, Origin origin, String raw)
    implements Cell {}
