package io.khabar.pipeline.intake;

import java.time.Duration;

/**
 * What intake bears with.
 *
 * @param maxBytes of a raw item's payload; more is refused as too large
 * @param extractionTime that reading one HTML page may take; more is refused as too slow
 */
public record IntakeSettings(int maxBytes, Duration extractionTime) {
    public static final IntakeSettings DEFAULTS = new IntakeSettings(50 * 1024 * 1024, Duration.ofSeconds(10));

    public IntakeSettings {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("intake.max-bytes must be at least 1, but is " + maxBytes);
        }
        if (extractionTime.isNegative() || extractionTime.isZero()) {
            throw new IllegalArgumentException("intake.extraction-time must be positive, but is " + extractionTime);
        }
    }
}
