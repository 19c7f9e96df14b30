package io.khabar.runtime.replay;

import io.khabar.model.Article;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.Relation;
import io.khabar.model.TopicMatch;
import io.khabar.pipeline.enrich.EnrichStage;
import io.khabar.pipeline.enrich.Enricher;
import io.khabar.runtime.Stack;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.NewsHeaders;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Enriches what lies in {@code news.unique.v1} again by other definitions, into a Kafka topic of its own, and tells which
 * articles gain or lose a topic against {@code news.enriched.v1}. Partition by partition: of one partition's enriched
 * articles the topics are held in memory.
 */
public final class Replay implements AutoCloseable {
    private static final ReplayFrom ALL = new ReplayFrom(Instant.EPOCH, new TreeMap<>());

    private final Stack stack;
    private final Enricher enricher;
    private final KafkaTopics live;
    private final KafkaTopic<String, EnrichedArticle> shadow;
    private final Producer<String, EnrichedArticle> producer;
    private final ReplayResult.Sum sum = new ReplayResult.Sum();

    private record Again(EnrichedArticle article, ConsumerRecord<String, Article> of) {}

    private Replay(Stack stack, String name, Enricher enricher) {
        this.stack = stack;
        this.enricher = enricher;
        this.live = stack.kafkaTopics();
        this.shadow = ShadowTopic.of(name, live);
        ShadowTopic.make(stack, shadow.name());
        this.producer = ShadowTopic.producer(
                stack,
                "khabar-replay-" + name,
                shadow.keys().serializer(),
                shadow.values().serializer());
    }

    /**
     * Replays, and returns when all that was there at its begin is enriched again.
     *
     * @param name of the replay, part of the shadow's name
     * @param told each article that is about other topics, in the order of partitions and offsets
     * @throws io.khabar.runtime.StartFailure when there is a replay of that name already
     */
    public static ReplayResult run(
            Stack stack, String name, Enricher enricher, ReplayFrom from, Consumer<TopicChange> told) {
        try (Replay replay = new Replay(stack, name, enricher)) {
            return replay.run(from, told);
        }
    }

    private ReplayResult run(ReplayFrom from, Consumer<TopicChange> told) {
        // What is enriched of the articles below must be read after them: they are held to their end first.
        try (PartitionReader<Article> articles = new PartitionReader<>(stack, live.unique());
                PartitionReader<EnrichedArticle> enriched = new PartitionReader<>(stack, live.enriched())) {
            articles.partitions().forEach(partition -> {
                Map<String, List<TopicMatch>> before = new HashMap<>();
                enriched.read(
                        partition,
                        ALL,
                        batch -> batch.forEach(record -> before.put(
                                id(record.value().article()), record.value().topics())));
                articles.read(partition, from, batch -> replay(batch, before, told));
            });
        }
        return sum.result(shadow.name(), enricher.versions().byName());
    }

    private void replay(
            ConsumerRecords<String, Article> batch, Map<String, List<TopicMatch>> before, Consumer<TopicChange> told) {
        List<Again> enriched = StreamSupport.stream(batch.spliterator(), false).toList().parallelStream()
                .map(this::enrich)
                .toList();
        producer.beginTransaction();
        for (Again again : enriched) {
            boolean isChanged =
                    compare(again.article(), before.get(id(again.article().article())), told);
            var unused = producer.send(record(again, isChanged));
        }
        producer.commitTransaction();
    }

    private Again enrich(ConsumerRecord<String, Article> record) {
        String relation = NewsHeaders.get(record.headers(), NewsHeaders.RELATION);
        Relation known = relation == null ? Relation.CANONICAL : Relation.valueOf(relation);
        return new Again(enricher.enrich(record.value(), known), record);
    }

    private boolean compare(EnrichedArticle now, @Nullable List<TopicMatch> before, Consumer<TopicChange> told) {
        sum.read();
        if (before == null) {
            return false;
        }
        sum.compared();
        return TopicChange.between(before, now)
                .map(change -> {
                    sum.changed(change);
                    told.accept(change);
                    return true;
                })
                .orElse(false);
    }

    private ProducerRecord<String, EnrichedArticle> record(Again again, boolean isChanged) {
        ProducerRecord<String, EnrichedArticle> record = new ProducerRecord<>(
                shadow.name(),
                again.of().partition(),
                again.of().key(),
                again.article(),
                again.of().headers());
        EnrichStage.stamp(record.headers(), again.article());
        NewsHeaders.set(record.headers(), ShadowTopic.HEADER, isChanged ? ShadowTopic.CHANGED : ShadowTopic.SAME);
        return record;
    }

    private static String id(Article article) {
        return article.id() + ":" + article.version();
    }

    @Override
    public void close() {
        producer.close();
    }
}
