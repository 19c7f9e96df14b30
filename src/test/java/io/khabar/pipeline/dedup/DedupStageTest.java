package io.khabar.pipeline.dedup;

import static io.khabar.wire.TopologyDriver.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.khabar.model.Article;
import io.khabar.model.Relation;
import io.khabar.model.Verdict;
import io.khabar.pipeline.NewsPipeline;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.NewsHeaders;
import io.khabar.wire.TopologyDriver;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DedupStageTest {
    private final TopologyDriver driver = new TopologyDriver(kafkaTopics ->
            new NewsPipeline(kafkaTopics).dedup(new DedupStage(DedupSettings.DEFAULTS, 1, kafkaTopics.articles())));
    private final KafkaTopics topics = driver.kafkaTopics();
    private final TestInputTopic<String, Article> articles = driver.input(topics.articles());
    private final TestOutputTopic<String, Verdict> verdicts = driver.output(topics.verdicts());
    private final TestOutputTopic<String, Article> unique = driver.output(topics.unique());
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
    void passesOnWhatCameWithTheArticleAfterTheWaitForItsVerdict() {
        Article original = story.article("original", 1);
        Article copy = story.edited(random, 30).article("copy", 1);

        for (Article article : List.of(original, copy)) {
            Headers headers = new RecordHeaders();
            NewsHeaders.set(headers, "traceparent", "00-trace-of-" + article.id());
            NewsHeaders.set(headers, "ce_id", "of the article's record");
            articles.pipeInput(new TestRecord<>(article.id(), article, headers, NOON));
        }

        assertThat(verdicts.readRecordsToList())
                .extracting(record -> NewsHeaders.get(record.headers(), "traceparent"))
                .containsExactly("00-trace-of-original", "00-trace-of-copy");
        assertThat(unique.readRecordsToList())
                .extracting(record -> NewsHeaders.get(record.headers(), "traceparent"))
                .containsExactly("00-trace-of-original");
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
        Map<String, Integer> found = DedupStage.kafkaTopics(4, DedupSettings.DEFAULTS).stream()
                .collect(Collectors.toMap(spec -> spec.name(), spec -> spec.partitions()));
        found.put(topics.articles().name(), 3);

        assertThatThrownBy(() -> stage.checkPartitions(found))
                .hasMessageContaining("news.articles.v1 must have 4 partitions, but has 3");
    }
}
