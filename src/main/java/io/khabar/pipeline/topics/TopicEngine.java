package io.khabar.pipeline.topics;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.khabar.model.Entity;
import io.khabar.model.TopicMatch;
import io.khabar.pipeline.topics.definition.TopicDefinition;
import io.khabar.pipeline.topics.definition.TopicDefinitions;
import io.khabar.text.TextView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Tells what an article is about. Compiled once from definitions; immutable and safe to share. */
public final class TopicEngine {
    /** Changes whenever the same definitions give other matches. */
    private static final String RULES = "1";

    private static final int VERSION_LENGTH = 12;

    private final List<TopicDefinition> definitions;
    private final Map<String, LanguageTopics> languages = new HashMap<>();
    private final ThreadLocal<Map<String, Scratch>> scratches = ThreadLocal.withInitial(HashMap::new);
    private final String version;

    /** What one thread needs to read an article of one language, made once. */
    private record Scratch(DocumentHits hits, Candidates candidates) {}

    private TopicEngine(List<TopicDefinition> definitions) {
        this.definitions = definitions.stream()
                .sorted(Comparator.comparing(TopicDefinition::id))
                .toList();
        TreeSet<String> codes = new TreeSet<>();
        this.definitions.forEach(
                definition -> codes.addAll(definition.languages().keySet()));
        codes.forEach(code -> languages.put(code, LanguageTopics.of(code, this.definitions)));
        this.version = versionOf(this.definitions);
    }

    /** Compiles definitions. */
    public static TopicEngine of(List<TopicDefinition> definitions) {
        return new TopicEngine(definitions);
    }

    /** The engine of the definitions that ship with the program. */
    public static TopicEngine shipped() {
        return of(TopicDefinitions.shipped());
    }

    /** The definitions that it was compiled from. */
    public List<TopicDefinition> definitions() {
        return definitions;
    }

    /** Version of the rules and all definitions. */
    public String version() {
        return version;
    }

    /**
     * What an article is about, by topic id.
     *
     * @param lang the article's language; one without any definition matches nothing
     * @param entities what the article names, for definitions that count entities
     */
    public List<TopicMatch> match(TextView title, TextView body, String lang, List<Entity> entities) {
        LanguageTopics topics = languages.get(lang);
        if (topics == null) {
            return List.of();
        }
        Scratch scratch = scratch(lang, topics);
        scratch.hits().read(topics.lexicon, title, body);
        Reading reading = new Reading(title, body, entities, scratch.hits());
        List<TopicMatch> matches = new ArrayList<>();
        for (int candidate : scratch.candidates().of(scratch.hits(), reading.tokens())) {
            match(topics.topics.get(candidate), reading).ifPresent(matches::add);
        }
        return matches;
    }

    private static Optional<TopicMatch> match(CompiledTopic topic, Reading reading) {
        TopicDefinition definition = topic.definition;
        return TopicExplanation.ofMatch(topic, reading)
                .map(found -> new TopicMatch(
                        definition.id(), definition.codes(), found.score(), topic.version, found.evidence()));
    }

    /** Why an article is or is not about a topic; nothing where there is no such topic in its language. */
    public Optional<TopicExplanation> explain(
            String topic, TextView title, TextView body, String lang, List<Entity> entities) {
        LanguageTopics topics = languages.get(lang);
        if (topics == null) {
            return Optional.empty();
        }
        DocumentHits hits = new DocumentHits(topics.lexicon.size());
        hits.read(topics.lexicon, title, body);
        Reading reading = new Reading(title, body, entities, hits);
        return topics.topics.stream()
                .filter(compiled -> compiled.definition.id().equals(topic))
                .findFirst()
                .map(compiled -> TopicExplanation.of(compiled, reading));
    }

    private Scratch scratch(String lang, LanguageTopics topics) {
        return scratches
                .get()
                .computeIfAbsent(
                        lang,
                        key -> new Scratch(
                                new DocumentHits(topics.lexicon.size()),
                                new Candidates(topics.postings, topics.topics.size())));
    }

    /** Version that an engine of these definitions has, without compiling them. */
    static String versionOf(List<TopicDefinition> definitions) {
        Hasher hasher = Hashing.sha256().newHasher().putString(RULES, StandardCharsets.UTF_8);
        definitions.stream()
                .sorted(Comparator.comparing(TopicDefinition::id))
                .forEach(definition -> hasher.putString(definition.version(), StandardCharsets.UTF_8));
        return hasher.hash().toString().substring(0, VERSION_LENGTH);
    }
}
