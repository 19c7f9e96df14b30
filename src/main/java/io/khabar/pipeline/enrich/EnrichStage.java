package io.khabar.pipeline.enrich;

import io.khabar.model.Article;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.NewsEvent;
import io.khabar.model.TopicMatch;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.NewsHeaders;
import io.khabar.wire.StampProcessor;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** Says of each unique article what it is about, who and where it names, who said what and what happened. */
public final class EnrichStage {
    private final Supplier<Enricher> enricher;
    private final KafkaTopics kafkaTopics;

    /**
     * Wires the stage.
     *
     * @param enricher the one in force; asked anew for each article, so that definitions can change while it runs
     */
    public EnrichStage(Supplier<Enricher> enricher, KafkaTopics kafkaTopics) {
        this.enricher = enricher;
        this.kafkaTopics = kafkaTopics;
    }

    /** Enriches, and stamps the headers that a consumer filters by. */
    public KStream<String, EnrichedArticle> enrich(KStream<String, Article> articles) {
        Set<String> sources = ConcurrentHashMap.newKeySet();
        return articles.processValues(() -> new EnrichProcessor(enricher, sources), Named.as("enrich"))
                .processValues(() -> new StampProcessor<>(EnrichStage::stamp), Named.as("stamp-enriched"));
    }

    /** Writes an article once for each of its topics, to that topic's own Kafka topic. */
    public void writeByTopic(KStream<String, EnrichedArticle> enriched) {
        enriched.flatMapValues(TopicCopy::of, Named.as("copy-by-topic"))
                .to(
                        (id, copy, context) -> KafkaTopics.ofTopic(copy.topic()),
                        Produced.with(
                                        kafkaTopics.enriched().keys(),
                                        new TopicCopySerde(
                                                kafkaTopics.enriched().values()))
                                .withName("write-by-topic"));
    }

    /** The events of each article, keyed by event, so that all reports of one event are in one partition. */
    public KStream<String, NewsEvent> events(KStream<String, EnrichedArticle> enriched) {
        return enriched.flatMap(EnrichStage::eventsById, Named.as("events-by-id"))
                .processValues(() -> new StampProcessor<>(EnrichStage::stamp), Named.as("stamp-events"));
    }

    private static List<KeyValue<String, NewsEvent>> eventsById(String article, EnrichedArticle enriched) {
        return enriched.events().stream()
                .map(event -> KeyValue.pair(event.id(), event))
                .toList();
    }

    /** Sets the headers of an enriched article. */
    public static void stamp(Headers headers, EnrichedArticle enriched) {
        Article article = enriched.article();
        NewsHeaders.stampCloudEvent(
                headers,
                article.id() + ":" + article.version(),
                "io.khabar.enriched.v1",
                article.source(),
                article.publishedAt() == null ? article.fetchedAt() : article.publishedAt());
        NewsHeaders.set(headers, NewsHeaders.LANGUAGE, enriched.language().code());
        NewsHeaders.set(
                headers,
                NewsHeaders.TOPICS,
                enriched.topics().stream().map(TopicMatch::topic).collect(Collectors.joining(",")));
    }

    /** Sets the headers of an event on top of those of its article. */
    public static void stamp(Headers headers, NewsEvent event) {
        NewsHeaders.set(headers, "ce_id", event.id() + ":" + event.articleId() + ":" + event.articleVersion());
        NewsHeaders.set(headers, "ce_type", "io.khabar.event.v1");
        NewsHeaders.set(headers, NewsHeaders.KIND, event.kind().name());
        NewsHeaders.set(headers, NewsHeaders.MODE, event.mode().name());
    }
}
