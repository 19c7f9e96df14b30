package io.khabar.query;

import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopicSpec;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.TopicStore;
import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.Topology;

/** The topology of the read side: each public Kafka topic into an index, side by side. */
public final class QueryTopology {
    private final KafkaTopics kafkaTopics;
    private final Collection<KafkaTopicSpec> specs;

    /**
     * Over the Kafka topics as they are.
     *
     * @param specs say how long each is kept
     */
    public QueryTopology(KafkaTopics kafkaTopics, Collection<KafkaTopicSpec> specs) {
        this.kafkaTopics = kafkaTopics;
        this.specs = specs;
    }

    /** The topology. */
    public Topology build() {
        Topology topology = new Topology();
        for (Shelf shelf : Shelf.values()) {
            topology.addReadOnlyStateStore(
                    new TopicStore<>(
                            shelf.storeName(),
                            () -> new NewsIndex(shelf, valuesOf(kafkaTopics, shelf), retention(shelf))),
                    "read-" + shelf.kafkaTopic(),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer(),
                    shelf.kafkaTopic(),
                    "index-" + shelf.storeName(),
                    () -> new IndexProcessor(shelf));
        }
        return topology;
    }

    /** Reads the values of a shelf's records. */
    static Deserializer<?> valuesOf(KafkaTopics kafkaTopics, Shelf shelf) {
        KafkaTopic<String, ?> kafkaTopic = switch (shelf) {
            case ARTICLES -> kafkaTopics.articles();
            case VERDICTS -> kafkaTopics.verdicts();
            case ENRICHED -> kafkaTopics.enriched();
            case EVENTS -> kafkaTopics.events();
            case DEAD_LETTERS -> kafkaTopics.deadLetters();
        };
        return kafkaTopic.values().deserializer();
    }

    private Duration retention(Shelf shelf) {
        return specs.stream()
                .filter(spec -> spec.name().equals(shelf.kafkaTopic()))
                .map(KafkaTopicSpec::retention)
                .findFirst()
                .orElse(KafkaTopicSpec.FOREVER);
    }
}
