package io.khabar.pipeline.watches;

import java.time.Duration;

/**
 * When more articles fit than usual.
 *
 * @param window articles are counted in windows of this length by arrival, aligned to 1970
 * @param factor times the mean of the windows before
 * @param least articles in the window, however few were usual
 */
public record Spike(Duration window, double factor, int least) {
    /** Windows that say what is usual. */
    static final int BEFORE = 24;
    /** Fewer of them say nothing yet. */
    static final int LEAST_BEFORE = 3;

    public Spike {
        if (window.toMinutes() < 1 || factor <= 1 || least < 2) {
            throw new IllegalArgumentException("a spike needs a window of a minute or more, a factor above 1 and a"
                    + " least of 2 or more, but has " + window + ", " + factor + " and " + least);
        }
    }

    /** The window that an arrival lies in, milliseconds since 1970. */
    long windowOf(long arrival) {
        return arrival - Math.floorMod(arrival, window.toMillis());
    }

    /** Whether so many are a spike where so many are usual. */
    boolean isReached(long count, double usual) {
        return count >= least && count >= factor * usual;
    }
}
