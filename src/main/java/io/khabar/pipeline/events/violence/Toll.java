package io.khabar.pipeline.events.violence;

import io.khabar.model.Casualties;
import io.khabar.pipeline.events.reading.Quantity;
import io.khabar.pipeline.events.reading.Span;

/**
 * How many people, as a clause counts them.
 *
 * @param counted whether the text gives a figure, or only says that there were some
 * @param span its words
 */
record Toll(int best, int low, int high, boolean counted, Span span) {
    private static final int MOST = 1_000_000;

    static Toll of(Quantity quantity) {
        return new Toll(
                limit(quantity.best()),
                limit(quantity.low()),
                limit(quantity.high()),
                true,
                new Span(quantity.from(), quantity.to()));
    }

    static Toll exactly(int count, Span span) {
        return new Toll(count, count, count, true, span);
    }

    static Toll some(Span span) {
        return new Toll(0, 0, 0, false, span);
    }

    private static int limit(double value) {
        return (int) Math.min(MOST, Math.round(value));
    }

    Toll plus(Toll other) {
        Span both = new Span(Math.min(span.from(), other.span.from()), Math.max(span.to(), other.span.to()));
        return new Toll(best + other.best, low + other.low, high + other.high, counted || other.counted, both);
    }

    Casualties casualties() {
        return new Casualties(best, low, high);
    }
}
