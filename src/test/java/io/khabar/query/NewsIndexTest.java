package io.khabar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.khabar.model.Article;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.Evidence;
import io.khabar.model.Language;
import io.khabar.model.Part;
import io.khabar.model.Relation;
import io.khabar.model.TopicEvidence;
import io.khabar.model.TopicMatch;
import io.khabar.model.Versions;
import io.khabar.registry.RegistryClient;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.RegistrySerdes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put into an index is found in it, by whatever it was asked for. */
class NewsIndexTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @TempDir
    Path directory;

    private TopologyTestDriver driver;
    private TestInputTopic<String, EnrichedArticle> enriched;

    @BeforeEach
    void open() {
        KafkaTopics kafkaTopics =
                KafkaTopics.with(new RegistrySerdes(RegistryClient.over(new MockSchemaRegistryClient())));
        Properties properties = new Properties();
        properties.put("application.id", "query-test");
        properties.put("bootstrap.servers", "not-asked:1");
        properties.put("state.dir", directory.toString());
        driver = new TopologyTestDriver(new QueryTopology(kafkaTopics, List.of()).build(), properties, NOON);
        enriched = driver.createInputTopic(
                KafkaTopics.ENRICHED,
                kafkaTopics.enriched().keys().serializer(),
                kafkaTopics.enriched().values().serializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void findsAnArticleByItsId() {
        put(article("a", 1, "ar", "وقعت الدولتان الصفقة"), NOON);
        put(article("b", 1, "ar", "خبر آخر"), NOON);

        assertThat(IndexSearch.byId(index(), "a").hits()).extracting(Hit::key).containsExactly("a:1");
    }

    @Test
    void keepsEveryVersionNewestFirst() {
        put(article("a", 1, "en", "first"), NOON);
        put(article("a", 2, "en", "second"), NOON.plusSeconds(1));

        assertThat(IndexSearch.byId(index(), "a").hits()).extracting(Hit::key).containsExactly("a:2", "a:1");
    }

    @Test
    void takesARecordInOnceHoweverOftenItIsRead() {
        put(article("a", 1, "en", "text"), NOON);
        put(article("a", 1, "en", "text"), NOON);

        assertThat(IndexSearch.find(index(), Question.ALL).total()).isEqualTo(1);
    }

    @Test
    void findsArabicWordsBehindArticleParticlesAndOtherSpellings() {
        put(article("a", 1, "ar", "أعلن الرئيس إردوغان توقيع الصفقة"), NOON);
        put(article("b", 1, "ar", "أمطار غزيرة على الساحل"), NOON);

        assertThat(found("صفقة")).containsExactly("a:1");
        assertThat(found("اردوغان والصفقه")).containsExactly("a:1");
        assertThat(found("صفقة -رئيس")).isEmpty();
    }

    @Test
    void treatsSyntaxThatIsNoneAsWords() {
        put(article("a", 1, "en", "an agreement and a treaty were signed"), NOON);

        assertThat(found("\"agreement ((( AND signed")).containsExactly("a:1");
    }

    @Test
    void choosesByLanguageAndTopic() {
        put(article("a", 1, "ar", "نص"), NOON);
        put(article("b", 1, "en", "text"), NOON);

        Question arabic = Question.ALL.with(Facet.LANGUAGE, "ar").with(Facet.TOPIC, "arms-deals");
        assertThat(IndexSearch.find(index(), arabic).hits())
                .extracting(Hit::key)
                .containsExactly("a:1");
    }

    @Test
    void givesEveryRecordOnExactlyOnePageAlsoWhenAllArrivedAtOnce() {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            put(article(id, 1, "en", "text"), NOON);
        }

        Question page = Question.ALL.limit(2);
        List<Hit> first = IndexSearch.find(index(), page).hits();
        List<Hit> second = IndexSearch.find(index(), after(page, first)).hits();
        List<Hit> third = IndexSearch.find(index(), after(page, second)).hits();

        assertThat(first).extracting(Hit::key).containsExactly("e:1", "d:1");
        assertThat(second).extracting(Hit::key).containsExactly("c:1", "b:1");
        assertThat(third).extracting(Hit::key).containsExactly("a:1");
    }

    @Test
    void countsByValueAndTime() {
        put(article("a", 1, "ar", "نص"), NOON);
        put(article("b", 1, "ar", "نص"), NOON.plusSeconds(60));
        put(article("c", 1, "en", "text"), NOON.plusSeconds(61));

        Counts counts = IndexCount.of(index(), Facet.LANGUAGE, new Span(NOON.toEpochMilli(), 60_000, 2));

        assertThat(series(counts, "ar").counts()).containsExactly(1, 1);
        assertThat(series(counts, "en").counts()).containsExactly(0, 1);
        assertThat(series(counts, "en").last()).isEqualTo(NOON.plusSeconds(61).toEpochMilli());
    }

    @Test
    void keepsForEverWhatIsNeverDeleted() {
        put(article("a", 1, "en", "text"), NOON);
        NewsIndex index = index();
        index.forget(NOON.plus(Duration.ofDays(3650)).toEpochMilli());
        index.refresh();

        assertThat(IndexSearch.find(index, Question.ALL).total()).isEqualTo(1);
    }

    @Test
    void saysWhichParameterCannotBeRead() {
        assertThatThrownBy(() -> Question.of(Map.of("from", "yesterday"))).hasMessageContaining("from");
        assertThatThrownBy(() -> Question.of(Map.of("limit", "1000"))).hasMessageContaining("limit");
        assertThatThrownBy(() -> Question.of(Map.of("cursor", "!"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Counts.Series series(Counts counts, String value) {
        return Objects.requireNonNull(counts.values().get(value), value);
    }

    private static Question after(Question page, List<Hit> hits) {
        return new Question(
                page.facets(),
                page.words(),
                page.from(),
                page.to(),
                hits.get(hits.size() - 1).cursor(),
                page.limit());
    }

    private List<String> found(String words) {
        return IndexSearch.find(index(), Question.of(Map.of("q", words))).hits().stream()
                .map(Hit::key)
                .toList();
    }

    private NewsIndex index() {
        NewsIndex index = (NewsIndex) driver.getStateStore(Shelf.ENRICHED.storeName());
        index.refresh();
        return index;
    }

    private void put(EnrichedArticle article, Instant arrival) {
        enriched.pipeInput(article.article().id(), article, arrival);
    }

    private static EnrichedArticle article(String id, int version, String language, String body) {
        Evidence evidence = new Evidence(Part.TITLE, 0, 5, "title");
        TopicMatch match =
                new TopicMatch("arms-deals", List.of(), 1.5, "v", List.of(new TopicEvidence(evidence, "term", 1.5)));
        return new EnrichedArticle(
                plain(id, version, body),
                Relation.CANONICAL,
                new Language(language, "Zyyy", 1, null),
                List.of(match),
                List.of(),
                List.of(),
                List.of(),
                new Versions(new TreeMap<>()));
    }

    private static Article plain(String id, int version, String body) {
        return new Article(
                id,
                version,
                "hash",
                "item",
                "difaf",
                null,
                null,
                null,
                null,
                "title",
                body,
                null,
                null,
                null,
                null,
                null,
                null,
                NOON.toEpochMilli(),
                List.of(),
                List.of(),
                0,
                0,
                "text/1");
    }
}
