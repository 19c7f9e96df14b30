package io.khabar.pipeline.events.reading;

/**
 * A number as a text gives it.
 *
 * @param best what the text stands by
 * @param low the lowest it gives
 * @param high the highest it gives
 * @param from first token
 * @param to token after the last
 */
public record Quantity(double best, double low, double high, int from, int to) {
    static Quantity exactly(double value, int from, int to) {
        return new Quantity(value, value, value, from, to);
    }

    Quantity within(int first, int end) {
        return new Quantity(best, low, high, first, end);
    }

    /** The number as a count of people or things. */
    public int count() {
        return (int) Math.min(Integer.MAX_VALUE, Math.round(best));
    }
}
