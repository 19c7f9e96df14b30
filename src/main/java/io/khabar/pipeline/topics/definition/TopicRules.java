package io.khabar.pipeline.topics.definition;

import java.util.List;

/**
 * A topic's words in one language.
 *
 * @param terms weighted words and phrases
 * @param require every group must be there
 * @param exclude no group may be there
 * @param ignore phrases inside which nothing counts, since the words mean something else there
 */
public record TopicRules(
        List<Term> terms, List<Near> near, List<Group> require, List<Group> exclude, List<Term> ignore) {
    public TopicRules {
        terms = List.copyOf(terms);
        near = List.copyOf(near);
        require = List.copyOf(require);
        exclude = List.copyOf(exclude);
        ignore = List.copyOf(ignore);
    }
}
