package io.khabar.client;

/** Names of the Kafka topics of the contract. */
public final class KafkaTopicNames {
    /** Items as received; the one that others may write to. Values: {@code RawItem}. */
    public static final String RAW = "news.raw.v1";
    /** Clean articles, copies among them. Values: {@code Article}. */
    public static final String ARTICLES = "news.articles.v1";
    /** One verdict for each article version. Values: {@code Verdict}. */
    public static final String VERDICTS = "news.verdicts.v1";
    /** The articles that go on: each text once. Values: {@code Article}. */
    public static final String UNIQUE = "news.unique.v1";
    /** The main output. Values: {@code EnrichedArticle}. */
    public static final String ENRICHED = "news.enriched.v1";
    /** Structured happenings. Values: {@code NewsEvent}. */
    public static final String EVENTS = "news.events.v1";
    /** Alerts on news that somebody watches for. Values: {@code NewsAlert}. */
    public static final String ALERTS = "news.alerts.v1";
    /** What could not be processed. Values: {@code DeadLetter}. */
    public static final String DEAD_LETTERS = "news.dead-letters.v1";

    private KafkaTopicNames() {}

    /** The enriched articles of one topic, such as {@code arms-deals}. Values: {@code EnrichedArticle}. */
    public static String ofTopic(String topic) {
        return "news.topic." + topic + ".v1";
    }
}
