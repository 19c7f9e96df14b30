package io.khabar.query;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import io.khabar.wire.KafkaTopicSpec;
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
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put into an index is found in it, by whatever it was asked for. */
class NewsIndexTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @TempDir
    Path directory;

    private final KafkaTopics serdes =
            KafkaTopics.with(new RegistrySerdes(RegistryClient.over(new MockSchemaRegistryClient())));

    private TopologyTestDriver driver;
    private TestInputTopic<String, EnrichedArticle> enriched;

    @BeforeEach
    void open() {
        Properties properties = new Properties();
        properties.put("application.id", "query-test");
        properties.put("bootstrap.servers", "not-asked:1");
        properties.put("state.dir", directory.toString());
        driver = new TopologyTestDriver(new QueryTopology(serdes, List.of()).build(), properties, NOON);
        enriched = driver.createInputTopic(
                KafkaTopics.ENRICHED,
                serdes.enriched().keys().serializer(),
                serdes.enriched().values().serializer());
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
    void givesTheValueBackAsItLiesInKafka() {
        put(article("a", 1, "ar", "نص ".repeat(500)), NOON);

        Hit hit = IndexSearch.byId(index(), "a").hits().get(0);

        assertThat(hit.offset()).isZero();
        assertThat(hit.arrived()).isEqualTo(NOON.toEpochMilli());
        assertThat(serdes.enriched().values().deserializer().deserialize(KafkaTopics.ENRICHED, hit.value()))
                .isEqualTo(article("a", 1, "ar", "نص ".repeat(500)));
    }

    @Test
    void showsWhatCameWhileNobodySearched() {
        put(article("a", 1, "en", "text"), NOON);
        NewsIndex index = (NewsIndex) driver.getStateStore(Shelf.ENRICHED.storeName());

        assertThat(IndexSearch.byId(index, "a").hits()).hasSize(1);
    }

    @Test
    void goesOnAtItsPlaceAfterAStop() {
        TopicPartition partition = new TopicPartition(KafkaTopics.ENRICHED, 0);
        EnrichedArticle article = article("a", 1, "en", "text");
        byte[] value = serdes.enriched().values().serializer().serialize(KafkaTopics.ENRICHED, article);
        NewsIndex first = alone();
        first.put(new NewsIndex.Entry(0, 7, NOON.toEpochMilli(), "a".getBytes(UTF_8), value));
        first.commit(Map.of(partition, 8L));
        first.close();

        NewsIndex again = alone();

        assertThat(again.committedOffset(partition)).isEqualTo(8);
        assertThat(IndexSearch.byId(again, "a").hits()).extracting(Hit::offset).containsExactly(7L);
        again.close();
    }

    private NewsIndex alone() {
        NewsIndex index =
                new NewsIndex(Shelf.ENRICHED, serdes.enriched().values().deserializer(), KafkaTopicSpec.FOREVER);
        Path folder = directory.resolve("alone");
        index.init(
                new MockProcessorContext<Void, Void>(new Properties(), new TaskId(0, 0), folder.toFile())
                        .getStateStoreContext(),
                index);
        return index;
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
