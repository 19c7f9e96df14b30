package io.khabar.pipeline.enrich;

import static io.khabar.wire.TopologyDriver.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Article;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.NewsEvent;
import io.khabar.model.Relation;
import io.khabar.pipeline.NewsPipeline;
import io.khabar.pipeline.topics.TopicEngine;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.NewsHeaders;
import io.khabar.wire.TopologyDriver;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrichStageTest {
    private static final Enricher SHIPPED = Enricher.shipped(TopicEngine.shipped());
    private static final String DEAL =
            "أعلنت وزارة الدفاع المصرية أنها وقعت مع فرنسا صفقة لشراء 30 مقاتلة من طراز رافال، على أن"
                    + " يبدأ تسليم الطائرات المقاتلة بعد عامين.\nوتعد هذه ثاني صفقة أسلحة بين البلدين خلال عام واحد.";

    private final AtomicReference<Enricher> inForce = new AtomicReference<>(SHIPPED);
    private final TopologyDriver driver = new TopologyDriver(
            kafkaTopics -> new NewsPipeline(kafkaTopics).enrich(new EnrichStage(inForce::get, kafkaTopics)));
    private final TestInputTopic<String, Article> unique =
            driver.input(driver.kafkaTopics().unique());
    private final TestOutputTopic<String, EnrichedArticle> enriched =
            driver.output(driver.kafkaTopics().enriched());
    private final TestOutputTopic<String, NewsEvent> events =
            driver.output(driver.kafkaTopics().events());

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void stampsWhatAConsumerFiltersByAndPassesOnWhatCameAlong() {
        pipe(article("deal", DEAL), Relation.EXTENDS);

        TestRecord<String, EnrichedArticle> out = enriched.readRecord();
        assertThat(out.value().relation()).isEqualTo(Relation.EXTENDS);
        assertThat(NewsHeaders.get(out.headers(), NewsHeaders.LANGUAGE)).isEqualTo("ar");
        assertThat(NewsHeaders.get(out.headers(), NewsHeaders.TOPICS)).contains("arms-deals");
        assertThat(NewsHeaders.get(out.headers(), "ce_type")).isEqualTo("io.khabar.enriched.v1");
        assertThat(NewsHeaders.get(out.headers(), "traceparent")).isEqualTo("00-trace-of-the-feed-01");
    }

    @Test
    void givesSubscribersOfATopicTheWholeArticle() {
        pipe(article("deal", DEAL), Relation.CANONICAL);
        pipe(
                article("recipe", "يقدم الطاهي اليوم طريقة تحضير الكعك بالتمر في المنزل بمكونات بسيطة ومتوفرة."),
                Relation.CANONICAL);

        assertThat(ofTopic("arms-deals").readValuesToList()).containsExactly(enriched.readValue());
    }

    @Test
    void keysEventsByTheirOwnId() {
        pipe(article("deal", DEAL), Relation.CANONICAL);

        List<TestRecord<String, NewsEvent>> out = events.readRecordsToList();
        assertThat(out).isNotEmpty().allSatisfy(record -> {
            assertThat(record.key()).isEqualTo(record.value().id());
            assertThat(record.value().articleId()).isEqualTo("deal");
            assertThat(NewsHeaders.get(record.headers(), NewsHeaders.KIND))
                    .isEqualTo(record.value().kind().name());
        });
        assertThat(enriched.readValue().events()).hasSameSizeAs(out);
    }

    @Test
    void asksForTheEnricherInForceAtEachArticle() {
        pipe(article("before", DEAL), Relation.CANONICAL);
        inForce.set(SHIPPED.withTopics(TopicEngine.of(List.of())));
        pipe(article("after", DEAL), Relation.CANONICAL);

        EnrichedArticle before = enriched.readValue();
        EnrichedArticle after = enriched.readValue();
        assertThat(before.topics()).isNotEmpty();
        assertThat(after.topics()).isEmpty();
        assertThat(after.versions().byName().get("topics"))
                .isNotEqualTo(before.versions().byName().get("topics"));
    }

    private void pipe(Article article, Relation relation) {
        Headers headers = new RecordHeaders();
        NewsHeaders.set(headers, NewsHeaders.RELATION, relation.name());
        NewsHeaders.set(headers, "traceparent", "00-trace-of-the-feed-01");
        unique.pipeInput(new TestRecord<>(article.id(), article, headers, NOON));
    }

    private TestOutputTopic<String, EnrichedArticle> ofTopic(String topic) {
        return driver.output(new KafkaTopic<>(
                KafkaTopics.ofTopic(topic),
                driver.kafkaTopics().enriched().keys(),
                driver.kafkaTopics().enriched().values()));
    }

    private static Article article(String id, String body) {
        return new Article(
                id,
                1,
                "hash of " + id,
                "item",
                "desk",
                "desk",
                null,
                null,
                null,
                id,
                body,
                null,
                null,
                null,
                null,
                NOON.toEpochMilli(),
                null,
                NOON.toEpochMilli(),
                List.of(),
                List.of(),
                0,
                0,
                "test/1");
    }
}
