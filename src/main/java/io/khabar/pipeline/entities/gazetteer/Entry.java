package io.khabar.pipeline.entities.gazetteer;

import io.khabar.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * A person, organisation, place or thing that the gazetteer knows.
 *
 * @param id kind and slug, such as {@code person/vladimir-putin}
 * @param category of a weapon SIPRI's category, of a place what it is
 * @param name the English name
 * @param country ISO 3166-1 alpha-2
 * @param weight decides between entries of one name when the text does not: inhabitants of a place, more for capitals
 */
public record Entry(
        String id,
        EntityKind kind,
        @Nullable String category,
        String name,
        @Nullable String wikidata,
        @Nullable Long geonames,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        long weight) {}
