package io.khabar.runtime.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Article;
import io.khabar.model.RawItem;
import io.khabar.runtime.Applications;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Stack;
import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.sources.MediaType;
import io.khabar.sources.Received;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.Tracing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Raw items read again beside a running intake. */
@Timeout(180)
class IntakeReplayIT {
    private static final int ITEMS = 60;
    private static final Settings SETTINGS = SettingsLoader.load(Map.of("ephemeral", "true"), Map.of(), null);
    private static final String OUTLETS = "- {id: quay, kind: newspaper, country: GB, languages: [en],"
            + " domains: [quay.example], names: {en: [The Quay]}}\n";

    private static Stack stack;
    private static Applications live;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        stack = Stack.start(SETTINGS);
        live = Applications.start(
                stack,
                EnumSet.of(Applications.Name.INTAKE),
                () -> {
                    throw new IllegalStateException("nothing is enriched here");
                },
                List.of(),
                Tracing.OFF);
        write();
        awaitArticles();
    }

    @AfterAll
    static void stop() {
        live.close();
        stack.close();
    }

    @Test
    void findsNothingWhereNothingHasChanged() {
        List<ArticleChange> told = new ArrayList<>();

        IntakeReplayResult result =
                IntakeReplay.run(stack, "same", Applications.maker(SETTINGS), ReplayFrom.parse("beginning"), told::add);

        assertThat(told).isEmpty();
        assertThat(result.read()).isEqualTo(ITEMS);
        // Every tenth item is empty and was buried, as it would be again.
        assertThat(result.refused()).isEqualTo(ITEMS / 10);
        assertThat(result.compared()).isEqualTo(ITEMS - ITEMS / 10);
    }

    @Test
    void tellsWhoseOutletIsKnownNow() throws Exception {
        Path outlets = Files.writeString(folder.resolve("outlets.yaml"), OUTLETS);
        Settings changed = SettingsLoader.load(Map.of("outlets.file", outlets.toString()), Map.of(), null);
        List<ArticleChange> told = new ArrayList<>();

        IntakeReplayResult result = IntakeReplay.run(
                stack, "outlets", Applications.maker(changed), ReplayFrom.parse("beginning"), told::add);

        assertThat(told)
                .hasSize(ITEMS / 2 - ITEMS / 10)
                .allSatisfy(change -> assertThat(change.fields()).contains("outlet"))
                .allSatisfy(change -> assertThat(change.fields()).doesNotContain("title", "body"));
        assertThat(result.changed()).isEqualTo(told.size());
        assertThat(told)
                .extracting(ArticleChange::articleId, ArticleChange::offset)
                .doesNotHaveDuplicates();
        assertThat(result.kafkaTopic()).isEqualTo("news.replay.outlets.articles.v1");
    }

    private static void write() throws Exception {
        KafkaTopic<String, RawItem> raw = stack.kafkaTopics().raw();
        try (KafkaProducer<String, RawItem> producer = new KafkaProducer<>(
                stack.client(), new StringSerializer(), raw.values().serializer())) {
            for (int number = 0; number < ITEMS; number++) {
                RawItem item = item(number);
                producer.send(new ProducerRecord<>(raw.name(), item.articleId(), item))
                        .get();
            }
        }
    }

    /** Every other one of an outlet that no registry lists yet; every tenth of them without a text. */
    private static RawItem item(int number) {
        String site = number % 2 == 0 ? "https://quay.example/" : "https://other.example/";
        String text = number % 10 == 0
                ? " "
                : "Harbour report " + number + "\n\nThe harbour master counted " + number
                        + " ships on Monday and said so.";
        return new Received(
                        "desk",
                        "file",
                        "report/" + number,
                        new Received.Identity(site + number, null),
                        Received.Content.of(text.getBytes(UTF_8), new MediaType("text/plain", "utf-8")),
                        Received.Stated.NOTHING)
                .at(1_700_000_000_000L);
    }

    private static void awaitArticles() {
        try (NewsReader<Article> reader =
                NewsReader.open(stack.client(), stack.kafkaTopics().articles(), Instant.EPOCH)) {
            int read = 0;
            while (read < ITEMS - ITEMS / 10) {
                read += reader.poll(Duration.ofMillis(500)).size();
            }
        }
    }
}
