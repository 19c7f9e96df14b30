package io.khabar.sources;

import io.khabar.model.DeadLetter;
import io.khabar.model.RawItem;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.NewsHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** One transactional producer's life, with the states that were committed when it began and that it has committed since. */
final class SinkSession implements AutoCloseable {
    private static final int TRANSACTION_MILLIS = 60_000;
    private static final int DELIVERY_MILLIS = 20_000;
    private static final int LARGEST_REQUEST = 8 * 1024 * 1024;
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(1);

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaTopics topics;
    private final Map<String, String> states;
    /** Opened by the first who asks what others have committed. */
    private final Supplier<StateTail> tailOpener;

    private @Nullable StateTail tail;

    private SinkSession(
            KafkaProducer<byte[], byte[]> producer,
            KafkaTopics topics,
            Map<String, String> states,
            Supplier<StateTail> tailOpener) {
        this.producer = producer;
        this.topics = topics;
        this.states = states;
        this.tailOpener = tailOpener;
    }

    static SinkSession open(Map<String, ?> connection, KafkaTopics topics, String name) {
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings(connection, name), new ByteArraySerializer(), new ByteArraySerializer());
        try {
            // Ends whatever a predecessor of this name had begun; what is read afterwards is therefore all there is.
            producer.initTransactions();
            StateLog.Found found = StateLog.find(connection, 2L * TRANSACTION_MILLIS);
            return new SinkSession(producer, topics, found.states(), () -> new StateTail(connection, found.end()));
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    private static Map<String, Object> settings(Map<String, ?> connection, String name) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "khabar-source-" + name);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "khabar-source-" + name);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_MILLIS);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
        return settings;
    }

    @Nullable String state(String key) {
        return states.get(key);
    }

    Map<String, String> states(String prefix) {
        Map<String, String> found = new TreeMap<>();
        states.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key, value);
            }
        });
        return found;
    }

    /** Takes over what other processes have committed under keys that begin so, since this session began or last did this. */
    void refresh(String prefix) {
        StateTail open = tail;
        if (open == null) {
            open = tailOpener.get();
            tail = open;
        }
        open.readInto(states, prefix);
    }

    /** Writes a delivery and its mark in one transaction; any failure leaves this session unusable. */
    void write(Delivery delivery, String mark, String nonce) {
        producer.beginTransaction();
        for (RawItem item : delivery.items()) {
            send(topics.raw(), item.articleId(), item, headers(item, delivery));
        }
        for (DeadLetter letter : delivery.deadLetters()) {
            send(topics.deadLetters(), letter.id(), letter, new RecordHeaders());
        }
        delivery.states().forEach((key, value) -> sendState(key, value.orElse(null)));
        sendState(mark, nonce);
        producer.commitTransaction();
        delivery.states().forEach(this::remember);
        states.put(mark, nonce);
    }

    private static RecordHeaders headers(RawItem item, Delivery delivery) {
        RecordHeaders headers = new RecordHeaders();
        NewsHeaders.stampCloudEvent(headers, item.itemId(), "io.khabar.raw-item.v1", item.source(), item.fetchedAt());
        delivery.traces()
                .getOrDefault(item.itemId(), Map.of())
                .forEach((name, value) -> NewsHeaders.set(headers, name, value));
        return headers;
    }

    private <V> void send(KafkaTopic<String, V> topic, String key, V value, RecordHeaders headers) {
        byte[] bytes = topic.values().serializer().serialize(topic.name(), headers, value);
        var unused = producer.send(
                new ProducerRecord<>(topic.name(), null, key.getBytes(StandardCharsets.UTF_8), bytes, headers));
    }

    private void sendState(String key, @Nullable String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        var unused =
                producer.send(new ProducerRecord<>(KafkaTopics.SOURCES, key.getBytes(StandardCharsets.UTF_8), bytes));
    }

    private void remember(String key, Optional<String> value) {
        if (value.isPresent()) {
            states.put(key, value.get());
        } else {
            states.remove(key);
        }
    }

    @Override
    public void close() {
        producer.close(CLOSE_PATIENCE);
        if (tail != null) {
            tail.close();
        }
    }
}
