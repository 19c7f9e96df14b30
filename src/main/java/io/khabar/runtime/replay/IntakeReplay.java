package io.khabar.runtime.replay;

import io.khabar.model.Article;
import io.khabar.model.Outcome;
import io.khabar.model.RawItem;
import io.khabar.model.Rejected;
import io.khabar.pipeline.intake.ArticleMaker;
import io.khabar.runtime.Stack;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes articles once more of what lies in {@code news.raw.v1}, by other outlets or a newer Khabar, into a Kafka topic of its
 * own, and tells which items are read otherwise than in {@code news.articles.v1}. Of each live article a print of some
 * dozen numbers is held in memory.
 */
public final class IntakeReplay implements AutoCloseable {
    private static final ReplayFrom ALL = new ReplayFrom(Instant.EPOCH, new TreeMap<>());

    private final Stack stack;
    private final ArticleMaker maker;
    private final KafkaTopics live;
    private final KafkaTopic<String, Article> shadow;
    private final Producer<String, Article> producer;
    private final Map<Place, ArticlePrint> before = new HashMap<>();
    private final IntakeReplayResult.Sum sum = new IntakeReplayResult.Sum();

    private record Place(int partition, long offset) {}

    private record Again(Place place, Outcome<Article> outcome, ConsumerRecord<String, RawItem> of) {}

    private IntakeReplay(Stack stack, String name, ArticleMaker maker) {
        this.stack = stack;
        this.maker = maker;
        this.live = stack.kafkaTopics();
        this.shadow = ShadowTopic.ofArticles(name, live);
        ShadowTopic.make(stack, shadow.name());
        this.producer = ShadowTopic.producer(
                stack,
                "khabar-replay-" + name,
                shadow.keys().serializer(),
                shadow.values().serializer());
    }

    /**
     * Replays, and returns when all that was there at its begin is read again.
     *
     * @param name of the replay, part of the shadow's name
     * @param told each item that is read otherwise, in the order of partitions and offsets
     * @throws io.khabar.runtime.StartFailure when there is a replay of that name already
     */
    public static IntakeReplayResult run(
            Stack stack, String name, ArticleMaker maker, ReplayFrom from, Consumer<ArticleChange> told) {
        try (IntakeReplay replay = new IntakeReplay(stack, name, maker)) {
            return replay.run(from, told);
        }
    }

    private IntakeReplayResult run(ReplayFrom from, Consumer<ArticleChange> told) {
        // What became of the items below must be read after them: they are held to their end first.
        try (PartitionReader<RawItem> items = new PartitionReader<>(stack, live.raw());
                PartitionReader<Article> articles = new PartitionReader<>(stack, live.articles())) {
            articles.partitions()
                    .forEach(partition ->
                            articles.read(partition, ALL, batch -> batch.forEach(record -> remember(record.value()))));
            items.partitions().forEach(partition -> items.read(partition, from, batch -> replay(batch, told)));
        }
        return sum.result(shadow.name());
    }

    private void remember(Article article) {
        before.put(new Place(article.rawPartition(), article.rawOffset()), ArticlePrint.of(article));
    }

    private void replay(ConsumerRecords<String, RawItem> batch, Consumer<ArticleChange> told) {
        List<Again> made = StreamSupport.stream(batch.spliterator(), false).toList().parallelStream()
                .map(this::make)
                .toList();
        producer.beginTransaction();
        made.forEach(again -> {
            compare(again, told);
            var unused = again.outcome()
                    .fold(article -> Optional.of(producer.send(record(again, article))), rejected -> Optional.empty());
        });
        producer.commitTransaction();
    }

    private Again make(ConsumerRecord<String, RawItem> record) {
        Outcome<Article> outcome = maker.make(record.value(), record.partition(), record.offset());
        return new Again(new Place(record.partition(), record.offset()), outcome, record);
    }

    private void compare(Again again, Consumer<ArticleChange> told) {
        ArticlePrint known = before.get(again.place());
        if (known == null) {
            sum.read(again.outcome().fold(article -> false, rejected -> true));
            return;
        }
        ArticleChange change = again.outcome()
                .fold(article -> changed(again, known, article), rejected -> buried(again, known, rejected));
        sum.compared(change);
        if (!change.fields().isEmpty()) {
            told.accept(change);
        }
    }

    private static ArticleChange changed(Again again, ArticlePrint known, Article article) {
        List<String> fields = known.differences(ArticlePrint.of(article));
        return new ArticleChange(
                known.id(), again.place().partition(), again.place().offset(), fields, article.title());
    }

    private static ArticleChange buried(Again again, ArticlePrint known, Rejected rejected) {
        return new ArticleChange(
                known.id(), again.place().partition(), again.place().offset(), List.of("buried"), rejected.detail());
    }

    private ProducerRecord<String, Article> record(Again again, Article article) {
        return new ProducerRecord<>(
                shadow.name(), null, article.id(), article, again.of().headers());
    }

    @Override
    public void close() {
        producer.close();
    }
}
