package io.khabar.sources;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Reads on in {@code news.sources.v1} what other processes have committed there. */
final class StateTail implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;

    /**
     * From an offset on.
     *
     * @param from offset of the first record that is read
     */
    StateTail(Map<String, ?> connection, long from) {
        consumer = StateLog.consumer(connection, "read_committed");
        consumer.assign(List.of(StateLog.PARTITION));
        consumer.seek(StateLog.PARTITION, from);
    }

    /**
     * Takes over what was committed since, of keys that begin so: such as have one writer and are written once, because
     * what comes here lies behind what this process has committed itself.
     */
    void readInto(Map<String, String> states, String prefix) {
        long end = consumer.endOffsets(Set.of(StateLog.PARTITION)).getOrDefault(StateLog.PARTITION, 0L);
        while (consumer.position(StateLog.PARTITION) < end) {
            for (ConsumerRecord<byte[], byte[]> read : consumer.poll(POLL)) {
                if (new String(read.key(), StandardCharsets.UTF_8).startsWith(prefix)) {
                    StateLog.apply(states, read);
                }
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
