package io.khabar.runtime.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.khabar.model.AlertKind;
import io.khabar.model.DeadLetter;
import io.khabar.model.NewsAlert;
import io.khabar.pipeline.watches.Watches;
import io.khabar.runtime.Applications;
import io.khabar.runtime.Contract;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Node;
import io.khabar.runtime.Received;
import io.khabar.runtime.Redrive;
import io.khabar.runtime.Stack;
import io.khabar.runtime.StartFailure;
import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.wire.KafkaTopic;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Alerts from {@code news.alerts.v1} on a real broker to a real HTTP server. */
@Timeout(180)
@SuppressWarnings("try") // what runs is there to be closed, nothing else
class WebhooksIT {
    private static Stack stack;

    private final BlockingQueue<String> posted = new LinkedBlockingQueue<>();
    private final AtomicInteger answer = new AtomicInteger(200);
    private HttpServer receiver;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        stack = Stack.start(settings(Map.of("webhook.patience", "2s")));
        stack.prepare(Contract.kafkaTopics(stack.settings(), List.of()), Contract.schemas(List.of()));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @BeforeEach
    void listen() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            int status = answer.get(); // before the test hears of the post and sets another
            posted.add(exchange.getRequestHeaders().getFirst("Khabar-Alert-Id"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stopListening() {
        receiver.stop(0);
    }

    @Test
    void postsAnAlertOnceAlsoAfterARestart() throws Exception {
        try (Webhooks webhooks = Webhooks.start(stack, this::watched)) {
            write("posted-1");
            assertThat(next()).isEqualTo("posted-1");
            awaitCommit();
        }

        try (Webhooks webhooks = Webhooks.start(stack, this::watched)) {
            write("posted-2");
            assertThat(next()).isEqualTo("posted-2");
            awaitCommit();
        }
        assertThat(posted).isEmpty();
    }

    @Test
    void triesAgainUntilTheReceiverTakesIt() throws Exception {
        answer.set(503);
        try (Webhooks webhooks = Webhooks.start(stack, this::watched)) {
            write("again");
            assertThat(next()).isEqualTo("again");
            answer.set(204);
            assertThat(next()).isEqualTo("again");
            write("after");
            assertThat(next()).isEqualTo("after");
            awaitCommit();
        }
    }

    @Test
    void buriesWhatIsNotTakenAndPostsItWhenItIsSentBack() throws Exception {
        answer.set(500);
        try (Webhooks webhooks = Webhooks.start(stack, this::watched)) {
            write("refused");
            DeadLetter letter = buried();
            assertThat(letter.stage()).isEqualTo("webhooks/post");
            assertThat(letter.detail()).contains("answered 500");
            posted.clear();
            answer.set(200);

            Redrive.sendBack(stack, List.of(letter));

            assertThat(next()).isEqualTo("refused");
            awaitCommit();
        }
    }

    @Test
    void asksTheWatchesInForceForEachAlert() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Webhooks webhooks =
                Webhooks.start(stack, () -> asked.getAndIncrement() == 0 ? new Watches(List.of()) : watched())) {
            write("unwatched");
            write("watched");
            assertThat(next()).isEqualTo("watched");
            awaitCommit();
        }
    }

    @Test
    void stopsToPostWhenTheNodeCannotStart() throws Exception {
        Path watches = Files.writeString(
                folder.resolve("watches.yaml"), "- {id: arms, topics: [arms-deals], webhook: '" + url() + "'}\n");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = settings(
                    Map.of("watches.file", watches.toString(), "api.port", Integer.toString(other.getLocalPort())));

            assertThatThrownBy(
                            () -> Node.start(settings, EnumSet.of(Applications.Name.INTAKE, Applications.Name.ENRICH)))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("--api-port");
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("webhooks");
    }

    private Watches watched() {
        return Watches.parse("- {id: arms, topics: [arms-deals], webhook: '" + url() + "'}");
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/alerts";
    }

    private String next() throws InterruptedException {
        return String.valueOf(posted.poll(60, TimeUnit.SECONDS));
    }

    private static Settings settings(Map<String, String> more) {
        Map<String, String> flags = new TreeMap<>(more);
        flags.put("ephemeral", "true");
        flags.put("partitions", "1");
        flags.put("webhook.secret", "s3cret");
        flags.put("webhook.allowed.addresses", "127.0.0.1");
        return SettingsLoader.load(flags, Map.of(), null);
    }

    private static void write(String id) throws Exception {
        KafkaTopic<String, NewsAlert> alerts = stack.kafkaTopics().alerts();
        try (KafkaProducer<String, NewsAlert> producer = new KafkaProducer<>(
                stack.client(), new StringSerializer(), alerts.values().serializer())) {
            producer.send(new ProducerRecord<>(alerts.name(), "arms", alert(id)))
                    .get();
        }
    }

    /** A stop before that would post the last alert once more, as it may. */
    private static void awaitCommit() throws Exception {
        TopicPartition alerts = new TopicPartition(stack.kafkaTopics().alerts().name(), 0);
        try (Admin admin = Admin.create(stack.client())) {
            long end = admin.listOffsets(Map.of(alerts, OffsetSpec.latest()))
                    .partitionResult(alerts)
                    .get()
                    .offset();
            while (committed(admin, alerts) < end) {
                Thread.sleep(50);
            }
        }
    }

    private static long committed(Admin admin, TopicPartition partition) throws Exception {
        OffsetAndMetadata committed = admin.listConsumerGroupOffsets("khabar-webhooks")
                .partitionsToOffsetAndMetadata()
                .get()
                .get(partition);
        return committed == null ? -1 : committed.offset();
    }

    private static DeadLetter buried() {
        try (NewsReader<DeadLetter> reader =
                NewsReader.open(stack.client(), stack.kafkaTopics().deadLetters(), Instant.EPOCH)) {
            List<Received<DeadLetter>> read = new ArrayList<>();
            while (read.isEmpty()) {
                read.addAll(reader.poll(Duration.ofMillis(500)));
            }
            return read.get(0).value();
        }
    }

    private static NewsAlert alert(String id) {
        return new NewsAlert(
                id,
                "arms",
                AlertKind.MATCH,
                "article",
                1,
                "en",
                "Ten tanks",
                null,
                null,
                List.of("arms-deals"),
                List.of(),
                List.of(),
                null,
                1,
                0,
                "1");
    }
}
