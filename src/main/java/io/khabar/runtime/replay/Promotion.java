package io.khabar.runtime.replay;

import io.khabar.model.EnrichedArticle;
import io.khabar.model.NewsEvent;
import io.khabar.model.TopicMatch;
import io.khabar.pipeline.enrich.EnrichStage;
import io.khabar.runtime.Stack;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.NewsHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Gives subscribers what a replay changed: each article that is about other topics now goes once more to
 * {@code news.enriched.v1}, to the Kafka topics of its topics, and its events to {@code news.events.v1}, under the same key
 * and {@code ce_id}. How far it came is committed in the same transactions: once begun it can be run again, and promotes
 * nothing twice. An article that lost a topic cannot be taken back from that topic's own Kafka topic.
 */
public final class Promotion implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final KafkaTopics live;
    private final KafkaConsumer<String, EnrichedArticle> consumer;
    private final Producer<String, byte[]> producer;
    private final List<TopicPartition> partitions;
    private long promoted;

    private Promotion(Stack stack, String name) {
        this.live = stack.kafkaTopics();
        KafkaTopic<String, EnrichedArticle> shadow = ShadowTopic.of(name, live);
        Map<String, Object> properties = new HashMap<>(stack.client());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "khabar-replay-" + name);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.consumer = new KafkaConsumer<>(
                properties, shadow.keys().deserializer(), shadow.values().deserializer());
        this.producer = ShadowTopic.producer(
                stack, "khabar-promotion-" + name, live.enriched().keys().serializer(), new ByteArraySerializer());
        this.partitions = consumer.partitionsFor(shadow.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /**
     * Promotes what is left of a replay, and returns how many articles that were.
     *
     * @throws io.khabar.runtime.StartFailure when there is no such replay
     */
    public static long run(Stack stack, String name) {
        ShadowTopic.mustBeThere(stack, ShadowTopic.of(name, stack.kafkaTopics()).name());
        try (Promotion promotion = new Promotion(stack, name)) {
            return promotion.run();
        }
    }

    private long run() {
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(one -> consumer.position(one) < Objects.requireNonNull(ends.get(one)))) {
            ConsumerRecords<String, EnrichedArticle> batch = consumer.poll(PATIENCE);
            if (!batch.isEmpty()) {
                promote(batch);
            }
        }
        return promoted;
    }

    private void promote(ConsumerRecords<String, EnrichedArticle> batch) {
        producer.beginTransaction();
        for (ConsumerRecord<String, EnrichedArticle> record : batch) {
            if (ShadowTopic.CHANGED.equals(NewsHeaders.get(record.headers(), ShadowTopic.HEADER))) {
                promote(record);
                promoted++;
            }
        }
        Map<TopicPartition, OffsetAndMetadata> reached = new HashMap<>();
        partitions.forEach(one -> reached.put(one, new OffsetAndMetadata(consumer.position(one))));
        producer.sendOffsetsToTransaction(reached, consumer.groupMetadata());
        producer.commitTransaction();
    }

    private void promote(ConsumerRecord<String, EnrichedArticle> record) {
        EnrichedArticle article = record.value();
        Headers headers = new RecordHeaders(record.headers()).remove(ShadowTopic.HEADER);
        sendArticle(KafkaTopics.ENRICHED, record.key(), article, headers);
        for (TopicMatch match : article.topics()) {
            sendArticle(KafkaTopics.ofTopic(match.topic()), record.key(), article, headers);
        }
        for (NewsEvent event : article.events()) {
            Headers own = new RecordHeaders(headers);
            EnrichStage.stamp(own, event);
            byte[] bytes = live.events().values().serializer().serialize(KafkaTopics.EVENTS, event);
            send(KafkaTopics.EVENTS, event.id(), bytes, own);
        }
    }

    private void sendArticle(String kafkaTopic, String key, EnrichedArticle article, Headers headers) {
        send(kafkaTopic, key, live.enriched().values().serializer().serialize(kafkaTopic, article), headers);
    }

    private void send(String kafkaTopic, String key, byte[] value, Headers headers) {
        var unused = producer.send(new ProducerRecord<>(kafkaTopic, null, key, value, headers));
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
