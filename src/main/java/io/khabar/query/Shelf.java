package io.khabar.query;

import io.khabar.wire.KafkaTopics;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One kind of record that is kept to be asked for. */
public enum Shelf {
    /** Every article version, also of copies. */
    ARTICLES(KafkaTopics.ARTICLES),
    VERDICTS(KafkaTopics.VERDICTS),
    /** The main output; the only one whose words can be searched for. */
    ENRICHED(KafkaTopics.ENRICHED),
    EVENTS(KafkaTopics.EVENTS),
    DEAD_LETTERS(KafkaTopics.DEAD_LETTERS);

    private final String kafkaTopic;

    Shelf(String kafkaTopic) {
        this.kafkaTopic = kafkaTopic;
    }

    /** Kafka topic that it holds. */
    public String kafkaTopic() {
        return kafkaTopic;
    }

    /** Name of its state store, as it stands in addresses too. */
    public String storeName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of a name. */
    public static Optional<Shelf> named(String storeName) {
        return Stream.of(values())
                .filter(shelf -> shelf.storeName().equals(storeName))
                .findFirst();
    }
}
