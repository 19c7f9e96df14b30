package io.khabar.sources.fetch;

import java.time.Duration;

/**
 * What one fetch may cost.
 *
 * @param bytes most over the wire
 * @param decompressedBytes most after decompression
 * @param redirects most that are followed
 * @param time for the whole, redirects counted
 */
public record FetchLimits(int bytes, int decompressedBytes, int redirects, Duration time) {
    public static final FetchLimits DEFAULTS =
            new FetchLimits(7 * 1024 * 1024, 7 * 1024 * 1024, 5, Duration.ofSeconds(30));

    public FetchLimits {
        if (bytes < 1 || decompressedBytes < 1 || redirects < 0) {
            throw new IllegalArgumentException("fetch limits must be positive");
        }
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("fetch.time must be positive, but is " + time);
        }
    }
}
