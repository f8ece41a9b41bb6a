package org.margatetaskforce.continuity;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with today's continuity pack.
 *
 * @param passwordSet the administrator has set the password that locks the packs
 * @param folderSet there is a folder for them
 * @param today today's pack; null where there is none
 * @param mishap why none could be made last: NO_PASSWORD, NO_FOLDER, NOT_WRITTEN or FAILED; null where nothing went wrong since
 * @param due the hour has come and there ought to be one
 */
public record PackState(
        boolean passwordSet,
        boolean folderSet,
        @Nullable Pack today,
        @Nullable String mishap,
        @Nullable Instant mishapAt,
        boolean due)
        implements Serializable {

    /** True where somebody should do something about it. */
    public boolean troubled() {
        return !passwordSet || !folderSet || mishap != null || due && today == null;
    }
}
