package io.khabar.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Milliseconds of the model and instants of the contract's classes. */
final class Times {
    private Times() {}

    static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
