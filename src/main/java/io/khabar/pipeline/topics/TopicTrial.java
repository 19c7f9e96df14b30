package io.khabar.pipeline.topics;

import io.khabar.model.TopicMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs topics over texts and says what they flag, and how right that is where labels exist. */
public final class TopicTrial {

    /** A text that is about a topic, and why. */
    public record Flagged(String text, TopicMatch match) {}

    /**
     * What one topic did.
     *
     * @param flagged in order of the texts
     * @param labelled whether any text is labelled for it
     * @param missed texts labelled yes that were not flagged
     * @param invented texts labelled no that were flagged
     * @param passing number of texts labelled passing that were flagged
     */
    public record Report(
            String topic,
            List<Flagged> flagged,
            boolean labelled,
            List<String> missed,
            List<String> invented,
            int passing) {
        public Report {
            flagged = List.copyOf(flagged);
            missed = List.copyOf(missed);
            invented = List.copyOf(invented);
        }
    }

    /**
     * A report and how right the topic was by it.
     *
     * @param right number of texts labelled yes that were flagged
     */
    public record Scored(Report report, int right) {

        /** Share of the flagged texts with a yes or no that have a yes; nothing where there is none. */
        public Optional<Double> precision() {
            return share(right, report.invented().size());
        }

        /** Share of the texts labelled yes that were flagged; nothing where there is none. */
        public Optional<Double> recall() {
            return share(right, report.missed().size());
        }

        private static Optional<Double> share(int right, int wrong) {
            return right + wrong == 0 ? Optional.empty() : Optional.of(right / (double) (right + wrong));
        }
    }

    private final TopicEngine engine;
    private final TopicLabels labels;
    private final SortedMap<String, Tally> tallies = new TreeMap<>();

    private TopicTrial(TopicEngine engine, TopicLabels labels) {
        this.engine = engine;
        this.labels = labels;
        engine.definitions().forEach(definition -> tallies.put(definition.id(), new Tally()));
    }

    /** What each topic of the engine does on the texts, by topic id. */
    public static List<Scored> run(TopicEngine engine, Iterable<TopicText> texts, TopicLabels labels) {
        TopicTrial trial = new TopicTrial(engine, labels);
        texts.forEach(trial::read);
        return trial.tallies.entrySet().stream()
                .map(entry -> entry.getValue().scored(entry.getKey()))
                .toList();
    }

    private void read(TopicText text) {
        Map<String, TopicMatch> matches = new TreeMap<>();
        text.matches(engine).forEach(match -> matches.put(match.topic(), match));
        tallies.forEach((topic, tally) -> {
            Optional<TopicMatch> match = Optional.ofNullable(matches.get(topic));
            match.ifPresent(found -> tally.flagged.add(new Flagged(text.id(), found)));
            labels.of(text.id(), topic).ifPresent(label -> tally.judge(text.id(), label, match.isPresent()));
        });
    }

    private static final class Tally {
        private final List<Flagged> flagged = new ArrayList<>();
        private final List<String> missed = new ArrayList<>();
        private final List<String> invented = new ArrayList<>();
        private boolean labelled;
        private int passing;
        private int right;

        void judge(String text, TopicLabels.Label label, boolean found) {
            labelled = true;
            switch (label) {
                case YES -> {
                    if (found) {
                        right++;
                    } else {
                        missed.add(text);
                    }
                }
                case PASSING -> passing += found ? 1 : 0;
                case NO -> {
                    if (found) {
                        invented.add(text);
                    }
                }
            }
        }

        Scored scored(String topic) {
            return new Scored(new Report(topic, flagged, labelled, missed, invented, passing), right);
        }
    }
}
