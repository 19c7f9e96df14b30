package io.khabar.model;

import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a happening.
 *
 * @param role such as supplier, recipient, attacker, victim, participant
 * @param entity id where the gazetteers have it
 * @param name as written
 * @param country ISO 3166-1 alpha-2 of the country it acts for
 */
public record Actor(
        String role,
        @Nullable String entity,
        String name,
        @Nullable String country) {}
