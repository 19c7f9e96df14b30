package io.khabar.model;

/**
 * A count of people after UCDP's best, low and high estimates.
 *
 * @param best the figure the text stands by
 * @param low the lowest the text gives
 * @param high the highest the text gives
 */
public record Casualties(int best, int low, int high) {
    public Casualties {
        if (low < 0 || best < low || high < best) {
            throw new IllegalArgumentException(
                    "casualties must have 0 <= low <= best <= high, but are " + low + ", " + best + ", " + high);
        }
    }

    /** A single figure, sure by the text. */
    public static Casualties exactly(int count) {
        return new Casualties(count, count, count);
    }
}
