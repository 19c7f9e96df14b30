package io.khabar.sources.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.khabar.http.Access;
import io.khabar.model.RawItem;
import io.khabar.sources.KafkaSink;
import io.khabar.sources.SourceKafka;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestApiIT {
    private static final int BATCHES = 100;
    private static final int IN_A_BATCH = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    /** Ids of the items that a 202 named. */
    private final Queue<String> promised = new ConcurrentLinkedQueue<>();

    @Test
    void hasEvery202InKafkaOnceThoughTheBrokerWentAway() throws Exception {
        SourceKafka kafka = SourceKafka.create(directory);
        int port = kafka.port();
        ExecutorService senders = Executors.newFixedThreadPool(4);
        KafkaSink sink = sink(kafka, "api-test");
        try (IngestApi api = IngestApi.start(settings(), sink, Clock.systemUTC())) {
            List<Future<?>> sent = IntStream.range(0, BATCHES)
                    .<Future<?>>mapToObj(batch -> senders.submit(() -> sendUntilAccepted(api.port(), batch)))
                    .toList();
            waitForAccepted(BATCHES / 4);
            kafka.close();
            Thread.sleep(4_000);
            kafka = SourceKafka.restart(directory, port);
            for (Future<?> each : sent) {
                each.get();
            }
        } finally {
            senders.shutdownNow();
        }

        List<RawItem> items = kafka.items();
        kafka.close();
        assertThat(refused.get()).isPositive();
        assertThat(promised).hasSize(BATCHES * IN_A_BATCH);
        assertThat(items).extracting(RawItem::itemId).containsExactlyInAnyOrderElementsOf(promised);
    }

    @Test
    void writesARequestOnceThatIsRepeatedAtAnotherInstance() throws Exception {
        List<RawItem> items;
        try (SourceKafka kafka = SourceKafka.create(directory);
                IngestApi one = IngestApi.start(settings(), sink(kafka, "api-one"), Clock.systemUTC());
                IngestApi other = IngestApi.start(settings(), sink(kafka, "api-other"), Clock.systemUTC())) {
            for (int i = 0; i < 20; i++) {
                int first = i % 2 == 0 ? one.port() : other.port();
                int second = i % 2 == 0 ? other.port() : one.port();
                assertThat(send(first, "key-" + i, "B " + i).body()).contains("\"repeated\":false");
                assertThat(send(second, "key-" + i, "B " + i).body()).contains("\"repeated\":true");
                assertThat(send(second, "key-" + i, "another").statusCode()).isEqualTo(422);
            }
            items = kafka.items();
        }

        assertThat(items).hasSize(20);
    }

    private static KafkaSink sink(SourceKafka kafka, String name) {
        return KafkaSink.open(kafka.connection(), SourceKafka.TOPICS, name, Duration.ofSeconds(10));
    }

    private HttpResponse<String> send(int port, String key, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + IngestApi.ARTICLES))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"id\":\"" + key + "\",\"title\":\"T\",\"body\":\"" + body + "\"}"))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private void waitForAccepted(int count) throws InterruptedException {
        while (accepted.get() < count) {
            Thread.sleep(5);
        }
    }

    private Void sendUntilAccepted(int port, int batch) throws Exception {
        String body = IntStream.range(0, IN_A_BATCH)
                .mapToObj(i -> "{\"id\":\"" + batch + "-" + i + "\",\"title\":\"T\",\"body\":\"B " + i + "\"}")
                .collect(Collectors.joining("\n"));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + IngestApi.ARTICLES))
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", "batch-" + batch)
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        while (answer.statusCode() != 202) {
            refused.incrementAndGet();
            Thread.sleep(200);
            answer = client.send(request, BodyHandlers.ofString());
        }
        JSON.readTree(answer.body())
                .path("items")
                .forEach(item -> promised.add(item.path("itemId").asText()));
        accepted.incrementAndGet();
        return null;
    }

    private static ApiSettings settings() {
        return new ApiSettings("127.0.0.1", 0, Access.of(""), 1 << 20, 1 << 16, 1 << 24, Duration.ofSeconds(2));
    }
}
