package io.khabar.runtime.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.model.Article;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.MadeNews;
import io.khabar.model.Relation;
import io.khabar.model.TopicMatch;
import io.khabar.pipeline.enrich.Enricher;
import io.khabar.pipeline.topics.TopicEngine;
import io.khabar.pipeline.topics.definition.TopicDefinitions;
import io.khabar.runtime.Applications;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Received;
import io.khabar.runtime.Stack;
import io.khabar.runtime.StartFailure;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.Tracing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A replay beside a running enrich application, on a real broker. The tests build on one another, as a user's steps do. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplayIT {
    private static final String TOPIC = """
            id: %s
            names: {en: Test}
            codes: ["khabar:arms-trade"]
            subject: {threshold: 2, sentences: 1}
            languages: {en: {terms: {2: [%s]}}}
            """;
    private static final Enricher OLD = enricher(Map.of("sea", "ship", "land", "truck, lorry", "air", "aeroplane"));
    private static final Enricher NEW = enricher(Map.of("sea", "ship, ferry", "land", "truck", "air", "aeroplane"));
    private static final List<String> BODIES = List.of(
            "The ship left the harbour of the old town before the storm came in from the west.",
            "The ferry and the lorry waited for the whole night at the closed border post.",
            "A truck was found by the road and nobody could say whose truck it had been.",
            "The minister gave a speech on schools and said that more teachers were needed.",
            "The aeroplane could not land, so the passengers took the ferry the next morning.");
    private static final int ARTICLES = 200;

    private static Stack stack;
    private static Applications live;
    private static long liveBefore;

    @BeforeAll
    static void start() throws Exception {
        stack = Stack.start(SettingsLoader.load(Map.of("ephemeral", "true"), Map.of(), null));
        live = Applications.start(
                stack, EnumSet.of(Applications.Name.ENRICH), () -> OLD, List.of("sea", "land", "air"), Tracing.OFF);
        write(0, ARTICLES);
        await(stack.kafkaTopics().enriched(), ARTICLES);
        liveBefore = ARTICLES;
    }

    @AfterAll
    static void stop() {
        live.close();
        stack.close();
    }

    @Test
    @Order(1)
    void showsExactlyWhatRunningBothDefinitionsFromScratchShows() {
        List<TopicChange> told = new ArrayList<>();

        ReplayResult result = Replay.run(stack, "ferries", NEW, ReplayFrom.parse("beginning"), told::add);

        List<TopicChange> expected = new ArrayList<>();
        for (int number = 0; number < ARTICLES; number++) {
            Article article = article(number);
            List<TopicMatch> before = OLD.enrich(article, Relation.CANONICAL).topics();
            TopicChange.between(before, NEW.enrich(article, Relation.CANONICAL)).ifPresent(expected::add);
        }
        assertThat(expected).isNotEmpty();
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(result.read()).isEqualTo(ARTICLES);
        assertThat(result.compared()).isEqualTo(ARTICLES);
        assertThat(result.changed()).isEqualTo(expected.size());
        assertThat(result.byTopic())
                .containsEntry("sea", new ReplayResult.Turnover(80, 0))
                .containsEntry("land", new ReplayResult.Turnover(0, 40));
    }

    @Test
    @Order(2)
    void leavesTheLiveWayAsItWas() throws Exception {
        assertThat(read(stack.kafkaTopics().enriched())).hasSize(ARTICLES);

        write(ARTICLES, ARTICLES + 5);

        List<Received<EnrichedArticle>> enriched = await(stack.kafkaTopics().enriched(), ARTICLES + 5);
        assertThat(enriched)
                .allSatisfy(one -> assertThat(one.value().versions()).isEqualTo(OLD.versions()));
        liveBefore = ARTICLES + 5;
    }

    @Test
    @Order(3)
    void refusesASecondReplayOfTheSameName() {
        assertThatThrownBy(() -> Replay.run(stack, "ferries", NEW, ReplayFrom.parse("beginning"), change -> {}))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("choose another --name");
    }

    @Test
    @Order(4)
    void beginsWhereItIsTold() {
        ReplayResult later = Replay.run(
                stack,
                "later",
                NEW,
                ReplayFrom.parse(Instant.now().plusSeconds(60).toString()),
                change -> {});
        ReplayResult offsets = Replay.run(
                stack, "offsets", NEW, ReplayFrom.parse("0:1000000000,1:1000000000,2:1000000000,3:0"), change -> {});

        assertThat(later.read()).isZero();
        assertThat(offsets.read()).isPositive().isLessThan(ARTICLES);
    }

    @Test
    @Order(5)
    void promotesWhatChangedAndNothingTwice() {
        long first = Promotion.run(stack, "ferries");
        long second = Promotion.run(stack, "ferries");

        List<Received<EnrichedArticle>> enriched = read(stack.kafkaTopics().enriched());
        assertThat(first).isEqualTo(80);
        assertThat(second).isZero();
        assertThat(enriched).hasSize((int) (liveBefore + first));
        assertThat(enriched.stream().filter(one -> one.value().versions().equals(NEW.versions())))
                .hasSize((int) first)
                .allSatisfy(one -> assertThat(one.headers())
                        .containsKeys("ce_id", "lang", "topics")
                        .doesNotContainKey("replay"));
        assertThat(read(ofTopic("sea")))
                .filteredOn(one -> one.value().versions().equals(NEW.versions()))
                .hasSize((int) first);
    }

    @Test
    @Order(6)
    void saysThatThereIsNoSuchReplay() {
        assertThatThrownBy(() -> Promotion.run(stack, "nothing"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("there is no such replay");
    }

    private static Enricher enricher(Map<String, String> wordsByTopic) {
        TreeMap<String, String> files = new TreeMap<>();
        wordsByTopic.forEach((topic, words) -> files.put(topic + ".yaml", TOPIC.formatted(topic, words)));
        return Enricher.shipped(TopicEngine.of(TopicDefinitions.of(files)));
    }

    private static Article article(int number) {
        return MadeNews.article("id" + number, "Report " + number, BODIES.get(number % BODIES.size()));
    }

    private static void write(int from, int to) throws Exception {
        KafkaTopic<String, Article> unique = stack.kafkaTopics().unique();
        try (KafkaProducer<String, Article> producer = new KafkaProducer<>(
                stack.client(), new StringSerializer(), unique.values().serializer())) {
            for (int number = from; number < to; number++) {
                producer.send(new ProducerRecord<>(unique.name(), "id" + number, article(number)))
                        .get();
            }
        }
    }

    private static KafkaTopic<String, EnrichedArticle> ofTopic(String topic) {
        KafkaTopic<String, EnrichedArticle> enriched = stack.kafkaTopics().enriched();
        return new KafkaTopic<>("news.topic." + topic + ".v1", enriched.keys(), enriched.values());
    }

    private static <V> List<Received<V>> read(KafkaTopic<String, V> kafkaTopic) {
        try (NewsReader<V> reader = NewsReader.open(stack.client(), kafkaTopic, Instant.EPOCH)) {
            return reader.readAll();
        }
    }

    private static <V> List<Received<V>> await(KafkaTopic<String, V> kafkaTopic, int wanted) {
        try (NewsReader<V> reader = NewsReader.open(stack.client(), kafkaTopic, Instant.EPOCH)) {
            List<Received<V>> read = new ArrayList<>();
            for (int poll = 0; poll < 240 && read.size() < wanted; poll++) {
                read.addAll(reader.poll(Duration.ofMillis(500)));
            }
            assertThat(read).hasSize(wanted);
            return read;
        }
    }
}
