package io.khabar.runtime.replay;

import io.khabar.runtime.Stack;
import io.khabar.runtime.Undecodable;
import io.khabar.wire.KafkaTopic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** Reads one partition after the other, what was committed when it began and no more, without a consumer group. */
final class PartitionReader<V> implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final KafkaConsumer<String, V> consumer;
    private final String name;
    private final Map<TopicPartition, Long> ends;

    PartitionReader(Stack stack, KafkaTopic<String, V> kafkaTopic) {
        Map<String, Object> properties = new HashMap<>(stack.client());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.consumer = new KafkaConsumer<>(
                properties,
                kafkaTopic.keys().deserializer(),
                kafkaTopic.values().deserializer());
        this.name = kafkaTopic.name();
        this.ends = consumer.endOffsets(consumer.partitionsFor(name).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
    }

    IntStream partitions() {
        return ends.keySet().stream().mapToInt(TopicPartition::partition).sorted();
    }

    /** Hands over what lies in a partition, in its order, batch by batch. */
    void read(int number, ReplayFrom from, Consumer<ConsumerRecords<String, V>> batch) {
        TopicPartition partition = new TopicPartition(name, number);
        consumer.assign(List.of(partition));
        seek(partition, from);
        long end = Objects.requireNonNull(ends.get(partition), name);
        while (consumer.position(partition) < end) {
            ConsumerRecords<String, V> records = Undecodable.poll(consumer, PATIENCE);
            if (!records.isEmpty()) {
                batch.accept(records);
            }
        }
    }

    private void seek(TopicPartition partition, ReplayFrom from) {
        if (from.time() == null) {
            consumer.seek(partition, from.offsets().getOrDefault(partition.partition(), 0L));
            return;
        }
        OffsetAndTimestamp found = consumer.offsetsForTimes(
                        Map.of(partition, from.time().toEpochMilli()))
                .get(partition);
        if (found == null) {
            consumer.seekToEnd(List.of(partition));
        } else {
            consumer.seek(partition, found.offset());
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
