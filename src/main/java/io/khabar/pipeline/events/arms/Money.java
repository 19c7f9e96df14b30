package io.khabar.pipeline.events.arms;

import io.khabar.pipeline.events.reading.NumberReader;
import io.khabar.pipeline.events.reading.Quantity;
import io.khabar.pipeline.events.reading.Reading;
import io.khabar.pipeline.events.reading.Sense;
import io.khabar.pipeline.events.reading.Span;
import io.khabar.pipeline.events.reading.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money.
 *
 * @param value in the currency's units
 * @param currency ISO 4217
 * @param span its words
 */
record Money(long value, String currency, Span span) {
    private static final int AMOUNT_REACH = 5;
    private static final double LEAST = 10_000;

    /** The first amount of a span that a deal in arms may be worth. */
    static @Nullable Money in(Reading reading, NumberReader numbers, Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            Sense currency = reading.sense(i, Tag.CURRENCY);
            Quantity amount = currency == null ? null : amountBefore(reading, numbers, i);
            if (currency != null && amount != null && amount.best() >= LEAST) {
                return new Money(Math.round(amount.best()), currency.value(), new Span(amount.from(), reading.end(i)));
            }
        }
        return null;
    }

    private static @Nullable Quantity amountBefore(Reading reading, NumberReader numbers, int currency) {
        for (int k = Math.max(0, currency - AMOUNT_REACH); k < currency; k++) {
            Quantity quantity = reading.view().isNumber(k) || reading.has(k, Tag.NUMBER) ? numbers.at(k) : null;
            if (quantity != null && quantity.to() == currency) {
                return quantity;
            }
        }
        return null;
    }
}
