package io.khabar.runtime.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.khabar.model.EnrichedArticle;
import io.khabar.runtime.Applications;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Node;
import io.khabar.runtime.Received;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.wire.Tracing;
import io.opentelemetry.proto.trace.v1.Span;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** An article's trace through a running Khabar, from the request that brought it. */
@Timeout(240)
class TracesIT {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "b7ad6b7169203331";
    private static final String ARTICLE =
            "{\"id\": \"%s\", \"source\": \"desk\", \"title\": \"Harbour report\", \"body\":"
                    + " \"The harbour master of Port Said counted twelve ships on Monday and expected four more.\"}";

    @Test
    void oneArticleThatIsPostedIsOneTraceFromTheRequestToItsEnrichment() throws Exception {
        try (FakeCollector collector = FakeCollector.start()) {
            Received<EnrichedArticle> enriched;
            try (Node node = node(collector.endpoint())) {
                post(node, "one", Map.of("traceparent", "00-" + TRACE + "-" + CALLER + "-01", "tracestate", "desk=7"));
                enriched = readEnriched(node);
            }

            List<Span> spans = collector.spans(TRACE);
            assertThat(spans)
                    .extracting(Span::getName)
                    .containsExactlyInAnyOrder(
                            "POST /v1/articles",
                            "process news.raw.v1",
                            "process news.articles.v1",
                            "process news.unique.v1");
            assertChain(spans);
            String last =
                    FakeCollector.hex(called(spans, "process news.unique.v1").getSpanId());
            assertThat(enriched.headers())
                    .containsEntry(Tracing.TRACEPARENT, "00-" + TRACE + "-" + last + "-01")
                    .containsEntry(Tracing.TRACESTATE, "desk=7");
            assertThat(collector.paths()).isNotEmpty().containsOnly("/v1/traces");
            assertThat(collector.resources())
                    .isNotEmpty()
                    .allSatisfy(
                            resource -> assertThat(resource.getAttributesList().toString())
                                    .contains("service.name")
                                    .contains("khabar"));
        }
    }

    @Test
    void aCollectorThatDoesNotAnswerIsToldOnceAndArticlesGoTheirWay() throws Exception {
        ListAppender<ILoggingEvent> logs = new ListAppender<>();
        logs.start();
        Logger logger = (Logger) LoggerFactory.getLogger(ToldExporter.class);
        logger.addAppender(logs);
        logger.setLevel(Level.INFO);
        String nobody = "http://127.0.0.1:" + unusedPort();
        try (Node node = node(nobody)) {
            post(node, "one", Map.of());
            Received<EnrichedArticle> enriched = readEnriched(node);
            awaitOne(logs);
            post(node, "two", Map.of());

            assertThat(enriched.value().article().title()).isEqualTo("Harbour report");
            assertThat(enriched.headers()).containsKey(Tracing.TRACEPARENT);
        } finally {
            logger.detachAppender(logs);
            logger.setLevel(null);
        }
        assertThat(logs.list).hasSize(1);
        assertThat(logs.list.get(0).getKeyValuePairs().toString())
                .contains(nobody)
                .contains("reason")
                .contains("Exception");
    }

    private static void assertChain(List<Span> spans) {
        Span request = called(spans, "POST /v1/articles");
        assertThat(FakeCollector.hex(request.getParentSpanId())).isEqualTo(CALLER);
        assertFollows(spans, "process news.raw.v1", "POST /v1/articles");
        assertFollows(spans, "process news.articles.v1", "process news.raw.v1");
        assertFollows(spans, "process news.unique.v1", "process news.articles.v1");
    }

    private static void assertFollows(List<Span> spans, String child, String parent) {
        assertThat(called(spans, child).getParentSpanId())
                .isEqualTo(called(spans, parent).getSpanId());
    }

    private static Span called(List<Span> spans, String name) {
        return spans.stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Node node(String endpoint) {
        Map<String, String> settings = Map.of(
                SettingKeys.EPHEMERAL, "true", SettingKeys.PARTITIONS, "2", SettingKeys.TRACING_ENDPOINT, endpoint);
        return Node.start(SettingsLoader.load(settings, Map.of(), null), EnumSet.allOf(Applications.Name.class));
    }

    private static void post(Node node, String id, Map<String, String> headers) throws Exception {
        String address = Objects.requireNonNull(node.stack().pages().get("api"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ARTICLE.formatted(id)));
        headers.forEach(request::header);
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static Received<EnrichedArticle> readEnriched(Node node) {
        try (NewsReader<EnrichedArticle> reader = NewsReader.open(
                node.stack().client(), node.stack().kafkaTopics().enriched(), Instant.EPOCH)) {
            while (true) {
                List<Received<EnrichedArticle>> batch = reader.poll(POLL);
                if (!batch.isEmpty()) {
                    return batch.get(0);
                }
            }
        }
    }

    private static void awaitOne(ListAppender<ILoggingEvent> logs) throws InterruptedException {
        while (logs.list.isEmpty()) {
            Thread.sleep(POLL.toMillis());
        }
    }

    private static int unusedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
