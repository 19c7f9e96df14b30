package io.khabar.pipeline.topics;

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

    private static final int COLUMNS = 4;

    private final int[] from;

    /** By posting its topic, role, part and most, side by side, because they are read together. */
    private final int[] cells;

    final int parts;
    final int[] requiredGroups;
    final int[] repeat;
    private final List<CompiledTopic> topics;

    /** By topic, the least sum that can be enough in a text of any length; nothing where entities may add to it. */
    private final double[] least;

    private record Posting(int topic, int role, int part, float most) {}

    Postings(List<CompiledTopic> topics, int entries) {
        this.topics = topics;
        Collector collector = new Collector(entries);
        requiredGroups = new int[topics.size()];
        repeat = new int[topics.size()];
        least = new double[topics.size()];
        for (int i = 0; i < topics.size(); i++) {
            CompiledTopic compiled = topics.get(i);
            collector.add(i, compiled);
            requiredGroups[i] = compiled.required.size();
            repeat[i] = compiled.subject.repeat();
            boolean byEntities =
                    compiled.definition.entities().values().stream().anyMatch(weight -> weight > 0);
            least[i] = byEntities ? 0 : compiled.subject.threshold() * SLACK;
        }
        parts = collector.parts;
        from = new int[entries + 1];
        int size = collector.postings.stream().mapToInt(List::size).sum();
        cells = new int[size * COLUMNS];
        flatten(collector.postings);
    }

    private void flatten(List<List<Posting>> postings) {
        int at = 0;
        for (int entry = 0; entry < postings.size(); entry++) {
            from[entry] = at;
            for (Posting posting : postings.get(entry)) {
                int row = at++ * COLUMNS;
                cells[row] = posting.topic();
                cells[row + 1] = posting.role();
                cells[row + 2] = posting.part();
                cells[row + 3] = Float.floatToIntBits(posting.most());
            }
        }
        from[postings.size()] = at;
    }

    /** Whether a sum is what a topic needs in a text of so many words. */
    boolean isEnough(float sum, int topic, int tokens) {
        double least = this.least[topic];
        return sum >= least && sum * topics.get(topic).subject.lengthFactor(tokens) >= least;
    }

    int from(int entry) {
        return from[entry];
    }

    int to(int entry) {
        return from[entry + 1];
    }

    int topic(int posting) {
        return cells[posting * COLUMNS];
    }

    int role(int posting) {
        return cells[posting * COLUMNS + 1];
    }

    int part(int posting) {
        return cells[posting * COLUMNS + 2];
    }

    /** What it can add to the topic's sum. */
    float most(int posting) {
        return Float.intBitsToFloat(cells[posting * COLUMNS + 3]);
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
