package io.khabar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.khabar.ops.dashboard.Dashboard;
import io.khabar.runtime.Applications;
import io.khabar.runtime.Node;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.sources.KafkaSink;
import io.khabar.sources.RawItemSink;
import io.khabar.sources.files.FileIngest;
import io.khabar.sources.files.FileIngestSettings;
import io.khabar.sources.files.IngestListener;
import io.khabar.v1.Article;
import io.khabar.v1.DeadLetter;
import io.khabar.v1.EnrichedArticle;
import io.khabar.v1.NewsEvent;
import io.khabar.v1.Verdict;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The query API of a running Khabar over the samples: every answer is as {@code schemas/openapi-query.yaml} says. */
@Timeout(240)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QueryApiIT {
    private static final String TOKEN = "query-api-test";
    private static final String BEARER = "Bearer " + TOKEN;
    private static final String NOBODY = "00000000000000000000000000000000";
    private static final Map<String, Schema> KINDS = new TreeMap<>(Map.of(
            "articles", EnrichedArticle.getClassSchema(),
            "versions", Article.getClassSchema(),
            "verdicts", Verdict.getClassSchema(),
            "events", NewsEvent.getClassSchema(),
            "dead-letters", DeadLetter.getClassSchema()));
    private static final String TOPIC = """
            id: harbours
            names: {en: Harbours, ar: الموانئ}
            codes: ["khabar:arms-trade"]
            subject: {threshold: 2, sentences: 1}
            languages: {en: {terms: {2: [harbour]}}}
            """;

    @TempDir
    static Path directory;

    private static QueryApiDescription description;
    private static Node node;

    @SuppressWarnings("NullAway.Init") // opened by the first test that wants it
    private static PagesOfNode pages;

    @SuppressWarnings("NullAway.Init")
    private static QueryApiClient api;

    @BeforeAll
    static void start() throws Exception {
        description = QueryApiDescription.read();
        Files.createDirectory(directory.resolve("topics"));
        node = Node.start(settings("data", Map.of()), EnumSet.allOf(Applications.Name.class));
        try (RawItemSink sink =
                KafkaSink.open(node.stack().client(), node.stack().kafkaTopics(), "samples", Duration.ofMinutes(2))) {
            new FileIngest(sink, FileIngestSettings.DEFAULTS, Clock.systemUTC(), IngestListener.NONE)
                    .run(Samples.copyTo(directory.resolve("samples")));
        }
    }

    @AfterAll
    static void stop() {
        pages.close();
        node.close();
    }

    private static Settings settings(String data, Map<String, String> others) {
        Map<String, String> settings = new HashMap<>(Map.of(
                SettingKeys.DATA_DIR, directory.resolve(data).toString(),
                SettingKeys.TOPICS_DIR, directory.resolve("topics").toString(),
                SettingKeys.DASHBOARD_TOKEN, TOKEN,
                SettingKeys.PARTITIONS, "2",
                SettingKeys.API_PORT, Integer.toString(SettingKeys.NO_PORT)));
        settings.putAll(others);
        return SettingsLoader.load(settings, Map.of(), null);
    }

    @Test
    @Order(1)
    void anInstanceWithoutTheReadSideFillsNoIndexAndSaysSo() throws Exception {
        PagesOfNode bare = PagesOfNode.probesOnly(node);
        try {
            QueryApiClient asking = new QueryApiClient(bare.url(), description);
            assertThat(asking.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(asking.get("/metrics").body())
                    .contains("application=\"dedup\"")
                    .doesNotContain("\"query\"");
            for (String path : List.of("/", "/v1/overview", "/v1/articles/" + NOBODY)) {
                HttpResponse<String> answer = asking.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.body()).contains("without the read side");
            }
            assertThat(bare.applications()).containsExactly("intake", "dedup", "enrich");
            assertThat(node.stack().pages()).doesNotContainKey("dashboard").containsKey("health");
            assertThat(node.stack().dataDirectory().resolve("streams/khabar-query"))
                    .doesNotExist();
        } finally {
            bare.stop();
        }
    }

    @Test
    @Order(2)
    void everyRouteIsDescribedAndAnswersThatTheReadSideStarts() throws Exception {
        Dashboard dashboard =
                new Dashboard(node.stack(), new Dashboard.Description(TreeMap::new, new TreeMap<>(), List.of()));
        Javalin server = Javalin.create(dashboard::addTo).start("127.0.0.1", 0);
        try {
            assertThat(QueryApiDescription.routesOf(server)).isEqualTo(description.routes());
            QueryApiClient unopened = new QueryApiClient("http://127.0.0.1:" + server.port(), description);
            for (String path : description.pathsWith("get", "503")) {
                String asked = path.replace("{shelf}", "events").replace("{id}", NOBODY);
                assertThat(unopened.get(asked).statusCode()).as(path).isEqualTo(503);
                unopened.as(path, asked);
            }
            assertThat(unopened.redrive("{\"ids\":[\"" + NOBODY + "\"]}", BEARER)
                            .statusCode())
                    .isEqualTo(503);
        } finally {
            server.stop();
            dashboard.close();
        }
    }

    @Test
    @Order(3)
    void everyAnswerIsAsDescribed() throws Exception {
        pages = PagesOfNode.withDashboard(node);
        api = new QueryApiClient(pages.url(), description);
        awaitSamples();
        for (Map.Entry<String, Schema> kind : KINDS.entrySet()) {
            api.lookThrough(kind.getKey(), kind.getValue());
        }
        articleAndCopies();
        raw();
        stagesAndOverview();
        deadLetters();
    }

    private static void awaitSamples() throws Exception {
        JsonNode overview;
        do {
            Thread.sleep(500);
            overview = api.as("/v1/overview", "/v1/overview");
        } while (overview.path("topics").path("values").isEmpty()
                || overview.path("kinds").path("values").isEmpty()
                || overview.path("reasons").path("values").isEmpty()
                || !overview.path("relations").path("values").has("DUPLICATE"));
    }

    private void articleAndCopies() throws Exception {
        JsonNode duplicate = api.as("/v1/{shelf}", "/v1/verdicts?relation=DUPLICATE&limit=1")
                .path("items")
                .path(0)
                .path("value");
        String root = duplicate.path("root").asText();
        awaitEnriched(root);
        api.as("/v1/articles/{id}", "/v1/articles/" + NOBODY);
        JsonNode copies = api.as("/v1/articles/{id}/copies", "/v1/articles/" + root + "/copies");
        assertThat(copies.path("items")).isNotEmpty().allSatisfy(copy -> {
            assertThat(AvroShape.differences(copy.path("verdict"), Verdict.getClassSchema()))
                    .isEmpty();
            assertThat(AvroShape.differences(copy.path("article"), Article.getClassSchema()))
                    .isEmpty();
        });
        api.as("/v1/articles/{id}/copies", "/v1/articles/" + root + "/copies?limit=201");
    }

    /** Each Kafka topic comes into its index when it comes: a verdict may be there before the article that it names. */
    private static void awaitEnriched(String article) throws Exception {
        while (api.as("/v1/articles/{id}", "/v1/articles/" + article)
                .path("enriched")
                .isEmpty()) {
            Thread.sleep(500);
        }
    }

    private void raw() throws Exception {
        JsonNode item = api.as("/v1/raw/{partition}/{offset}", "/v1/raw/0/0");
        assertThat(item.path("bytes").asInt()).isPositive();
        api.as("/v1/raw/{partition}/{offset}", "/v1/raw/0/99999999");
        api.as("/v1/raw/{partition}/{offset}", "/v1/raw/77/0");
        api.as("/v1/raw/{partition}/{offset}", "/v1/raw/x/0");
    }

    private void stagesAndOverview() throws Exception {
        for (JsonNode stage : api.as("/v1/about", "/v1/about").path("stages")) {
            api.as("/v1/stages/{name}", "/v1/stages/" + stage.asText());
        }
        api.as("/v1/stages/{name}", "/v1/stages/nothing");
    }

    private void deadLetters() throws Exception {
        String id = api.as("/v1/{shelf}", "/v1/dead-letters?limit=1")
                .path("items")
                .path(0)
                .path("value")
                .path("id")
                .asText();
        String known = "{\"ids\":[\"" + id + "\"]}";
        assertThat(api.redrive(known, "").statusCode()).isEqualTo(401);
        assertThat(api.redrive(known, "Bearer wrong").statusCode()).isEqualTo(401);
        assertThat(api.redrive("{}", BEARER).statusCode()).isEqualTo(400);
        assertThat(api.redrive(known.replace(id, NOBODY), BEARER).statusCode()).isEqualTo(404);
        assertThat(api.redrive(known, BEARER).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void streamsTellWhatIsDescribed() throws Exception {
        JsonNode overview = api.streamed("/v1/overview/stream", "overview");
        JsonNode article = api.streamed("/v1/stream?from=0", "article");
        JsonNode event = api.streamed("/v1/stream?from=0", "event");

        assertThat(description.faults("Overview", overview)).isEmpty();
        assertThat(AvroShape.differences(article, EnrichedArticle.getClassSchema()))
                .isEmpty();
        assertThat(AvroShape.differences(event, NewsEvent.getClassSchema())).isEmpty();
    }

    @Test
    @Order(5)
    void aTopicThatIsAddedMeanwhileHasItsName() throws Exception {
        assertThat(api.get("/v1/about").body()).doesNotContain("Harbours");
        Files.writeString(directory.resolve("topics/harbours.yaml"), TOPIC);
        JsonNode topics;
        do {
            Thread.sleep(500);
            topics = api.as("/v1/about", "/v1/about").path("topics");
        } while (!topics.has("harbours"));
        assertThat(topics.path("harbours").path("en").asText()).isEqualTo("Harbours");
    }

    @Test
    @Order(6)
    void aReadSideAloneTakesItsShareAndProbesAskForIt() throws Exception {
        Settings settings = settings(
                "reader",
                Map.of(
                        SettingKeys.BOOTSTRAP_SERVERS, node.stack().kafka(),
                        SettingKeys.REGISTRY_URL, String.join(",", node.stack().registryUrls()),
                        SettingKeys.DASHBOARD_TOKEN, ""));
        try (Node reader = Node.start(settings, Set.of())) {
            PagesOfNode own = PagesOfNode.withDashboard(reader);
            QueryApiClient alone = new QueryApiClient(own.url(), description);
            try {
                while (alone.get("/health/ready").statusCode() != 200) {
                    Thread.sleep(500);
                }
                assertThat(own.applications()).containsExactly("query");
                assertThat(alone.get("/health/ready").body()).contains("\"query\"");
                String id = api.as("/v1/articles", "/v1/articles?limit=1")
                        .at("/items/0/value/article/id")
                        .asText();
                while (alone.get("/v1/articles/" + id).statusCode() != 200) {
                    Thread.sleep(500);
                }
                assertThat(alone.redrive("{\"ids\":[\"" + id + "\"]}", BEARER).statusCode())
                        .isEqualTo(403);
            } finally {
                own.stop();
            }
        }
    }

    @Test
    @Order(7)
    void noDescribedAnswerWasLeftOut() {
        // 500 is for who lacks a right: AccessIT
        assertThat(description.unasked()).allMatch(left -> left.endsWith("stream 200") || left.endsWith(" 500"));
    }
}
