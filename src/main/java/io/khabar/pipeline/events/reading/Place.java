package io.khabar.pipeline.events.reading;

import org.jspecify.annotations.Nullable;

/**
 * A place that a text names.
 *
 * @param name as written, without the word that says what it is
 * @param entity id, where the gazetteers have it
 * @param country ISO 3166-1 alpha-2
 * @param precision 1 the exact town or village, 2 near it or its district, 3 its province or country (ACLED)
 * @param span with the word that says what it is
 */
public record Place(
        String name,
        @Nullable String entity,
        @Nullable String country,
        int precision,
        Span span) {}
