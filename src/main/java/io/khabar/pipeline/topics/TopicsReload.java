package io.khabar.pipeline.topics;

import com.google.common.hash.Hashing;
import io.khabar.model.TopicMatch;
import io.khabar.pipeline.topics.definition.InvalidDefinitions;
import io.khabar.pipeline.topics.definition.Problem;
import io.khabar.pipeline.topics.definition.TopicDefinition;
import io.khabar.pipeline.topics.definition.TopicSource;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Puts changed definitions in force without a restart.
 *
 * <p>Each look at the folder reads it whole. Where something changed, the definitions are validated, compiled and run
 * over recent texts beside the ones in force, and only then activated. Definitions with an error change nothing; what is
 * wrong is said once, until the files change again.
 */
public final class TopicsReload {

    /** How many of the recent texts a topic matches that it did not match before, and the other way round. */
    public record Change(String topic, int gained, int lost) {}

    /**
     * What came of a changed folder.
     *
     * @param activated whether the new definitions are in force
     * @param version of the engine in force now
     * @param texts number of recent texts that they were tried on
     * @param changes of topics that match other texts than before, by id
     * @param problems that kept them from being activated
     */
    public record Outcome(boolean activated, String version, int texts, List<Change> changes, List<Problem> problems) {
        public Outcome {
            changes = List.copyOf(changes);
            problems = List.copyOf(problems);
        }
    }

    private static final String UNREADABLE = "unreadable";

    private final TopicSource source;
    private final Topics topics;
    private final Supplier<List<TopicText>> recent;
    private String seen = "";
    private volatile boolean isInForce = true;

    /**
     * Watches for changes from what is in force.
     *
     * @param recent texts to try new definitions on
     */
    public TopicsReload(TopicSource source, Topics topics, Supplier<List<TopicText>> recent) {
        this.source = source;
        this.topics = topics;
        this.recent = recent;
    }

    /**
     * Looks at the folder once; nothing where there is nothing new. What throws is tried again at the next look: then the
     * new definitions are right and could not be put in force.
     */
    public synchronized Optional<Outcome> look() {
        SortedMap<String, String> files;
        try {
            files = source.files();
        } catch (UncheckedIOException e) {
            return unreadable(e);
        }
        String found = Hashing.sha256().hashUnencodedChars(files.toString()).toString();
        if (found.equals(seen)) {
            return Optional.empty();
        }
        isInForce = false;
        Optional<Outcome> outcome = take(files);
        isInForce = outcome.map(Outcome::activated).orElse(true);
        seen = found;
        return outcome;
    }

    /** Whether what the folder held at the last look is in force. */
    public boolean isInForce() {
        return isInForce;
    }

    private Optional<Outcome> unreadable(UncheckedIOException reason) {
        boolean isSaid = seen.equals(UNREADABLE);
        isInForce = false;
        seen = UNREADABLE;
        Problem problem = new Problem(String.valueOf(source.folder()), 0, "cannot be read: " + reason.getMessage());
        return isSaid ? Optional.empty() : Optional.of(refused(List.of(problem)));
    }

    private Optional<Outcome> take(SortedMap<String, String> files) {
        try {
            List<TopicDefinition> definitions = source.read(files);
            // At the first look, and where only a comment changed: nothing is compiled twice.
            return TopicEngine.versionOf(definitions).equals(topics.current().version())
                    ? Optional.empty()
                    : Optional.of(compare(TopicEngine.of(definitions)));
        } catch (InvalidDefinitions e) {
            return Optional.of(refused(e.problems()));
        }
    }

    private Outcome refused(List<Problem> problems) {
        return new Outcome(false, topics.current().version(), 0, List.of(), problems);
    }

    private Outcome compare(TopicEngine next) {
        List<TopicText> texts = List.copyOf(recent.get());
        List<Change> changes = changes(topics.current(), next, texts);
        topics.activate(next);
        return new Outcome(true, next.version(), texts.size(), changes, List.of());
    }

    private static List<Change> changes(TopicEngine before, TopicEngine next, List<TopicText> texts) {
        Map<String, Integer> gained = new TreeMap<>();
        Map<String, Integer> lost = new TreeMap<>();
        for (TopicText text : texts) {
            Set<String> old = ids(before, text);
            Set<String> now = ids(next, text);
            now.stream().filter(topic -> !old.contains(topic)).forEach(topic -> gained.merge(topic, 1, Integer::sum));
            old.stream().filter(topic -> !now.contains(topic)).forEach(topic -> lost.merge(topic, 1, Integer::sum));
        }
        TreeSet<String> changed = new TreeSet<>(gained.keySet());
        changed.addAll(lost.keySet());
        List<Change> changes = new ArrayList<>();
        changed.forEach(
                topic -> changes.add(new Change(topic, gained.getOrDefault(topic, 0), lost.getOrDefault(topic, 0))));
        return changes;
    }

    private static Set<String> ids(TopicEngine engine, TopicText text) {
        return text.matches(engine).stream().map(TopicMatch::topic).collect(Collectors.toCollection(TreeSet::new));
    }
}
