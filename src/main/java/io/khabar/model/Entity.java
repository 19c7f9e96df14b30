package io.khabar.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who or what an article names, with every mention of it.
 *
 * @param id of the gazetteer entry, such as {@code person/vladimir-putin} or {@code place/geonames-170063}; of an
 *     unlisted person {@code person/~} and the folded name
 * @param category of a weapon SIPRI's category in lower case, such as {@code air defence systems}; of a place what it is, such
 *     as {@code city}, {@code province}, {@code region} or {@code water}
 * @param name the entry's English name, else the name as first written
 * @param wikidata confirmed item id such as {@code Q7747}
 * @param geonames id of a place
 * @param country ISO 3166-1 alpha-2 code: of a country its own, of a place the country it lies in
 * @param latitude degrees north, of a place
 * @param longitude degrees east, of a place
 * @param listed whether a gazetteer has it, or a pattern found it
 * @param mentions in reading order
 */
public record Entity(
        String id,
        EntityKind kind,
        @Nullable String category,
        String name,
        @Nullable String wikidata,
        @Nullable Long geonames,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        boolean listed,
        List<Evidence> mentions) {
    public Entity {
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("entity " + id + " is mentioned nowhere");
        }
    }
}
