package io.khabar.model;

import java.util.List;

/**
 * A topic that an article is about.
 *
 * @param topic id of the definition
 * @param codes Media Topic codes and codes of the project's scheme, such as {@code medtop:20000056}
 * @param score at or above the definition's threshold of 1.0
 * @param definition version of the definition, a hash of its content
 * @param evidence the words that made the score, in reading order
 */
public record TopicMatch(
        String topic, List<String> codes, double score, String definition, List<TopicEvidence> evidence) {
    public TopicMatch {
        codes = List.copyOf(codes);
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("topic " + topic + " was matched by nothing");
        }
    }
}
