package io.khabar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import io.khabar.cli.Installation.Workload;
import io.khabar.deploy.Manifests;
import io.khabar.deploy.RecordingAuthorizer;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.sources.fetch.MisbehavingServer;
import io.khabar.wire.KafkaTopics;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The users of {@code deploy/kubernetes} on a broker that enforces their rights: with them everything works, from the samples
 * to subscribers, and none of them is there for nothing.
 */
@Timeout(240)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // started before all tests
class AccessIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String OPERATOR = "khabar-operator";
    private static final List<String> WORKLOADS =
            List.of("khabar-intake", "khabar-dedup", "khabar-enrich", "khabar-query");
    private static final String TOKEN = "access-test";
    private static final String RSS = "<rss version='2.0'><channel><title>t</title><item><title>From the feed</title>"
            + "<link>https://feed.example/1</link><description>The minister arrived in the capital on Monday for two"
            + " days of talks about the border.</description></item></channel></rss>";

    @TempDir
    static Path folder;

    private static Installation installation;
    private static MisbehavingServer feed;
    private static HttpServer receiver;
    private static final BlockingQueue<String> POSTED = new LinkedBlockingQueue<>();
    private static final Map<String, Workload> RUNNING = new ConcurrentHashMap<>();

    @BeforeAll
    static void install() throws Exception {
        RecordingAuthorizer.forget();
        feed = new MisbehavingServer();
        feed.on("/rss", 200, "Content-Type: application/rss+xml\r\n", RSS);
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            POSTED.add(exchange.getRequestURI().getPath());
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/closed") ? 500 : 200, -1);
            exchange.close();
        });
        receiver.start();
        installation = new Installation(
                Files.createDirectory(folder.resolve("kafka")), List.of(RefusedAccess.STRANGER, RefusedAccess.NOBODY));
        Map<String, String> settings = settings();
        List<CompletableFuture<Void>> starts = WORKLOADS.stream()
                .map(workload ->
                        CompletableFuture.runAsync(() -> RUNNING.put(workload, installation.start(workload, settings))))
                .toList();
        starts.forEach(CompletableFuture::join);
    }

    @AfterAll
    static void stop() throws Exception {
        installation.close();
        receiver.stop(0);
        feed.close();
    }

    private static Map<String, String> settings() throws Exception {
        Path feeds = Files.writeString(
                folder.resolve("feeds.yaml"),
                "feeds:\n- {id: near, url: '" + feed.at("/rss") + "', full-text: true}\n");
        String at = "http://127.0.0.1:" + receiver.getAddress().getPort();
        Path watches = Files.writeString(
                folder.resolve("watches.yaml"),
                "- {id: open, topics: [syrian-conflict], webhook: '" + at + "/open'}\n"
                        + "- {id: closed, topics: [arms-deals], webhook: '" + at + "/closed'}\n");
        return new TreeMap<>(Map.of(
                SettingKeys.API_TOKEN, TOKEN,
                SettingKeys.API_PORT, "0",
                SettingKeys.DASHBOARD_TOKEN, TOKEN,
                SettingKeys.FEEDS_FILE, feeds.toString(),
                SettingKeys.FEEDS_ALLOWED_ADDRESSES, "127.0.0.1",
                SettingKeys.WATCHES_FILE, watches.toString(),
                SettingKeys.WEBHOOK_SECRET, "secret",
                SettingKeys.WEBHOOK_PATIENCE, "1s",
                SettingKeys.WEBHOOK_ALLOWED_ADDRESSES, "127.0.0.1"));
    }

    @Test
    @Order(1)
    void everythingWorksAndNoRightIsThereForNothing() throws Exception {
        sendByHttp();
        Path samples = folder.resolve("samples");
        Samples.copyTo(samples);
        done("ingest", samples.toString(), "--source", "samples");
        done("audit", "--wait", "100");
        readSideShowsAll();
        subscriberReads();
        alertsArePosted();
        deadLettersOfAllApplicationsAreSentBack();
        operatorLooksAndReplays();

        List<String> users = Manifests.users();
        assertThat(users)
                .allSatisfy(user -> assertThat(RecordingAuthorizer.refused(Manifests.principal(user)))
                        .as(user)
                        .isEmpty());
        List<AclBinding> unused = new ArrayList<>();
        for (String user : users) {
            unused.addAll(RecordingAuthorizer.unused(Manifests.acls(user)));
        }
        assertThat(unused).isEmpty();
        nobodyIsSentBackByTheReadSide();
    }

    /** Who lacks a right is told which; after the applications have stopped, since some of their Kafka topics are deleted. */
    @Test
    @Order(2)
    void whoLacksARightIsToldWhich() throws Exception {
        RUNNING.values().forEach(Workload::close);
        RefusedAccess refused = new RefusedAccess(installation, folder);

        refused.commandsNameTheRightThatIsLacking();
        refused.commandsTellThatTheBrokerDoesNotKnowThem();
        refused.aStartNamesTheKafkaTopicsThatItCannotSee();
        refused.anApplicationGivesUpNamingTheRightThatItLacks();
        refused.anApplicationNamesItsOwnKafkaTopicThatItMayNotMake();
    }

    private static Workload running(String workload) {
        return Objects.requireNonNull(RUNNING.get(workload), workload);
    }

    private static void sendByHttp() throws Exception {
        URI api = URI.create(running("khabar-intake").node().stack().pages().getOrDefault("api", ""));
        HttpRequest request = HttpRequest.newBuilder(api)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "{\"url\":\"https://api.example/1\",\"title\":\"From the API\","
                                        + "\"body\":\"The parliament passed the budget on Tuesday after a debate until midnight.\"}"))
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
    }

    private static Told done(String... command) throws Exception {
        Told told = installation.khabar(OPERATOR, command);
        assertThat(told.exit()).as(told.out() + told.err()).isEqualTo(ExitCode.DONE);
        return told;
    }

    /** Articles by three ways, the raw item of one, events, dead letters, and how far everybody is. */
    private static void readSideShowsAll() throws Exception {
        Set<String> sources = new TreeSet<>();
        JsonNode article = JSON.missingNode();
        while (!sources.containsAll(Set.of("near", "http"))) {
            Thread.sleep(200);
            for (JsonNode item : ask("/v1/versions?limit=100").path("items")) {
                article = item.path("value");
                sources.add(article.path("source").asText());
            }
        }
        assertThat(sources.size()).isGreaterThan(2);
        JsonNode raw = ask("/v1/raw/" + article.path("rawPartition").asText() + "/"
                + article.path("rawOffset").asText());
        assertThat(raw.path("itemId").asText()).isEqualTo(article.path("itemId").asText());
        for (String shelf : List.of("articles", "verdicts", "events", "dead-letters")) {
            assertThat(ask("/v1/" + shelf).path("items")).as(shelf).isNotEmpty();
        }
        for (String application : List.of("intake", "dedup", "enrich", "query")) {
            while (ask("/v1/stages/" + application).path("backlog").isNull()) {
                Thread.sleep(200);
            }
        }
    }

    private static JsonNode ask(String path) throws Exception {
        URI page = URI.create(running("khabar-query").pages().url() + path);
        return JSON.readTree(HTTP.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body());
    }

    private static void subscriberReads() {
        Map<String, Object> client = new HashMap<>(installation.kafka.client("khabar-subscriber"));
        client.put("group.id", "khabar-subscriber-test");
        client.put("auto.offset.reset", "earliest");
        client.put("enable.auto.commit", false);
        Set<String> read = new TreeSet<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(Pattern.compile("news\\.(enriched|events|alerts|topic\\..*)\\.v1"));
            while (!read.containsAll(List.of(
                    KafkaTopics.ENRICHED,
                    KafkaTopics.EVENTS,
                    KafkaTopics.ALERTS,
                    KafkaTopics.ofTopic("syrian-conflict")))) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> read.add(record.topic()));
            }
            consumer.commitSync();
        }
        assertThat(read).allMatch(name -> name.startsWith("news."));
    }

    private static void alertsArePosted() throws InterruptedException {
        Set<String> paths = new TreeSet<>();
        while (!paths.equals(Set.of("/open", "/closed"))) {
            paths.add(String.valueOf(POSTED.poll(60, TimeUnit.SECONDS)));
        }
    }

    /** Each application buries what it cannot read, and webhooks what nobody takes. */
    private static void deadLettersOfAllApplicationsAreSentBack() throws Exception {
        try (KafkaProducer<byte[], byte[]> operator = new KafkaProducer<>(
                installation.kafka.client(OPERATOR), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String name : List.of(KafkaTopics.RAW, KafkaTopics.ARTICLES, KafkaTopics.UNIQUE)) {
                operator.send(new ProducerRecord<>(name, "key".getBytes(UTF_8), "garbage".getBytes(UTF_8)))
                        .get();
            }
        }
        Set<String> stages = new TreeSet<>();
        while (!stages.containsAll(Set.of("intake", "dedup", "enrich", "webhooks"))) {
            Thread.sleep(200);
            done("dlq", "list", "--json")
                    .out()
                    .lines()
                    .forEach(line -> stages.add(line.replaceFirst(".*\"stage\" ?: ?\"([a-z]+)/.*", "$1")));
        }
        assertThat(done("dlq", "redrive", "--all").out()).contains("sent back");
    }

    private static void operatorLooksAndReplays() throws Exception {
        assertThat(done("tail", "syrian-conflict", "--from", "beginning", "--until-end")
                        .out())
                .isNotBlank();
        done("copies", "--waiting");
        done("replay", "--name", "same");
        done("replay", "--name", "same", "--promote");
        done("replay", "--name", "again", "--stage", "intake");
    }

    /** It has no right to write, and says so. */
    private static void nobodyIsSentBackByTheReadSide() throws Exception {
        String id = ask("/v1/dead-letters").at("/items/0/value/id").asText();
        URI redrive = URI.create(running("khabar-query").pages().url() + "/v1/dead-letters/redrive");
        HttpRequest request = HttpRequest.newBuilder(redrive)
                .header("Authorization", "Bearer " + TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString("{\"ids\": [\"" + id + "\"]}"))
                .build();

        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("its ACLs must allow Write");
    }
}
