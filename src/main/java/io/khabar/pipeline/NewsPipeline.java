package io.khabar.pipeline;

import io.khabar.model.Article;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.RawItem;
import io.khabar.pipeline.dedup.DedupStage;
import io.khabar.pipeline.enrich.EnrichStage;
import io.khabar.pipeline.intake.IntakeStage;
import io.khabar.pipeline.intake.ReadArticle;
import io.khabar.pipeline.watches.WatchStage;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.TracedProcessor;
import io.khabar.wire.Tracing;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.KStream;

/**
 * The way of the news, as a table of contents: three applications joined by public Kafka topics, so that each scales,
 * restarts and is replayed on its own.
 */
public final class NewsPipeline {
    private final KafkaTopics kafkaTopics;
    private final Tracing tracing;

    /** A pipeline of whose work nobody is told. */
    public NewsPipeline(KafkaTopics kafkaTopics) {
        this(kafkaTopics, Tracing.OFF);
    }

    /** A pipeline whose work on each record is told. */
    public NewsPipeline(KafkaTopics kafkaTopics, Tracing tracing) {
        this.kafkaTopics = kafkaTopics;
        this.tracing = tracing;
    }

    /** The Kafka topics that join them. */
    public KafkaTopics kafkaTopics() {
        return kafkaTopics;
    }

    /** {@code news.raw.v1} to {@code news.articles.v1}: what was received becomes clean text with an identity. */
    public Topology intake(IntakeStage intake) {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, RawItem> items = follow("intake", kafkaTopics.raw().readFrom(builder));
        KStream<String, ReadArticle> read = intake.readArticles(items);
        KStream<String, Article> articles = intake.removeRepeats(read);
        KStream<String, Article> settled = intake.settleIdentity(articles);
        KStream<String, Article> numbered = intake.number(settled);
        kafkaTopics.articles().write("write-articles", numbered);
        return builder.build();
    }

    /** {@code news.articles.v1} to {@code news.verdicts.v1} and {@code news.unique.v1}: each text once. */
    public Topology dedup(DedupStage dedup) {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, Article> articles = kafkaTopics.articles().readFrom(builder);
        DedupStage.Decisions decisions = dedup.decide(builder, articles, tracing);
        kafkaTopics.verdicts().write("write-verdicts", decisions.verdicts());
        kafkaTopics.unique().write("write-unique", decisions.unique());
        return dedup.addIndex(builder.build());
    }

    /** {@code news.enriched.v1} to {@code news.alerts.v1}: what users watch for. */
    public Topology watch(WatchStage watch) {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, EnrichedArticle> articles =
                follow("watch", kafkaTopics.enriched().readFrom(builder));
        kafkaTopics.alerts().write("write-alerts", watch.alerts(articles));
        return builder.build();
    }

    /** {@code news.unique.v1} to {@code news.enriched.v1}, topics and events: what each text says. */
    public Topology enrich(EnrichStage enrich) {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<String, Article> articles =
                follow("enrich", kafkaTopics.unique().readFrom(builder));
        KStream<String, EnrichedArticle> enriched = enrich.enrich(articles);
        kafkaTopics.enriched().write("write-enriched", enriched);
        enrich.writeByTopic(enriched);
        kafkaTopics.events().write("write-events", enrich.events(enriched));
        return builder.build();
    }

    /** Dedup alone tells of its work itself: it is done with an article once its verdict is there. */
    private <V> KStream<String, V> follow(String application, KStream<String, V> stream) {
        return TracedProcessor.follow(tracing, application, stream);
    }
}
