package io.khabar.wire;

import io.khabar.client.KafkaTopicNames;
import io.khabar.model.Article;
import io.khabar.model.DeadLetter;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.NewsAlert;
import io.khabar.model.NewsEvent;
import io.khabar.model.RawItem;
import io.khabar.model.Verdict;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Every public Kafka topic, named once. A name is part of the contract: a change of what travels gets a new {@code .vN}.
 *
 * @param raw items as received, keyed by article id
 * @param articles clean articles, keyed by id
 * @param verdicts one for each article version, keyed by article id
 * @param unique the articles that a verdict let through, keyed by id
 * @param enriched the main output, keyed by article id
 * @param events structured happenings, keyed by event id
 * @param alerts on news that somebody watches for, keyed by watch
 * @param deadLetters what could not be processed, keyed by dead letter id
 */
public record KafkaTopics(
        KafkaTopic<String, RawItem> raw,
        KafkaTopic<String, Article> articles,
        KafkaTopic<String, Verdict> verdicts,
        KafkaTopic<String, Article> unique,
        KafkaTopic<String, EnrichedArticle> enriched,
        KafkaTopic<String, NewsEvent> events,
        KafkaTopic<String, NewsAlert> alerts,
        KafkaTopic<String, DeadLetter> deadLetters) {
    public static final String RAW = KafkaTopicNames.RAW;
    public static final String ARTICLES = KafkaTopicNames.ARTICLES;
    public static final String VERDICTS = KafkaTopicNames.VERDICTS;
    public static final String UNIQUE = KafkaTopicNames.UNIQUE;
    public static final String ENRICHED = KafkaTopicNames.ENRICHED;
    public static final String EVENTS = KafkaTopicNames.EVENTS;
    public static final String ALERTS = KafkaTopicNames.ALERTS;
    public static final String DEAD_LETTERS = KafkaTopicNames.DEAD_LETTERS;
    /** What each source has reached: JSON by key, compacted, one partition; for Khabar's own use, not part of the contract. */
    public static final String SOURCES = "news.sources.v1";

    /** All of them, with serdes over those of the contract's records. */
    public static KafkaTopics with(ContractSerdes contract) {
        Serde<Article> articles = new CodecSerde<>(contract.serdeOf(io.khabar.v1.Article.class), new ArticleCodec());
        return new KafkaTopics(
                keyedById(RAW, contract.serdeOf(io.khabar.v1.RawItem.class), new RawItemCodec()),
                new KafkaTopic<>(ARTICLES, Serdes.String(), articles),
                keyedById(VERDICTS, contract.serdeOf(io.khabar.v1.Verdict.class), new VerdictCodec()),
                new KafkaTopic<>(UNIQUE, Serdes.String(), articles),
                keyedById(ENRICHED, contract.serdeOf(io.khabar.v1.EnrichedArticle.class), new EnrichedArticleCodec()),
                keyedById(EVENTS, contract.serdeOf(io.khabar.v1.NewsEvent.class), new NewsEventCodec()),
                keyedById(ALERTS, contract.serdeOf(io.khabar.v1.NewsAlert.class), new NewsAlertCodec()),
                keyedById(DEAD_LETTERS, contract.serdeOf(io.khabar.v1.DeadLetter.class), new DeadLetterCodec()));
    }

    /** Name of the Kafka topic with the enriched articles of one topic. */
    public static String ofTopic(String topic) {
        return KafkaTopicNames.ofTopic(topic);
    }

    private static <M, A> KafkaTopic<String, M> keyedById(String name, Serde<A> avro, Codec<M, A> codec) {
        return new KafkaTopic<>(name, Serdes.String(), new CodecSerde<>(avro, codec));
    }
}
