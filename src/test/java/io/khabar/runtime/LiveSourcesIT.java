package io.khabar.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Article;
import io.khabar.ops.MonitoringServer;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.sources.StateLog;
import io.khabar.sources.feeds.FeedsFile;
import io.khabar.sources.feeds.SourceStatus;
import io.khabar.sources.fetch.MisbehavingServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole Khabar, fed by HTTP and by feeds that are listed while it runs. */
@Timeout(180)
class LiveSourcesIT {
    private static final String RSS = "<rss version='2.0'><channel><title>t</title><item><title>From the feed</title>"
            + "<link>https://feed.example/1</link><description>The minister arrived in the capital on Monday for two"
            + " days of talks about the border.</description></item></channel></rss>";
    private static final String JSON = "{\"url\":\"https://api.example/1\",\"title\":\"From the API\",\"body\":"
            + "\"The parliament passed the budget on Tuesday after a debate that lasted until midnight.\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void takesArticlesByHttpAndFromFeedsThatAreListedWhileItRuns() throws Exception {
        Path list = folder.resolve("feeds.yaml");
        try (MisbehavingServer host = new MisbehavingServer();
                Node node = Node.start(settings(list), EnumSet.of(Applications.Name.INTAKE));
                MonitoringServer monitoring = MonitoringServer.start(
                        "127.0.0.1", 0, node.applications().running(), List.of(node.sources()))) {
            host.on("/rss", 200, "Content-Type: application/rss+xml\r\n", RSS);
            Files.writeString(list, "feeds:\n- {id: near, url: '" + host.at("/rss") + "', full-text: true}\n");

            assertThat(post(node, "Bearer wrong").statusCode()).isEqualTo(401);
            assertThat(post(node, "Bearer s3cret").statusCode()).isEqualTo(202);

            Map<String, String> sources = sourcesByUrl(node, 2);
            assertThat(sources)
                    .containsEntry("https://feed.example/1", "near")
                    .containsEntry("https://api.example/1", "http");
            assertThat(scrape(monitoring))
                    .contains("khabar_sources{condition=\"ok\"} 1.0")
                    .contains("khabar_source_trouble{source=\"near\"} 0.0")
                    .contains("khabar_feeds_items_total 1.0")
                    .contains("khabar_api_requests_total{status=\"202\"} 1.0")
                    .contains("khabar_api_requests_total{status=\"401\"} 1.0")
                    .contains("khabar_api_articles_total 1.0");
            assertThat(statuses(node, list))
                    .extracting(SourceStatus::condition)
                    .containsExactly(SourceStatus.Condition.OK);
        }
    }

    private static Settings settings(Path list) {
        return SettingsLoader.load(
                Map.of(
                        SettingKeys.EPHEMERAL, "true",
                        SettingKeys.PARTITIONS, "1",
                        SettingKeys.API_TOKEN, "s3cret",
                        SettingKeys.FEEDS_FILE, list.toString(),
                        SettingKeys.FEEDS_ALLOWED_ADDRESSES, "127.0.0.1"),
                Map.of(),
                null);
    }

    private HttpResponse<String> post(Node node, String authorization) throws Exception {
        URI api = URI.create(node.stack().pages().getOrDefault("api", ""));
        HttpRequest request = HttpRequest.newBuilder(api)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static Map<String, String> sourcesByUrl(Node node, int count) {
        Map<String, String> found = new HashMap<>();
        try (NewsReader<Article> reader = NewsReader.open(
                node.stack().client(), node.stack().kafkaTopics().articles(), Instant.EPOCH)) {
            while (found.size() < count) {
                reader.poll(Duration.ofSeconds(1))
                        .forEach(read -> found.put(
                                String.valueOf(read.value().url()), read.value().source()));
            }
        }
        return found;
    }

    private static List<SourceStatus> statuses(Node node, Path list) {
        Map<String, String> states = StateLog.read(node.stack().client(), 10_000);
        return SourceStatus.read(new FeedsFile(list).read(), states, System.currentTimeMillis());
    }

    private String scrape(MonitoringServer monitoring) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(monitoring.url() + "/metrics"))
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
