package io.khabar.ops.dashboard;

import io.javalin.config.JavalinConfig;
import io.javalin.http.sse.SseClient;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.NewsEvent;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Received;
import io.khabar.runtime.Stack;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.NewsHeaders;
import io.khabar.wire.NewsJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server-sent events: the overview once a second, and enriched articles and events as they come. Each stream is a thread
 * and, for articles, two consumers of its own, so that a slow reader holds up nobody; there are at most 32.
 */
final class Streams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final int MOST = 32;
    private static final Duration POLL = Duration.ofMillis(250);
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final long CLOSE_SECONDS = 5;

    private final Stack stack;
    private final Supplier<Overview> overview;
    private final Semaphore free = new Semaphore(MOST);
    private volatile boolean isClosing;

    Streams(Stack stack, Supplier<Overview> overview) {
        this.stack = stack;
        this.overview = overview;
    }

    void addTo(JavalinConfig config) {
        config.routes.sse("/v1/overview/stream", client -> held(client, this::overview));
        config.routes.sse("/v1/stream", client -> held(client, this::news));
    }

    /** One stream's work, until its reader goes. */
    private interface Work {
        void until(SseClient client) throws InterruptedException;
    }

    private void held(SseClient client, Work work) {
        if (!free.tryAcquire()) {
            client.sendEvent("refused", "there are " + MOST + " streams already; try again later");
            client.close();
            return;
        }
        try {
            work.until(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            client.close();
            free.release();
        }
    }

    /** One a second by the clock, however long each took to make; what was missed is not made up for. */
    private void overview(SseClient client) throws InterruptedException {
        long due = System.nanoTime();
        while (isWanted(client)) {
            try {
                client.sendEvent("overview", overview.get().json());
            } catch (Refusal e) {
                client.sendComment("starting");
            }
            due = Math.max(due + SECOND_NANOS, System.nanoTime());
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        }
    }

    private void news(SseClient client) throws InterruptedException {
        KafkaTopics kafkaTopics = stack.kafkaTopics();
        Instant from = from(client);
        try (NewsReader<EnrichedArticle> articles = NewsReader.open(stack.client(), kafkaTopics.enriched(), from);
                NewsReader<NewsEvent> events = NewsReader.open(stack.client(), kafkaTopics.events(), from)) {
            while (isWanted(client)) {
                send(client, "article", articles.poll(POLL));
                send(client, "event", events.poll(POLL));
                // A reader that has gone is noticed by writing to it.
                client.sendComment("");
            }
        }
    }

    /** A browser that comes back says the last id that it saw, which is a time of arrival. */
    private static @Nullable Instant from(SseClient client) {
        String last = client.ctx().header("Last-Event-ID");
        String asked = last == null ? client.ctx().queryParam("from") : last;
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        return asked.chars().allMatch(Character::isDigit)
                ? Instant.ofEpochMilli(Long.parseLong(asked))
                : Instant.parse(asked);
    }

    private static <V> void send(SseClient client, String name, List<Received<V>> received) {
        for (Received<V> one : received) {
            if (isWanted(client, one)) {
                client.sendEvent(name, NewsJson.line(one.value()), Long.toString(one.timestamp()));
            }
        }
    }

    private boolean isWanted(SseClient client) {
        return !isClosing && !client.terminated();
    }

    /** Ends all streams, so that none is left that would write to a server that has stopped. */
    @Override
    public void close() {
        isClosing = true;
        try {
            if (!free.tryAcquire(MOST, CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.atWarn().log("streams to readers do not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isWanted(SseClient client, Received<?> received) {
        String language = client.ctx().queryParam("language");
        String topic = client.ctx().queryParam("topic");
        boolean speaksIt =
                language == null || language.equals(received.headers().get(NewsHeaders.LANGUAGE));
        String topics = received.headers().getOrDefault(NewsHeaders.TOPICS, "");
        return speaksIt && (topic == null || List.of(topics.split(",", -1)).contains(topic));
    }
}
