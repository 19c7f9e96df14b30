package io.khabar.pipeline.events.reading;

import io.khabar.model.EventPlace;
import io.khabar.model.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A place that a text names.
 *
 * @param words its name, without the word that says what it is
 * @param entity id, where the gazetteers have it; of a part of a town the town's
 * @param country ISO 3166-1 alpha-2
 * @param precision 1 the exact town or village, 2 near it or its district, 3 its province or country (ACLED)
 * @param quarter whether it is a part of a town: its quarter, street or square
 * @param span with the word that says what it is
 */
public record Place(
        Evidence words, @Nullable String entity, @Nullable String country, int precision, boolean quarter, Span span) {

    /** A place that is no part of a town. */
    public Place(Evidence words, @Nullable String entity, @Nullable String country, int precision, Span span) {
        this(words, entity, country, precision, false, span);
    }

    /** As written. */
    public String name() {
        return words.text();
    }

    /** How wide it is: by its precision, a part of a town less than the town, and a country wider than a province. */
    public int width() {
        return 2 * precision + (isCountry() ? 1 : 0) - (quarter ? 1 : 0);
    }

    /** A part of a town as lying in the town; any other place as it is. */
    public Place within(Place town) {
        boolean open = quarter && entity == null;
        boolean holds = !town.quarter && town.precision == 1;
        return open && holds ? new Place(words, town.entity, town.country, precision, true, span) : this;
    }

    /** Whether no more than the country is told. */
    public boolean isCountry() {
        return entity != null && entity.startsWith("country/");
    }

    /** The place as an event has it. */
    public EventPlace toEventPlace() {
        return new EventPlace(entity, name(), country, precision);
    }
}
