package io.khabar.pipeline.topics.definition;

import java.util.List;

/**
 * Words of which some must be there, or must not.
 *
 * @param any the words
 * @param hits how often any of them must be there for the group to count
 */
public record Group(List<Term> any, int hits) {
    public Group {
        any = List.copyOf(any);
    }
}
