package org.pegel.observation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken in.
 *
 * @param id stable id
 * @param source id of the source mapping it was read with
 * @param file name of the file, without folders
 * @param sha256 hash of its content, hexadecimal
 * @param receivedAt when it was taken in
 * @param releasedBy who released it, "automatisch" for a source that releases by itself; absent before the release
 * @param releasedAt when it was released; absent before the release
 */
public record Delivery(
        String id,
        String source,
        String file,
        String sha256,
        Instant receivedAt,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt) {

    /** Who releases where the source does so by itself. */
    public static final String AUTOMATIC = "automatisch";

    /** Whether its values may leave: before, only the statistics office sees them. */
    public boolean isReleased() {
        return releasedAt != null;
    }
}
