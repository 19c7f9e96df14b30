package io.khabar.pipeline.topics.definition;

/**
 * A word or phrase that counts.
 *
 * @param exact whether it counts without affixes only
 * @param weight above 0 for it, below 0 against it
 */
public record Term(String words, boolean exact, double weight) {
    private static final String EXACT_MARK = "=";

    /** Reads a term as written in a definition: {@code =} before it says that it takes no affixes. */
    public static Term of(String written, double weight) {
        boolean exact = written.startsWith(EXACT_MARK);
        return new Term(exact ? written.substring(1).strip() : written.strip(), exact, weight);
    }
}
