package io.khabar.pipeline.intake;

import io.khabar.model.Article;
import io.khabar.model.Outcome;
import io.khabar.model.RawItem;
import io.khabar.wire.Arrival;
import io.khabar.wire.ErrorLane;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.NewsHeaders;
import io.khabar.wire.StampProcessor;
import java.time.Duration;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/** Turns raw items into numbered articles, each in the partition of its own id. */
public final class IntakeStage {
    private final ArticleMaker maker;
    private final KafkaTopics kafkaTopics;
    private final ErrorLane errors;
    private final int partitions;
    private final Duration versionsKept;

    /**
     * Wires the stage.
     *
     * @param partitions of {@code news.raw.v1}
     * @param versionsKept how long an article id is remembered after its latest arrival, and a publisher's paragraph
     */
    public IntakeStage(ArticleMaker maker, KafkaTopics kafkaTopics, int partitions, Duration versionsKept) {
        this.maker = maker;
        this.kafkaTopics = kafkaTopics;
        this.errors = new ErrorLane(kafkaTopics.deadLetters());
        this.partitions = partitions;
        this.versionsKept = versionsKept;
    }

    /** Parses, extracts, cleans and credits; what cannot be read leaves as a dead letter. */
    public KStream<String, ReadArticle> readArticles(KStream<String, RawItem> items) {
        return errors.through("intake", "parse", kafkaTopics.raw(), items, this::read);
    }

    /** Takes out the paragraphs that a publisher repeats under article after article. */
    public KStream<String, Article> removeRepeats(KStream<String, ReadArticle> read) {
        return read.processValues(RepeatsProcessor.remembering(versionsKept), Named.as("remove-repeats"));
    }

    /** Moves an article whose content names another address than its transport did to the partition of that address. */
    public KStream<String, Article> settleIdentity(KStream<String, Article> articles) {
        KStream<String, Article> moved = articles.filterNot(IntakeStage::isAtHome, Named.as("identity-found"))
                .selectKey((key, article) -> article.id(), Named.as("identity-rekey"))
                .repartition(Repartitioned.<String, Article>as("articles-by-id")
                        .withKeySerde(kafkaTopics.articles().keys())
                        .withValueSerde(kafkaTopics.articles().values())
                        .withNumberOfPartitions(partitions));
        return articles.filter(IntakeStage::isAtHome, Named.as("identity-known"))
                .merge(moved, Named.as("identity-settled"));
    }

    /** Numbers the texts under each id, and stamps the headers of an article in place of the raw item's. */
    public KStream<String, Article> number(KStream<String, Article> articles) {
        return articles.processValues(VersionProcessor.remembering(versionsKept), Named.as("number-versions"))
                .processValues(() -> new StampProcessor<>(IntakeStage::stamp), Named.as("stamp-articles"));
    }

    private static void stamp(Headers headers, Article article) {
        NewsHeaders.stampCloudEvent(
                headers,
                article.id() + ":" + article.version(),
                "io.khabar.article.v1",
                article.source(),
                article.publishedAt() == null ? article.fetchedAt() : article.publishedAt());
    }

    private Outcome<ReadArticle> read(Arrival<RawItem> arrival) {
        return maker.read(arrival.value(), arrival.partition(), arrival.offset());
    }

    private static boolean isAtHome(String key, Article article) {
        return article.id().equals(key);
    }
}
