package io.khabar.model;

import java.time.LocalDate;

/**
 * The days within which a happening took or takes place.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param precision day, month, year, or the article's own day where the text gives none
 * @param words what the text says, such as {@code الأحد}; empty where it says nothing
 */
public record EventDate(LocalDate from, LocalDate to, DatePrecision precision, String words) {
    public EventDate {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("event date ends on " + to + " before it begins on " + from);
        }
    }
}
