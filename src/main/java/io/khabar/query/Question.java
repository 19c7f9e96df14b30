package io.khabar.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a shelf; all that is given must fit.
 *
 * @param facets by exact value
 * @param words to be found in the text; all of them, in any order, {@code "next to one another"} in quotes, {@code -without}
 * @param from first arrival, milliseconds since 1970, inclusive
 * @param to last arrival, exclusive
 * @param after the last record of the page before
 * @param limit at least 1
 */
public record Question(
        Map<Facet, String> facets,
        @Nullable String words,
        long from,
        long to,
        @Nullable Cursor after,
        int limit) {
    /** The most that one page holds. */
    public static final int MOST = 200;

    /** Everything, newest first. */
    public static final Question ALL = new Question(Map.of(), null, 0, Long.MAX_VALUE, null, 20);

    public Question {
        Map<Facet, String> ordered = new EnumMap<>(Facet.class);
        ordered.putAll(facets);
        facets = Collections.unmodifiableMap(ordered);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be from 1 to " + MOST + ", but is " + limit);
        }
    }

    /** The same with one more condition. */
    public Question with(Facet facet, String value) {
        Map<Facet, String> more = new EnumMap<>(Facet.class);
        more.putAll(facets);
        more.put(facet, value);
        return new Question(more, words, from, to, after, limit);
    }

    /** The same with another size of a page. */
    public Question limit(int other) {
        return new Question(facets, words, from, to, after, other);
    }

    /** The same about what arrived from then on. */
    public Question since(long millis) {
        return new Question(facets, words, millis, to, after, limit);
    }

    /** As parameters of an address; {@link #of} reads them. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        facets.forEach((facet, value) -> parameters.put(facet.lowerCase(), value));
        if (words != null) {
            parameters.put("q", words);
        }
        parameters.put("from", Long.toString(from));
        parameters.put("to", Long.toString(to));
        if (after != null) {
            parameters.put("cursor", after.toString());
        }
        parameters.put("limit", Integer.toString(limit));
        return parameters;
    }

    /**
     * Reads parameters of an address; those that are none of a question's are passed over.
     *
     * @throws IllegalArgumentException when one of them cannot be read; the message says which
     */
    public static Question of(Map<String, String> parameters) {
        Map<Facet, String> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            String value = parameters.get(facet.lowerCase());
            if (value != null && !value.isEmpty()) {
                facets.put(facet, value);
            }
        }
        String words = parameters.get("q");
        String cursor = parameters.get("cursor");
        return new Question(
                facets,
                words == null || words.isBlank() ? null : words,
                Moment.of(parameters, "from", 0),
                Moment.of(parameters, "to", Long.MAX_VALUE),
                cursor == null || cursor.isEmpty() ? null : Cursor.parse(cursor),
                (int) Moment.number(parameters, "limit", ALL.limit));
    }
}
