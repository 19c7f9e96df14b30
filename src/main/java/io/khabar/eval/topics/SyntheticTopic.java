package io.khabar.eval.topics;

import java.util.List;

/**
 * A made-up topic of folded words: at least two of its terms, phrases and pairs must be there.
 *
 * @param phrases of two words
 * @param pairs of two words with at most {@value #WITHIN} words between, in either order
 * @param without a word that must not be there; empty for most
 */
public record SyntheticTopic(
        String id, List<String> terms, List<List<String>> phrases, List<List<String>> pairs, String without) {
    public static final int WITHIN = 8;
    public static final int NEEDED = 2;

    public SyntheticTopic {
        terms = List.copyOf(terms);
        phrases = List.copyOf(phrases);
        pairs = List.copyOf(pairs);
    }
}
