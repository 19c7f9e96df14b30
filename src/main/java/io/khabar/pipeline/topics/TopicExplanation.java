package io.khabar.pipeline.topics;

import io.khabar.model.TopicEvidence;
import io.khabar.pipeline.topics.definition.Subject;
import io.khabar.pipeline.topics.definition.TopicDefinition;
import java.util.List;

/**
 * Why a text is or is not about a topic: the sum, part by part.
 *
 * @param evidence everything that counts, in reading order, with what each adds to the score
 * @param tokens number of words of the text
 * @param sentences different sentences that hold something in favour
 * @param missing a required group that is not there or an excluded one that is; empty where all is well
 */
public record TopicExplanation(
        TopicDefinition definition, List<TopicEvidence> evidence, int tokens, int sentences, String missing) {
    public TopicExplanation {
        evidence = List.copyOf(evidence);
    }

    static TopicExplanation of(CompiledTopic topic, Reading reading) {
        TopicSum sum = new TopicSum(topic, reading);
        List<Counted> counted = sum.count();
        Subject subject = topic.subject;
        double share = subject.lengthFactor(reading.tokens()) / subject.threshold();
        int sentences = (int) counted.stream()
                .filter(one -> one.weight() > 0)
                .mapToInt(Counted::place)
                .distinct()
                .count();
        List<TopicEvidence> evidence = counted.stream()
                .map(one -> new TopicEvidence(one.at(), one.rule(), one.weight() * share))
                .toList();
        return new TopicExplanation(topic.definition, evidence, reading.tokens(), sentences, sum.missing());
    }

    /** Sum of what the evidence adds; the topic's threshold is at 1.0. */
    public double score() {
        return evidence.stream().mapToDouble(TopicEvidence::weight).sum();
    }

    /** What the length of the text multiplies the sum with. */
    public double lengthFactor() {
        return definition.subject().lengthFactor(tokens);
    }

    /** Whether the text is about the topic. */
    public boolean matches() {
        return missing.isEmpty()
                && score() >= 1
                && sentences >= definition.subject().sentences();
    }
}
