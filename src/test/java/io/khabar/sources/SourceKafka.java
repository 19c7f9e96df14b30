package io.khabar.sources;

import io.khabar.model.RawItem;
import io.khabar.runtime.embedded.EmbeddedKafka;
import io.khabar.wire.KafkaTopics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A broker with the Kafka topics that sources write to. */
public final class SourceKafka implements AutoCloseable {
    public static final KafkaTopics TOPICS = KafkaTopics.with(new PlainAvro());
    private static final int PARTITIONS = 3;

    private final EmbeddedKafka kafka;

    private SourceKafka(EmbeddedKafka kafka) {
        this.kafka = kafka;
    }

    /** A new broker with empty Kafka topics. */
    public static SourceKafka create(Path directory) throws Exception {
        SourceKafka started = restart(directory, 0);
        try (Admin admin = Admin.create(started.connection())) {
            admin.createTopics(List.of(
                            new NewTopic(KafkaTopics.RAW, PARTITIONS, (short) 1),
                            new NewTopic(KafkaTopics.DEAD_LETTERS, 1, (short) 1),
                            new NewTopic(KafkaTopics.SOURCES, 1, (short) 1)
                                    .configs(Map.of("cleanup.policy", "compact"))))
                    .all()
                    .get();
        }
        return started;
    }

    /** The broker that was there before, with its data. */
    public static SourceKafka restart(Path directory, int port) {
        return new SourceKafka(EmbeddedKafka.start(directory, port, Map.of()));
    }

    public Map<String, Object> connection() {
        return connection(kafka.bootstrapServers());
    }

    /** Client properties for a broker on this machine: quick to come back to it. */
    public static Map<String, Object> connection(String bootstrapServers) {
        return Map.of("bootstrap.servers", bootstrapServers, "reconnect.backoff.max.ms", 500);
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    public int port() {
        return Integer.parseInt(kafka.bootstrapServers().replaceFirst(".*:", ""));
    }

    /** All committed items, once no transaction is open any more. */
    public List<RawItem> items() {
        List<RawItem> items = new ArrayList<>();
        forEachItem(items::add);
        return items;
    }

    /** The same one by one. */
    public void forEachItem(Consumer<RawItem> consumer) {
        Map<String, Object> settings = new java.util.HashMap<>(connection());
        settings.put("isolation.level", "read_committed");
        List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(KafkaTopics.RAW, partition))
                .toList();
        try (KafkaConsumer<String, RawItem> reader = new KafkaConsumer<>(
                settings, new StringDeserializer(), TOPICS.raw().values().deserializer())) {
            reader.assign(partitions);
            reader.seekToBeginning(Set.copyOf(partitions));
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> reader.position(each) < ends.getOrDefault(each, 0L))) {
                reader.poll(Duration.ofMillis(200)).forEach(read -> consumer.accept(read.value()));
            }
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
