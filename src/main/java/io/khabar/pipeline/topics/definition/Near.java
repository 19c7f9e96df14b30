package io.khabar.pipeline.topics.definition;

import java.util.List;

/**
 * Two sets of words, one of each near one another.
 *
 * @param within most words that may stand between the two
 * @param ordered whether the first must come first
 */
public record Near(List<Term> first, List<Term> second, int within, boolean ordered, double weight) {
    public Near {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }
}
