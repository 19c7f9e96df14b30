package io.khabar.runtime;

import io.khabar.wire.KafkaTopic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Kafka topic from a point in time on, what is committed only, without a consumer group: for people who look at
 * it and for tests. Not safe for several threads.
 */
public final class NewsReader<V> implements AutoCloseable {
    private final Consumer<String, V> consumer;
    private final List<TopicPartition> partitions;

    private NewsReader(Consumer<String, V> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
    }

    /**
     * Begins to read.
     *
     * @param client Kafka client properties, {@code bootstrap.servers} among them
     * @param from the first arrival to read, {@link Instant#EPOCH} for all there is; {@code null} for what arrives from now
     * @throws StartFailure when there is no such Kafka topic
     */
    public static <V> NewsReader<V> open(
            Map<String, ?> client, KafkaTopic<String, V> kafkaTopic, @Nullable Instant from) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        Consumer<String, V> consumer = new KafkaConsumer<>(
                properties,
                kafkaTopic.keys().deserializer(),
                kafkaTopic.values().deserializer());
        List<TopicPartition> partitions = partitions(consumer, kafkaTopic.name());
        consumer.assign(partitions);
        NewsReader<V> reader = new NewsReader<>(consumer, partitions);
        reader.seek(from);
        return reader;
    }

    /**
     * Begins with the last records of each partition.
     *
     * @param each most offsets of a partition to go back, markers of transactions among them
     * @throws StartFailure when there is no such Kafka topic
     */
    public static <V> NewsReader<V> openLast(Map<String, ?> client, KafkaTopic<String, V> kafkaTopic, int each) {
        NewsReader<V> reader = open(client, kafkaTopic, null);
        Map<TopicPartition, Long> first = reader.consumer.beginningOffsets(reader.partitions);
        first.forEach((partition, offset) ->
                reader.consumer.seek(partition, Math.max(offset, reader.consumer.position(partition) - each)));
        return reader;
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer, String name) {
        List<PartitionInfo> infos = consumer.partitionsFor(name);
        if (infos == null || infos.isEmpty()) {
            consumer.close();
            throw new StartFailure("there is no Kafka topic " + name + " on this broker; is it Khabar's?");
        }
        return infos.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private void seek(@Nullable Instant from) {
        if (from == null) {
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
        } else if (from.equals(Instant.EPOCH)) {
            consumer.seekToBeginning(partitions);
        } else {
            Map<TopicPartition, Long> times =
                    partitions.stream().collect(Collectors.toMap(one -> one, one -> from.toEpochMilli()));
            consumer.offsetsForTimes(times).forEach(this::seekTo);
        }
    }

    private void seekTo(TopicPartition partition, @Nullable OffsetAndTimestamp found) {
        if (found == null) {
            consumer.seekToEnd(List.of(partition));
        } else {
            consumer.seek(partition, found.offset());
        }
    }

    /**
     * What has arrived since the last call, waiting a while if nothing has. A record that nobody can decode is told in the log and
     * passed over: the application that reads it made a dead letter of it.
     */
    public List<Received<V>> poll(Duration patience) {
        List<Received<V>> received = new ArrayList<>();
        for (ConsumerRecord<String, V> record : Undecodable.poll(consumer, patience)) {
            received.add(new Received<>(
                    record.key(),
                    record.value(),
                    headers(record),
                    record.partition(),
                    record.offset(),
                    record.timestamp()));
        }
        return received;
    }

    /** Whether all that was committed by now has been read. */
    public boolean isCaughtUp() {
        return consumer.endOffsets(partitions).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** How many records retention has deleted before the first that is left. */
    public long deleted() {
        return consumer.beginningOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Reads all that is committed by now. */
    public List<Received<V>> readAll() {
        List<Received<V>> all = new ArrayList<>();
        do {
            all.addAll(poll(Duration.ofMillis(200)));
        } while (!isCaughtUp());
        return all;
    }

    private static SortedMap<String, String> headers(ConsumerRecord<?, ?> record) {
        SortedMap<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
