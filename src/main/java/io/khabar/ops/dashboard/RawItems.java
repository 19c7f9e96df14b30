package io.khabar.ops.dashboard;

import io.khabar.model.RawItem;
import io.khabar.runtime.Stack;
import io.khabar.wire.KafkaTopic;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Raw items, read from their place in Kafka: they are too large to be kept twice. */
final class RawItems {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_TEXT = 400_000;

    private RawItems() {}

    /** The item at a place; empty when it is no longer retained. */
    static Optional<Map<String, Object>> at(Stack stack, int partition, long offset) {
        KafkaTopic<String, RawItem> raw = stack.kafkaTopics().raw();
        Map<String, Object> properties = new HashMap<>(stack.client());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        try (Consumer<String, RawItem> consumer = new KafkaConsumer<>(
                properties, raw.keys().deserializer(), raw.values().deserializer())) {
            TopicPartition place = new TopicPartition(raw.name(), partition);
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            for (ConsumerRecord<String, RawItem> record : consumer.poll(PATIENCE)) {
                return record.offset() == offset ? Optional.of(told(record.value())) : Optional.empty();
            }
            return Optional.empty();
        }
    }

    private static Map<String, Object> told(RawItem item) {
        byte[] payload = item.payload().array();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("itemId", item.itemId());
        told.put("source", item.source());
        told.put("connector", item.connector());
        told.put("origin", item.origin());
        told.put("url", item.url());
        told.put("mediaType", item.mediaType());
        told.put("charset", item.charset());
        told.put("fetchedAt", item.fetchedAt());
        told.put("bytes", payload.length);
        told.put("text", text(item, payload));
        return told;
    }

    private static @Nullable String text(RawItem item, byte[] payload) {
        String type = item.mediaType();
        boolean isText = type.startsWith("text/") || type.endsWith("json") || type.endsWith("xml");
        return isText ? new String(payload, 0, Math.min(payload.length, LONGEST_TEXT), charset(item)) : null;
    }

    private static Charset charset(RawItem item) {
        String name = item.charset();
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
