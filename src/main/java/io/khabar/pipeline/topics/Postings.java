package io.khabar.pipeline.topics;

import io.khabar.pipeline.topics.definition.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * For each lexicon entry, what finding it can mean to which topic: a weight at once, one side of a pair, or a group
 * that is required.
 *
 * <p>Every pair and every required group of all topics has a part number; a pair is met once both its sides were found,
 * a group once any of its words was.
 */
final class Postings {
    static final int WORD = 0;
    static final int FIRST = 1;
    static final int SECOND = 2;
    static final int REQUIRED = 4;

    /** Sums are reckoned in single precision here. */
    private static final double SLACK = 0.999;

    private final int[] from;
    private final int[] topic;
    private final int[] role;
    private final int[] part;
    private final float[] most;
    final int parts;
    final int[] requiredGroups;
    final int[] repeat;
    private final List<CompiledTopic> topics;
    private final boolean[] anything;

    private record Posting(int topic, int role, int part, float most) {}

    Postings(List<CompiledTopic> topics, int entries) {
        this.topics = topics;
        Collector collector = new Collector(entries);
        requiredGroups = new int[topics.size()];
        repeat = new int[topics.size()];
        anything = new boolean[topics.size()];
        for (int i = 0; i < topics.size(); i++) {
            CompiledTopic compiled = topics.get(i);
            collector.add(i, compiled);
            requiredGroups[i] = compiled.required.size();
            repeat[i] = compiled.subject.repeat();
            anything[i] = compiled.definition.entities().values().stream().anyMatch(weight -> weight > 0);
        }
        parts = collector.parts;
        from = new int[entries + 1];
        int size = collector.postings.stream().mapToInt(List::size).sum();
        topic = new int[size];
        role = new int[size];
        part = new int[size];
        most = new float[size];
        flatten(collector.postings);
    }

    private void flatten(List<List<Posting>> postings) {
        int at = 0;
        for (int entry = 0; entry < postings.size(); entry++) {
            from[entry] = at;
            for (Posting posting : postings.get(entry)) {
                topic[at] = posting.topic();
                role[at] = posting.role();
                part[at] = posting.part();
                most[at] = posting.most();
                at++;
            }
        }
        from[postings.size()] = at;
    }

    /** The sum that a topic needs in a text of so many words; nothing where entities may add to it. */
    double enough(int topic, int tokens) {
        if (anything[topic]) {
            return 0;
        }
        Subject subject = topics.get(topic).subject;
        return subject.threshold() / subject.lengthFactor(tokens) * SLACK;
    }

    int from(int entry) {
        return from[entry];
    }

    int to(int entry) {
        return from[entry + 1];
    }

    int topic(int posting) {
        return topic[posting];
    }

    int role(int posting) {
        return role[posting];
    }

    int part(int posting) {
        return part[posting];
    }

    /** What it can add to the topic's sum. */
    float most(int posting) {
        return most[posting];
    }

    private static final class Collector {
        private final List<List<Posting>> postings = new ArrayList<>();
        private int parts;

        Collector(int entries) {
            for (int i = 0; i < entries; i++) {
                postings.add(new ArrayList<>(2));
            }
        }

        void add(int topic, CompiledTopic compiled) {
            for (CompiledTopic.Word word : compiled.words) {
                add(word.entry(), new Posting(topic, WORD, 0, (float) compiled.most(word.weight())));
            }
            for (CompiledTopic.Pair pair : compiled.pairs) {
                float most = (float) compiled.most(pair.near().weight());
                addAll(pair.first(), new Posting(topic, FIRST, parts, most));
                addAll(pair.second(), new Posting(topic, SECOND, parts, most));
                parts++;
            }
            for (CompiledTopic.Needed group : compiled.required) {
                addAll(group.any(), new Posting(topic, REQUIRED, parts, 0));
                parts++;
            }
        }

        private void addAll(int[] entries, Posting posting) {
            for (int entry : entries) {
                add(entry, posting);
            }
        }

        private void add(int entry, Posting posting) {
            postings.get(entry).add(posting);
        }
    }
}
