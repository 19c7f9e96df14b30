package io.khabar.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a happening took place.
 *
 * @param entity id of the place's entity; absent where the gazetteers do not have it
 * @param name as written
 * @param country ISO 3166-1 alpha-2
 * @param precision 1 the exact town or village, 2 near it or the district, 3 the province or country (ACLED)
 */
public record EventPlace(
        @Nullable String entity, String name, @Nullable String country, int precision) {}
