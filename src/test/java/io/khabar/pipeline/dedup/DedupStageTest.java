package io.khabar.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.khabar.model.Article;
import io.khabar.model.Relation;
import io.khabar.model.Verdict;
import io.khabar.registry.RegistryClient;
import io.khabar.wire.AvroSerde;
import io.khabar.wire.ContractSerdes;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.NewsHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DedupStageTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final KafkaTopics topics = KafkaTopics.with(new ContractSerdes() {
        @Override
        public <A extends SpecificRecord> Serde<A> serdeOf(Class<A> type) {
            return AvroSerde.of(type, RegistryClient.over(registry));
        }
    });
    private final TopologyTestDriver driver = driver();
    private final TestInputTopic<String, Article> articles = driver.createInputTopic(
            topics.articles().name(),
            topics.articles().keys().serializer(),
            topics.articles().values().serializer());
    private final TestOutputTopic<String, Verdict> verdicts = driver.createOutputTopic(
            topics.verdicts().name(),
            topics.verdicts().keys().deserializer(),
            topics.verdicts().values().deserializer());
    private final TestOutputTopic<String, Article> unique = driver.createOutputTopic(
            topics.unique().name(),
            topics.unique().keys().deserializer(),
            topics.unique().values().deserializer());
    private final Random random = new Random(7);
    private final Story story = Story.of(random, 120);

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void letsEachTextThroughOnceAndSaysWhoCopiedWhom() {
        Article original = story.article("11112222333344445555666677778888", 1);
        Article copy = story.edited(random, 15).cut(0.7).article("a-copy", 1);
        Article other = Story.of(random, 100).article("another", 1);

        List.of(original, copy, other).forEach(article -> articles.pipeInput(article.id(), article, NOON));

        assertThat(unique.readValuesToList()).containsExactly(original, other);
        Map<String, Verdict> byId =
                verdicts.readValuesToList().stream().collect(Collectors.toMap(Verdict::articleId, verdict -> verdict));
        assertThat(byId.get("a-copy"))
                .returns(Relation.DUPLICATE, Verdict::relation)
                .returns(original.id(), Verdict::root)
                .returns(1, Verdict::rootVersion);
        assertThat(byId.get(original.id())).returns(Relation.CANONICAL, Verdict::relation);
    }

    @Test
    void tellsEnrichmentWhatTheArticleExtends() {
        Article original = story.article("original", 1);
        Article roundUp = story.followedBy(Story.of(random, 120)).article("round-up", 1);

        articles.pipeInput(original.id(), original, NOON);
        articles.pipeInput(roundUp.id(), roundUp, NOON);

        List<TestRecord<String, Article>> through = unique.readRecordsToList();
        assertThat(through).hasSize(2);
        assertThat(NewsHeaders.get(through.get(1).headers(), NewsHeaders.RELATION))
                .isEqualTo("EXTENDS");
        assertThat(NewsHeaders.get(through.get(1).headers(), DedupStage.ROOT)).isEqualTo("original");
    }

    @Test
    void saysNothingOfARedelivery() {
        Article original = story.article("original", 1);

        articles.pipeInput(original.id(), original, NOON);
        articles.pipeInput(original.id(), original, NOON.plusSeconds(60));

        assertThat(verdicts.readValuesToList()).hasSize(1);
    }

    @Test
    void decidesOnEveryVersionAndFindsCopiesOfEach() {
        Article first = story.article("original", 1);
        Story corrected = Story.of(random, 120);
        Article second = corrected.article("original", 2);
        Article copyOfSecond = corrected.edited(random, 20).article("copy", 1);

        List.of(first, second, copyOfSecond).forEach(article -> articles.pipeInput(article.id(), article, NOON));

        assertThat(verdicts.readValuesToList())
                .extracting(Verdict::articleId, Verdict::version, Verdict::relation, Verdict::rootVersion)
                .containsExactly(
                        tuple("original", 1, Relation.CANONICAL, 0),
                        tuple("original", 2, Relation.CANONICAL, 0),
                        tuple("copy", 1, Relation.DUPLICATE, 2));
    }

    @Test
    void forgetsATextAfterTheWindow() {
        articles.pipeInput("old", story.article("old", 1), NOON);
        articles.pipeInput(
                "new",
                story.article("new", 1),
                NOON.plus(DedupSettings.DEFAULTS.window().multipliedBy(3)));

        assertThat(verdicts.readValuesToList())
                .extracting(Verdict::relation)
                .containsExactly(Relation.CANONICAL, Relation.CANONICAL);
    }

    @Test
    void refusesKafkaTopicsThatDifferInPartitions() {
        DedupStage stage = new DedupStage(DedupSettings.DEFAULTS, 4, topics.articles());
        Map<String, Integer> found = DedupStage.kafkaTopics(4).stream()
                .collect(Collectors.toMap(spec -> spec.name(), spec -> spec.partitions()));
        found.put(topics.articles().name(), 3);

        assertThatThrownBy(() -> stage.checkPartitions(found))
                .hasMessageContaining("news.articles.v1 must have 4 partitions, but has 3");
    }

    private TopologyTestDriver driver() {
        StreamsBuilder builder = new StreamsBuilder();
        DedupStage stage = new DedupStage(DedupSettings.DEFAULTS, 1, topics.articles());
        DedupStage.Decisions decisions = stage.decide(builder, topics.articles().readFrom(builder));
        topics.verdicts().write("write-verdicts", decisions.verdicts());
        topics.unique().write("write-unique", decisions.unique());
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "dedup-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, System.getProperty("java.io.tmpdir") + "/dedup-test");
        return new TopologyTestDriver(builder.build(properties), properties, NOON);
    }
}
