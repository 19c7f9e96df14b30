package io.khabar.pipeline.topics;

import io.khabar.model.Evidence;
import io.khabar.model.Part;
import io.khabar.model.TopicEvidence;
import io.khabar.pipeline.topics.definition.Subject;
import io.khabar.pipeline.topics.definition.TopicDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    /** Sums of decimal fractions may fall short of what they are by this much. */
    private static final double TOLERANCE = 1e-9;

    private static final Comparator<TopicEvidence> READING_ORDER =
            Comparator.comparing(TopicEvidence::at).thenComparing(TopicEvidence::rule);

    public TopicExplanation {
        evidence = List.copyOf(evidence);
    }

    /** The explanation where the text is about the topic; what falls short is not worked out. */
    static Optional<TopicExplanation> ofMatch(CompiledTopic topic, Reading reading) {
        TopicSum sum = new TopicSum(topic, reading);
        if (!sum.missing().isEmpty()) {
            return Optional.empty();
        }
        List<Counted> counted = sum.count();
        double weights = 0;
        for (Counted one : counted) {
            weights += one.weight();
        }
        if (weights * share(topic.subject, reading) < 1 - TOLERANCE) {
            return Optional.empty();
        }
        int sentences = sentences(counted, reading);
        return sentences < topic.subject.sentences()
                ? Optional.empty()
                : Optional.of(of(topic, reading, counted, sentences, "")).filter(TopicExplanation::matches);
    }

    static TopicExplanation of(CompiledTopic topic, Reading reading) {
        TopicSum sum = new TopicSum(topic, reading);
        List<Counted> counted = sum.count();
        return of(topic, reading, counted, sentences(counted, reading), sum.missing());
    }

    private static TopicExplanation of(
            CompiledTopic topic, Reading reading, List<Counted> counted, int sentences, String missing) {
        double share = share(topic.subject, reading);
        List<TopicEvidence> evidence = new ArrayList<>(counted.size());
        for (Counted one : counted) {
            evidence.add(new TopicEvidence(
                    one.evidence(reading.view(one.part())), one.rule().get(), one.weight() * share));
        }
        evidence.sort(READING_ORDER);
        return new TopicExplanation(topic.definition, evidence, reading.tokens(), sentences, missing);
    }

    private static int sentences(List<Counted> counted, Reading reading) {
        Set<Integer> stretches = new HashSet<>();
        for (Counted one : counted) {
            if (one.weight() > 0) {
                stretches.add(one.stretch(reading.view(one.part())));
            }
        }
        return stretches.size();
    }

    private static double share(Subject subject, Reading reading) {
        return subject.lengthFactor(reading.tokens()) / subject.threshold();
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

    /** A part's text with what counts for the topic between the two marks; where evidence overlaps, one pair of marks. */
    public String marked(Part part, String text, String open, String close) {
        StringBuilder marked = new StringBuilder();
        int written = 0;
        int until = 0;
        for (TopicEvidence counted : evidence) {
            Evidence at = counted.at();
            if (at.part() != part || at.end() <= until) {
                continue;
            }
            int from = text.offsetByCodePoints(0, Math.max(at.start(), until));
            int to = text.offsetByCodePoints(0, at.end());
            marked.append(text, written, from)
                    .append(open)
                    .append(text, from, to)
                    .append(close);
            written = to;
            until = at.end();
        }
        return marked.append(text, written, text.length()).toString();
    }
}
