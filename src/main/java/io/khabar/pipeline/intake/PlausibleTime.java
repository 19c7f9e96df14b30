package io.khabar.pipeline.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps out times that no news can have: before 1990, or more than a day after the item arrived.
 *
 * <p>A clock that stands in 2099 would otherwise carry an article past every window. The raw item keeps what was stated.
 */
final class PlausibleTime {
    private static final long EARLIEST = Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();
    private static final long AHEAD = Duration.ofDays(1).toMillis();

    private PlausibleTime() {}

    /** The time if it is plausible for an item that arrived then; where arrival itself is implausible, it bounds nothing. */
    static @Nullable Long orNull(@Nullable Long time, long arrivedAt) {
        if (time == null || time < EARLIEST) {
            return null;
        }
        return arrivedAt >= EARLIEST && time > arrivedAt + AHEAD ? null : time;
    }
}
