package io.khabar.pipeline.watches;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.khabar.model.AlertKind;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.MadeNews;
import io.khabar.model.NewsAlert;
import io.khabar.pipeline.NewsPipeline;
import io.khabar.registry.RegistryClient;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.RegistrySerdes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchStageTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final Watches WATCHES = Watches.parse("""
            - {id: arms, topics: [arms-deals], languages: [ar], score: 1.5}
            - {id: rises, topics: [summits], spike: {window: 1h, factor: 2, least: 3}}
            """);

    @TempDir
    Path directory;

    private TopologyTestDriver driver;
    private TestInputTopic<String, EnrichedArticle> enriched;
    private TestOutputTopic<String, NewsAlert> alerts;

    @BeforeEach
    void start() {
        KafkaTopics kafkaTopics =
                KafkaTopics.with(new RegistrySerdes(RegistryClient.over(new MockSchemaRegistryClient())));
        Properties properties = new Properties();
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        driver = new TopologyTestDriver(
                new NewsPipeline(kafkaTopics).watch(new WatchStage(() -> WATCHES, 2)), properties);
        enriched = driver.createInputTopic(
                KafkaTopics.ENRICHED,
                kafkaTopics.enriched().keys().serializer(),
                kafkaTopics.enriched().values().serializer());
        alerts = driver.createOutputTopic(
                KafkaTopics.ALERTS,
                kafkaTopics.alerts().keys().deserializer(),
                kafkaTopics.alerts().values().deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void tellsOfAnArticleThatFitsWithItsEvidence() {
        pipe("1", "ar", NOON, "arms-deals");

        TestRecord<String, NewsAlert> alert = alerts.readRecord();
        assertThat(alert.key()).isEqualTo("arms");
        assertThat(alert.value().kind()).isEqualTo(AlertKind.MATCH);
        assertThat(alert.value().articleId()).isEqualTo("1");
        assertThat(alert.value().topics()).containsExactly("arms-deals");
        assertThat(alert.value().evidence()).hasSize(1);
        assertThat(new String(alert.headers().lastHeader("ce_id").value(), UTF_8))
                .isEqualTo(alert.value().id());
        assertThat(new String(alert.headers().lastHeader("kind").value(), UTF_8))
                .isEqualTo("MATCH");
        assertThat(alerts.isEmpty()).isTrue();
    }

    @Test
    void passesOverWhatDoesNotFit() {
        pipe("1", "en", NOON, "arms-deals");
        pipe("2", "ar", NOON, "elections");
        enriched.pipeInput(
                "3",
                new EnrichedArticle(
                        MadeNews.article("3", "title", ""),
                        MadeNews.enriched("3", "ar", "title").relation(),
                        MadeNews.enriched("3", "ar", "title").language(),
                        List.of(MadeNews.match("arms-deals", "title", 1.4)),
                        List.of(),
                        List.of(),
                        List.of(),
                        MadeNews.enriched("3", "ar", "title").versions()),
                NOON);

        assertThat(alerts.isEmpty()).isTrue();
    }

    @Test
    void givesTheSameAlertTheSameId() {
        pipe("1", "ar", NOON, "arms-deals");
        pipe("1", "ar", NOON.plusSeconds(5), "arms-deals");

        List<NewsAlert> told = alerts.readValuesToList();
        assertThat(told).hasSize(2);
        assertThat(told.get(0).id()).isEqualTo(told.get(1).id());
    }

    @Test
    void tellsOnceOfMoreThanUsual() {
        usualHours(4, 1);
        Instant now = NOON.plus(Duration.ofHours(4));

        pipe("a", "ar", now, "summits");
        pipe("b", "ar", now.plusSeconds(60), "summits");
        assertThat(alerts.isEmpty()).isTrue();
        pipe("c", "ar", now.plusSeconds(120), "summits");
        pipe("d", "ar", now.plusSeconds(180), "summits");

        NewsAlert spike = alerts.readValue();
        assertThat(spike.kind()).isEqualTo(AlertKind.SPIKE);
        assertThat(spike.watch()).isEqualTo("rises");
        assertThat(spike.articleId()).isEqualTo("c");
        assertThat(spike.count()).isEqualTo(3);
        assertThat(spike.usual()).isEqualTo(1);
        assertThat(spike.windowStart()).isEqualTo(now.toEpochMilli());
        assertThat(alerts.isEmpty()).isTrue();
    }

    @Test
    void saysNothingOfWhatIsUsual() {
        usualHours(4, 3);

        for (int number = 0; number < 5; number++) {
            pipe("n" + number, "ar", NOON.plus(Duration.ofHours(4)), "summits");
        }

        assertThat(alerts.isEmpty()).isTrue();
    }

    @Test
    void saysNothingBeforeItKnowsWhatIsUsual() {
        for (int number = 0; number < 50; number++) {
            pipe("n" + number, "ar", NOON, "summits");
        }

        assertThat(alerts.isEmpty()).isTrue();
    }

    private void usualHours(int hours, int articles) {
        for (int hour = 0; hour < hours; hour++) {
            for (int number = 0; number < articles; number++) {
                pipe("h" + hour + "-" + number, "ar", NOON.plus(Duration.ofHours(hour)), "summits");
            }
        }
    }

    private void pipe(String id, String language, Instant arrival, String... topics) {
        enriched.pipeInput(id, MadeNews.enriched(id, language, "title", topics), arrival);
    }
}
