package io.khabar.runtime;

import io.khabar.pipeline.enrich.Enricher;
import io.khabar.pipeline.topics.TopicEngine;
import io.khabar.pipeline.topics.Topics;
import io.khabar.pipeline.topics.definition.TopicDefinition;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The enricher that is asked now; other topics can take the place of its own while the pipeline runs. */
final class EnricherInForce implements Supplier<Enricher>, Topics {
    private final Consumer<Collection<String>> prepare;
    private volatile Enricher enricher;

    /**
     * Begins with an enricher.
     *
     * @param prepare makes the Kafka topics of topics, by id; called before they are put in force
     */
    EnricherInForce(Enricher enricher, Consumer<Collection<String>> prepare) {
        this.enricher = enricher;
        this.prepare = prepare;
    }

    @Override
    public Enricher get() {
        return enricher;
    }

    /** Ids of the topics in force. */
    List<String> ids() {
        return ids(current());
    }

    @Override
    public TopicEngine current() {
        return enricher.topics();
    }

    /** From the next article on; no article can match a topic whose Kafka topic is not there yet. */
    @Override
    public void activate(TopicEngine engine) {
        prepare.accept(ids(engine));
        enricher = enricher.withTopics(engine);
    }

    private static List<String> ids(TopicEngine engine) {
        return engine.definitions().stream().map(TopicDefinition::id).toList();
    }
}
