package io.khabar.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.EnrichedArticle;
import io.khabar.model.TopicMatch;
import io.khabar.ops.MonitoringServer;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole Khabar whose folder of topic definitions is changed while it runs. */
@Timeout(180)
class TopicsReloadIT {
    private static final String TOPIC = """
            id: %s
            names: {en: %s}
            codes: ["khabar:arms-trade"]
            subject: {threshold: 2, sentences: 1}
            languages: {en: {terms: {2: [%s]}}}
            """;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void whatIsAddedIsInForceWithoutARestartAndWhatIsWrongIsNot() throws Exception {
        write("harbours", "harbour");
        try (Node node = Node.start(settings(), EnumSet.allOf(Applications.Name.class));
                MonitoringServer monitoring = MonitoringServer.start(
                        "127.0.0.1", 0, node.applications().running(), List.of(node.topics()))) {
            post(node, "1", "The harbour of the old town was closed on Monday because of a storm from the north.");
            assertThat(topicsOf(enriched(node, 1).get(0))).containsExactly("harbours");
            String before = node.enricher().topics().version();

            write("bridges", "bridge");
            await(() -> !node.enricher().topics().version().equals(before));
            post(node, "2", "The bridge over the river was opened on Friday after two years of work by the city.");
            EnrichedArticle second = enriched(node, 2).get(1);

            assertThat(topicsOf(second)).containsExactly("bridges");
            assertThat(second.versions().byName())
                    .containsEntry("topics", node.enricher().topics().version());
            assertThat(read(node, KafkaTopics.ofTopic("bridges"), 1)).hasSize(1);

            Files.writeString(folder.resolve("bridges.yaml"), "id: bridges\ncode: []\n");
            await(() -> get(monitoring.url() + "/metrics").contains("khabar_topics_faulty 1.0"));
            assertThat(node.enricher().topics().definitions()).hasSize(2);
        }
    }

    private Settings settings() {
        return SettingsLoader.load(
                Map.of(
                        SettingKeys.EPHEMERAL, "true",
                        SettingKeys.PARTITIONS, "1",
                        SettingKeys.TOPICS_SHIPPED, "false",
                        SettingKeys.TOPICS_DIR, folder.toString()),
                Map.of(),
                null);
    }

    private void write(String id, String word) throws Exception {
        Files.writeString(folder.resolve(id + ".yaml"), TOPIC.formatted(id, id, word));
    }

    private void post(Node node, String id, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(node.stack().pages().getOrDefault("api", "")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"url\":\"https://api.example/" + id
                        + "\",\"title\":\"News of the day\",\"body\":\"" + body + "\"}"))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
    }

    private String get(String url) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    private static List<String> topicsOf(EnrichedArticle article) {
        return article.topics().stream().map(TopicMatch::topic).toList();
    }

    private static List<EnrichedArticle> enriched(Node node, int count) throws Exception {
        return read(node, node.stack().kafkaTopics().enriched().name(), count);
    }

    private static List<EnrichedArticle> read(Node node, String name, int count) throws Exception {
        KafkaTopic<String, EnrichedArticle> enriched =
                node.stack().kafkaTopics().enriched();
        KafkaTopic<String, EnrichedArticle> kafkaTopic = new KafkaTopic<>(name, enriched.keys(), enriched.values());
        try (NewsReader<EnrichedArticle> reader = NewsReader.open(node.stack().client(), kafkaTopic, Instant.EPOCH)) {
            List<EnrichedArticle> read = new ArrayList<>();
            while (read.size() < count) {
                reader.poll(Duration.ofSeconds(1)).forEach(received -> read.add(received.value()));
            }
            return read;
        }
    }

    /** Something that is true in the end, or the test's own limit ends it. */
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        while (!condition.holds()) {
            Thread.sleep(200);
        }
    }
}
