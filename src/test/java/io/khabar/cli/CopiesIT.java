package io.khabar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.model.Article;
import io.khabar.model.Verdict;
import io.khabar.ops.MonitoringServer;
import io.khabar.runtime.Applications;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Node;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.wire.KafkaTopic;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Looking up who copied whom, and what the duplicates application tells of itself, where it really runs. */
@Timeout(180)
class CopiesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = IntStream.range(0, 120)
            .mapToObj(i -> "word" + (char) ('a' + i % 26) + i * i)
            .collect(Collectors.joining(" "));
    private static final String ORIGINAL = "0123456789abcdef0123456789abcdef";
    private static final String COPY = "fedcba9876543210fedcba9876543210";
    private static final String STUCK = "00000000000000000000000000000007";
    private static final Pattern METER = Pattern.compile("kafka_stream_dedup_\\w+");
    private static final Pattern DOCUMENTED = Pattern.compile("`(kafka_stream_dedup_\\w+?)(?:\\{(\\w+),(\\w+)})?`");

    @TempDir
    static Path directory;

    private static Node node;
    private static MonitoringServer monitoring;

    @BeforeAll
    static void decideOnACopy() throws Exception {
        Map<String, String> settings =
                Map.of(SettingKeys.DATA_DIR, directory.resolve("data").toString(), SettingKeys.PARTITIONS, "1");
        node = Node.start(SettingsLoader.load(settings, Map.of(), null), EnumSet.of(Applications.Name.DEDUP));
        monitoring = MonitoringServer.start("127.0.0.1", 0, node.applications().running(), List.of());
        send(article(ORIGINAL, "One", TEXT, 1_000L));
        awaitVerdicts(1);
        send(article(COPY, "Two", TEXT.replace("wordc4 ", "wordX "), 2_000L));
        awaitVerdicts(2);
    }

    @AfterAll
    static void stop() {
        monitoring.close();
        node.close();
    }

    @Test
    void tellsProgramsWhoCopiedWhomAndWhatTheyChanged() throws Exception {
        JsonNode group = JSON.readTree(khabar("copies", "https://two.example/1", "--json"));

        assertThat(group.path("rootId").asText()).isEqualTo(ORIGINAL);
        assertThat(group.path("first").asText()).isEqualTo(ORIGINAL);
        assertThat(group.at("/root/verdict/relation").asText()).isEqualTo("CANONICAL");
        assertThat(group.path("copies")).hasSize(1);
        JsonNode copy = group.path("copies").path(0);
        assertThat(copy.at("/verdict/articleId").asText()).isEqualTo(COPY);
        assertThat(copy.at("/verdict/outlet").asText()).isEqualTo("Two");
        assertThat(copy.at("/verdict/root").asText()).isEqualTo(ORIGINAL);
        assertThat(copy.path("decidedAt").asLong()).isPositive();
        assertThat(copy.path("edits")).hasSize(1);
        JsonNode edit = copy.path("edits").path(0);
        assertThat(edit.path("before").asText()).isEqualTo("wordc4");
        assertThat(edit.path("after").asText()).isEqualTo("wordX");
        assertThat(TEXT.substring(edit.path("start").asInt(), edit.path("end").asInt()))
                .isEqualTo("wordc4");
    }

    @Test
    void tellsPeopleTheSame() {
        assertThat(khabar("copies", ORIGINAL.substring(0, 6)))
                .contains("One", "Two", "published first", "[-wordc4-]", "{+wordX+}", "1 other article");
    }

    @Test
    void namesWhatWaits() throws Exception {
        assertThat(khabar("copies", "--waiting", "--json")).isEmpty();

        node.applications().running().get(0).streams().pause();
        try {
            send(article(
                    STUCK, "Three", "An article that nobody decides on as long as the application pauses.", 3_000L));
            JsonNode waiting = JSON.readTree(khabar("copies", "--waiting", "--json"));

            assertThat(waiting.path("id").asText()).isEqualTo(STUCK);
            assertThat(waiting.path("version").asInt()).isEqualTo(1);
            assertThat(waiting.path("source").asText()).isEqualTo("test");
            assertThat(waiting.path("arrivedAt").asLong()).isPositive();
            assertThat(khabar("copies", "--waiting")).contains(STUCK + " v1", "1 waiting");
        } finally {
            node.applications().running().get(0).streams().resume();
        }
        awaitVerdicts(3);
    }

    /** Kafka Streams' own meters come and go by its version; these are ours, and alarms and boards hang on their names. */
    @Test
    void metersHaveTheNamesThatTheDocumentsGive() throws Exception {
        Set<String> documented = new TreeSet<>();
        Matcher cells = DOCUMENTED.matcher(Files.readString(Path.of("docs/rooms/dedup.md")));
        while (cells.find()) {
            String name = cells.group(1);
            documented.addAll(
                    cells.group(2) == null ? Set.of(name) : Set.of(name + cells.group(2), name + cells.group(3)));
        }

        Set<String> scraped = Set.of();
        for (int look = 0; look < 100 && !scraped.containsAll(documented); look++) {
            Thread.sleep(200); // meters are looked for every few seconds
            scraped = METER.matcher(scrape())
                    .results()
                    .map(one -> one.group())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        assertThat(documented).isNotEmpty().isEqualTo(scraped);
    }

    private static String scrape() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(monitoring.url() + "/metrics"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static String khabar(String... arguments) {
        Told told = Told.by(withDirectory(arguments));
        assertThat(told.exit()).as(told.err()).isEqualTo(ExitCode.DONE);
        return told.out();
    }

    private static List<String> withDirectory(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data-dir", directory.resolve("data").toString()));
        return all;
    }

    private static void send(Article article) throws Exception {
        KafkaTopic<String, Article> articles = node.stack().kafkaTopics().articles();
        try (Producer<String, Article> producer = new KafkaProducer<>(
                node.stack().client(),
                articles.keys().serializer(),
                articles.values().serializer())) {
            producer.send(new ProducerRecord<>(articles.name(), article.id(), article))
                    .get();
        }
    }

    private static void awaitVerdicts(int count) {
        int read = 0;
        try (NewsReader<Verdict> verdicts = NewsReader.open(
                node.stack().client(), node.stack().kafkaTopics().verdicts(), Instant.EPOCH)) {
            while (read < count) {
                read += verdicts.poll(Duration.ofMillis(100)).size();
            }
        }
    }

    private static Article article(String id, String outlet, String body, long publishedAt) {
        return new Article(
                id,
                1,
                Integer.toHexString(body.hashCode()),
                "item-" + id,
                "test",
                outlet,
                null,
                "https://" + outlet.toLowerCase(Locale.ROOT) + ".example/1",
                null,
                "A headline",
                body,
                null,
                null,
                null,
                null,
                publishedAt,
                null,
                publishedAt,
                List.of(),
                List.of(),
                0,
                0,
                "test/1");
    }
}
