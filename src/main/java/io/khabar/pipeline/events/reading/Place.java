package io.khabar.pipeline.events.reading;

import io.khabar.model.EventPlace;
import io.khabar.model.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A place that a text names.
 *
 * @param words its name, without the word that says what it is
 * @param entity id, where the gazetteers have it
 * @param country ISO 3166-1 alpha-2
 * @param precision 1 the exact town or village, 2 near it or its district, 3 its province or country (ACLED)
 * @param span with the word that says what it is
 */
public record Place(
        Evidence words, @Nullable String entity, @Nullable String country, int precision, Span span) {

    /** As written. */
    public String name() {
        return words.text();
    }

    /** How wide it is: by its precision, and a country wider than a province. */
    public int width() {
        boolean country = entity != null && entity.startsWith("country/");
        return 2 * precision + (country ? 1 : 0);
    }

    /** The place as an event has it. */
    public EventPlace toEventPlace() {
        return new EventPlace(entity, name(), country, precision);
    }
}
