package io.khabar.pipeline.intake;

import static io.khabar.wire.TopologyDriver.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.khabar.model.Article;
import io.khabar.model.DeadLetter;
import io.khabar.model.RawItem;
import io.khabar.model.RejectReason;
import io.khabar.pipeline.NewsPipeline;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.TopologyDriver;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
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

    private static RawItem at(String url, String text) {
        return Items.item("text/plain", text.getBytes(StandardCharsets.UTF_8), url);
    }

    private static IntakeStage stage(KafkaTopics kafkaTopics) {
        return new IntakeStage(
                ArticleMaker.fromResources(IntakeSettings.DEFAULTS, System::nanoTime), kafkaTopics, 1, KEPT);
    }
}
