package io.khabar.pipeline.events.reading;

import io.khabar.model.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may act or be acted on.
 *
 * @param kind what it is by its head
 * @param words that name it
 * @param entity id, where the gazetteers have it
 * @param country ISO 3166-1 alpha-2 of the country it acts for
 * @param link how it hangs on what stands before it
 * @param span its tokens
 */
public record Party(
        Kind kind,
        Evidence words,
        @Nullable String entity,
        @Nullable String country,
        Link link,
        Span span) {

    /** What a party is. */
    public enum Kind {
        /** A country or its capital, by name. */
        COUNTRY,
        /** A relational adjective on something else: {@code الروسية}, {@code Russian}. */
        ADJECTIVE,
        /** An armed group or an organisation. */
        GROUP,
        /** A named person. */
        PERSON,
        /** An army, a police force, fighters, aircraft. */
        FORCE,
        /** A government, a ministry, a holder of office. */
        STATE,
        /** People to whom things happen: civilians, children. */
        PEOPLE
    }

    /** The preposition before a party. */
    public enum Link {
        NONE,
        TO,
        FROM,
        WITH,
        BY,
        ON,
        IN,
        BETWEEN
    }

    /** As written. */
    public String name() {
        return words.text();
    }

    /** Whether it stands for a country, or is a group of its own. */
    public boolean isKnown() {
        return country != null || entity != null;
    }

    /** Whether the gazetteers have it as an armed group. */
    public boolean isArmedGroup() {
        return entity != null && entity.startsWith("armed-group/");
    }

    /** What tells two parties apart: the country it acts for, else its entity, else its name. */
    public String key() {
        if (kind == Kind.GROUP && entity != null) {
            return entity;
        }
        if (country != null) {
            return country;
        }
        return entity == null ? name() : entity;
    }
}
