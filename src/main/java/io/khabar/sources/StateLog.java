package io.khabar.sources;

import io.khabar.wire.KafkaTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all committed states of {@code news.sources.v1}. */
public final class StateLog {
    private static final Duration POLL = Duration.ofMillis(200);
    static final TopicPartition PARTITION = new TopicPartition(KafkaTopics.SOURCES, 0);

    private StateLog() {}

    /**
     * Everything committed up to now.
     *
     * <p>A consumer of committed records stops before the first transaction that is still open, which may be another
     * source's and lie before one's own last commit. So the end to be reached is where the log ends, open transactions
     * included; they end soon, or Kafka ends them after their timeout.
     *
     * @param patienceMillis for open transactions to end
     */
    public static Map<String, String> read(Map<String, ?> connection, long patienceMillis) {
        return find(connection, patienceMillis).states();
    }

    /**
     * States and how far the log was read for them.
     *
     * @param states by key, to be changed by who asked for them
     * @param end offset of what is to be read next
     */
    record Found(Map<String, String> states, long end) {}

    /** The same, with where it ended. */
    static Found find(Map<String, ?> connection, long patienceMillis) {
        Map<String, String> states = new HashMap<>();
        long end = end(connection);
        long deadline = System.nanoTime() + Duration.ofMillis(patienceMillis).toNanos();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(connection, "read_committed")) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(Set.of(PARTITION));
            while (consumer.position(PARTITION) < end) {
                consumer.poll(POLL).forEach(read -> apply(states, read));
                if (System.nanoTime() - deadline > 0) {
                    throw new TimeoutException("a transaction on " + PARTITION + " does not end");
                }
            }
        }
        return new Found(states, end);
    }

    private static long end(Map<String, ?> connection) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(connection, "read_uncommitted")) {
            consumer.assign(List.of(PARTITION));
            return consumer.endOffsets(Set.of(PARTITION)).getOrDefault(PARTITION, 0L);
        }
    }

    static void apply(Map<String, String> states, ConsumerRecord<byte[], byte[]> read) {
        String key = new String(read.key(), StandardCharsets.UTF_8);
        if (read.value() == null) {
            states.remove(key);
        } else {
            states.put(key, new String(read.value(), StandardCharsets.UTF_8));
        }
    }

    static KafkaConsumer<byte[], byte[]> consumer(Map<String, ?> connection, String isolation) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "khabar-source-states");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
