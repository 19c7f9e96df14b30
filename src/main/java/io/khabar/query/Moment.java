package io.khabar.query;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** Numbers and times in the parameters of an address. */
final class Moment {
    private Moment() {}

    /** Milliseconds since 1970 of an instant, written as such or as 2026-01-31T12:00:00Z. */
    static long of(Map<String, String> parameters, String name, long otherwise) {
        String text = parameters.get(name);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        if (text.chars().allMatch(Character::isDigit)) {
            return number(parameters, name, otherwise);
        }
        try {
            return Instant.parse(text).toEpochMilli();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    name + " must be an instant such as 2026-01-31T12:00:00Z, but is '" + text + "'", e);
        }
    }

    static long number(Map<String, String> parameters, String name, long otherwise) {
        String text = parameters.get(name);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number, but is '" + text + "'", e);
        }
    }
}
