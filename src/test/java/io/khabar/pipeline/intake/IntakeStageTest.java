package io.khabar.pipeline.intake;

import static io.khabar.wire.TopologyDriver.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.khabar.model.Article;
import io.khabar.model.DeadLetter;
import io.khabar.model.RawItem;
import io.khabar.model.RejectReason;
import io.khabar.model.RemovedKind;
import io.khabar.pipeline.NewsPipeline;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.NewsHeaders;
import io.khabar.wire.TopologyDriver;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntakeStageTest {
    private static final Duration KEPT = Duration.ofDays(30);

    private final TopologyDriver driver =
            new TopologyDriver(kafkaTopics -> new NewsPipeline(kafkaTopics).intake(stage(kafkaTopics)));
    private final TestInputTopic<String, RawItem> raw =
            driver.input(driver.kafkaTopics().raw());
    private final TestOutputTopic<String, Article> articles =
            driver.output(driver.kafkaTopics().articles());
    private final TestOutputTopic<String, DeadLetter> deadLetters =
            driver.output(driver.kafkaTopics().deadLetters());

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void makesAnArticleUnderItsId() {
        RawItem item = at("https://desk.example/1", "A headline\n\nA body of one paragraph.");

        raw.pipeInput(item.articleId(), item, NOON);

        KeyValue<String, Article> made = articles.readKeyValue();
        assertThat(made.key).isEqualTo(made.value.id());
        assertThat(made.value.title()).isEqualTo("A headline");
        assertThat(made.value.version()).isOne();
    }

    @Test
    void stampsAnArticleAsOneInPlaceOfTheRawItemItWas() {
        RawItem item = at("https://desk.example/1", "A headline\n\nA body of one paragraph.");
        RecordHeaders headers = new RecordHeaders();
        NewsHeaders.stampCloudEvent(headers, "item", "io.khabar.raw-item.v1", "desk", 0);
        NewsHeaders.set(headers, "traceparent", "00-1-2-01");

        raw.pipeInput(new TestRecord<>(item.articleId(), item, headers, NOON));

        TestRecord<String, Article> made = articles.readRecord();
        assertThat(NewsHeaders.get(made.headers(), "ce_type")).isEqualTo("io.khabar.article.v1");
        assertThat(NewsHeaders.get(made.headers(), "ce_id"))
                .isEqualTo(made.value().id() + ":" + made.value().version());
        assertThat(NewsHeaders.get(made.headers(), "traceparent")).isEqualTo("00-1-2-01");
    }

    @Test
    void buriesWhatItCannotReadAndGoesOn() {
        RawItem truncated = Items.json("{\"title\": \"cut of");
        RawItem sound = Items.text("A headline\n\nA body.");

        raw.pipeInput(truncated.articleId(), truncated, NOON);
        raw.pipeInput(sound.articleId(), sound, NOON);

        DeadLetter letter = deadLetters.readValue();
        assertThat(letter.reason()).isEqualTo(RejectReason.MALFORMED_PAYLOAD);
        assertThat(letter.stage()).isEqualTo("intake/parse");
        assertThat(letter.remedy()).isNotBlank();
        assertThat(new String(Objects.requireNonNull(letter.value()).array(), StandardCharsets.UTF_8))
                .contains("cut of");
        assertThat(articles.readValuesToList()).hasSize(1);
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void numbersTheTextsUnderAnId() {
        RawItem first = at("https://desk.example/1", "A headline\n\nTwelve were hurt.");
        RawItem corrected = at("https://desk.example/1", "A headline\n\nThirteen were hurt.");

        List.of(first, corrected, corrected, first).forEach(item -> raw.pipeInput(item.articleId(), item, NOON));

        assertThat(articles.readValuesToList())
                .extracting(Article::body, Article::version)
                .containsExactly(
                        tuple("Twelve were hurt.", 1),
                        tuple("Thirteen were hurt.", 2),
                        tuple("Thirteen were hurt.", 2),
                        tuple("Twelve were hurt.", 3));
    }

    @Test
    void forgetsAnIdThatWasNotSeenForLong() {
        RawItem first = at("https://desk.example/1", "A headline\n\nTwelve were hurt.");
        RawItem later = at("https://desk.example/1", "A headline\n\nThirteen were hurt.");

        raw.pipeInput(first.articleId(), first, NOON);
        raw.pipeInput("another", Items.json("{}"), NOON.plus(KEPT).plusSeconds(120));
        raw.pipeInput(later.articleId(), later, NOON.plus(KEPT).plusSeconds(240));

        assertThat(articles.readValuesToList()).extracting(Article::version).containsExactly(1, 1);
    }

    @Test
    void movesAnArticleThatNamesAnotherAddressToThatAddress() {
        RawItem copy = Items.html(
                "https://desk.example/7?session=1",
                "<html><head><link rel=canonical href='https://desk.example/story/7'><title>A headline</title></head>"
                        + "<body><article><h1>A headline</h1><p>" + "A sentence of the body that goes on. ".repeat(20)
                        + "</p></article></body></html>");

        raw.pipeInput(copy.articleId(), copy, NOON);

        KeyValue<String, Article> made = articles.readKeyValue();
        assertThat(made.value.url()).isEqualTo("https://desk.example/story/7");
        assertThat(made.key).isEqualTo(made.value.id()).isNotEqualTo(copy.articleId());
    }

    @Test
    void takesOutAFooterThatNoListOfPhrasesHasAndSaysWhereItStood() {
        String footer = "Harbour  Courier, by the old lighthouse, since 1911";
        for (int i = 0; i < 25; i++) {
            RawItem item = at(
                    "https://courier.example/" + i,
                    "Ship " + i + " sails\n\nShip " + i + " left the port at dawn with grain on board and " + i
                            + " people.\n\n" + footer + "\n");
            raw.pipeInput(item.articleId(), item, NOON.plusSeconds(i));
        }

        List<Article> made = articles.readValuesToList();
        assertThat(made.get(0).body()).endsWith("since 1911");
        Article last = made.get(24);
        assertThat(last.body()).isEqualTo("Ship 24 left the port at dawn with grain on board and 24 people.");
        assertThat(last.version()).isOne();
        assertThat(last.removed()).singleElement().satisfies(removed -> {
            assertThat(removed.kind()).isEqualTo(RemovedKind.PUBLISHER_REPEAT);
            assertThat(removed.text()).isEqualTo(footer);
            assertThat(Made.cut(
                            "Ship 24 sails\n\n" + "Ship 24 left the port at dawn with grain on board and 24 people.\n\n"
                                    + footer,
                            removed.start(),
                            removed.end()))
                    .isEqualTo(footer);
        });
    }

    /** A correction is told by the whole text: what was learned between two deliveries changes no version. */
    @Test
    void keepsTheVersionOfAnArticleOfWhichMoreIsTakenOutLater() {
        List<RawItem> items = IntStream.range(0, 25)
                .mapToObj(i -> at(
                        "https://courier.example/" + i,
                        "Ship " + i + " sails\n\nShip " + i + " left the port at dawn with grain on board and " + i
                                + " people.\n\nHarbour Courier, by the old lighthouse, since 1911"))
                .toList();
        items.forEach(item -> raw.pipeInput(item.articleId(), item, NOON));
        raw.pipeInput(items.get(0).articleId(), items.get(0), NOON);

        List<Article> made = articles.readValuesToList();
        assertThat(made.get(25).id()).isEqualTo(made.get(0).id());
        assertThat(made.get(25).body()).doesNotContain("1911");
        assertThat(made.get(25).version()).isOne();
        assertThat(made.get(25).contentHash()).isEqualTo(made.get(0).contentHash());
    }

    private static RawItem at(String url, String text) {
        return Items.item("text/plain", text.getBytes(StandardCharsets.UTF_8), url);
    }

    private static IntakeStage stage(KafkaTopics kafkaTopics) {
        return new IntakeStage(
                ArticleMaker.fromResources(IntakeSettings.DEFAULTS, System::nanoTime), kafkaTopics, 1, KEPT);
    }
}
