package io.khabar.runtime;

import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.wire.KafkaTopicSpec;
import io.khabar.wire.KafkaTopicSpec.Cleanup;
import io.khabar.wire.KafkaTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** The public Kafka topics as they are to be created, and the schemas that travel in them. */
public final class Contract {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration QUARTER = Duration.ofDays(90);
    /** Room for a raw item of 50 MiB and its frame. */
    private static final int LARGEST_RAW = 56 * 1024 * 1024;
    /** Room for an article whose every word is evidence. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private Contract() {}

    /** All public Kafka topics, with one for each of the given topics. */
    public static List<KafkaTopicSpec> kafkaTopics(Settings settings, Collection<String> topics) {
        int partitions = settings.number(SettingKeys.PARTITIONS);
        List<KafkaTopicSpec> specs = new ArrayList<>(List.of(
                new KafkaTopicSpec(KafkaTopics.RAW, partitions, MONTH, Cleanup.DELETE, LARGEST_RAW),
                new KafkaTopicSpec(KafkaTopics.ARTICLES, partitions, WEEK, Cleanup.DELETE, LARGEST),
                new KafkaTopicSpec(KafkaTopics.VERDICTS, partitions, MONTH, Cleanup.DELETE, LARGEST),
                new KafkaTopicSpec(KafkaTopics.UNIQUE, partitions, MONTH, Cleanup.DELETE, LARGEST),
                new KafkaTopicSpec(KafkaTopics.ENRICHED, partitions, MONTH, Cleanup.DELETE, LARGEST),
                new KafkaTopicSpec(KafkaTopics.EVENTS, partitions, QUARTER, Cleanup.DELETE, LARGEST),
                new KafkaTopicSpec(KafkaTopics.ALERTS, partitions, MONTH, Cleanup.DELETE, LARGEST),
                new KafkaTopicSpec(KafkaTopics.DEAD_LETTERS, partitions, MONTH, Cleanup.DELETE, LARGEST_RAW),
                new KafkaTopicSpec(KafkaTopics.SOURCES, 1, KafkaTopicSpec.FOREVER, Cleanup.COMPACT, LARGEST)));
        topics.forEach(topic -> specs.add(ofTopic(topic, partitions)));
        return List.copyOf(specs);
    }

    /** The Kafka topic of one topic. */
    public static KafkaTopicSpec ofTopic(String topic, int partitions) {
        return new KafkaTopicSpec(KafkaTopics.ofTopic(topic), partitions, MONTH, Cleanup.DELETE, LARGEST);
    }

    /** The schemas by subject, with one subject for each of the given topics. */
    public static Map<String, Schema> schemas(Collection<String> topics) {
        Map<String, Schema> schemas = new TreeMap<>(Map.of(
                subject(KafkaTopics.RAW), io.khabar.v1.RawItem.getClassSchema(),
                subject(KafkaTopics.ARTICLES), io.khabar.v1.Article.getClassSchema(),
                subject(KafkaTopics.VERDICTS), io.khabar.v1.Verdict.getClassSchema(),
                subject(KafkaTopics.UNIQUE), io.khabar.v1.Article.getClassSchema(),
                subject(KafkaTopics.ENRICHED), io.khabar.v1.EnrichedArticle.getClassSchema(),
                subject(KafkaTopics.EVENTS), io.khabar.v1.NewsEvent.getClassSchema(),
                subject(KafkaTopics.ALERTS), io.khabar.v1.NewsAlert.getClassSchema(),
                subject(KafkaTopics.DEAD_LETTERS), io.khabar.v1.DeadLetter.getClassSchema()));
        topics.forEach(topic ->
                schemas.put(subject(KafkaTopics.ofTopic(topic)), io.khabar.v1.EnrichedArticle.getClassSchema()));
        return schemas;
    }

    /** TopicNameStrategy. */
    private static String subject(String kafkaTopic) {
        return kafkaTopic + "-value";
    }
}
