package io.khabar.model;

import org.jspecify.annotations.Nullable;

/**
 * ACLED's fields of a violent incident.
 *
 * @param type ACLED event type, such as {@code Explosions/Remote violence}
 * @param subEvent ACLED sub-event type, such as {@code Air/drone strike}
 */
public record ConflictIncident(
        String type,
        String subEvent,
        @Nullable Casualties fatalities,
        @Nullable Casualties injured) {}
