package org.safereturns.pipeline.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code watch} watches: a folder, and a mailbox if one is named.
 *
 * @param inbox holds a folder for each sender
 * @param pollMillis how often the doors are looked at
 * @param settleMillis how long a file must not have changed before it is read
 */
public record WatchSettings(
    Path inbox, int pollMillis, int settleMillis, @Nullable MailSettings mail) {}
