package io.khabar.sources.feeds;

import io.khabar.model.Ids;
import io.khabar.sources.Delivery;
import io.khabar.sources.RawItemSink;
import io.khabar.sources.fetch.Fetcher;
import io.khabar.sources.fetch.HostPacer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps polling feeds, each when it is due, and delivers what is new together with what is now known of the feed. */
public final class FeedRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRunner.class);
    private static final Duration PAUSE_AT_A_HOST = Duration.ofSeconds(1);
    private static final int THREADS = 8;
    private static final long AGAIN_MILLIS = 30_000;

    private final RawItemSink sink;
    private final FeedPoller poller;
    private final Clock clock;
    private final Map<String, FeedSpec> feeds = new ConcurrentHashMap<>();
    private final Map<String, FeedState> states = new ConcurrentHashMap<>();
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(THREADS);

    /**
     * Reads what is known of the feeds; polls nothing yet.
     *
     * @param sink for this runner alone, which closes it in the end
     * @param fetcher that stays the caller's
     * @param random for the jitter
     */
    public FeedRunner(List<FeedSpec> feeds, RawItemSink sink, Fetcher fetcher, Clock clock, Random random) {
        this.sink = sink;
        this.clock = clock;
        this.poller = new FeedPoller(fetcher, new HostPacer(PAUSE_AT_A_HOST), clock, random);
        for (FeedSpec feed : feeds) {
            this.feeds.put(feed.id(), feed);
            this.states.put(feed.id(), FeedState.parse(sink.state(key(feed)), feed, clock.millis()));
        }
    }

    /** Polls from now on, each feed when it is due. */
    public void start() {
        feeds.values().forEach(this::schedule);
    }

    /** How every source is, by id. */
    public List<SourceStatus> statuses() {
        long now = clock.millis();
        return feeds.values().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .map(feed -> SourceStatus.of(feed, state(feed), now))
                .toList();
    }

    /** Gauges to alert on: {@code khabar.sources} by condition. */
    public void bindTo(MeterRegistry registry) {
        for (SourceStatus.Condition condition : SourceStatus.Condition.values()) {
            Gauge.builder("khabar.sources", this, runner -> runner.count(condition))
                    .tag("condition", condition.name().toLowerCase(java.util.Locale.ROOT))
                    .description("feeds in this condition")
                    .register(registry);
        }
    }

    private double count(SourceStatus.Condition condition) {
        return statuses().stream()
                .filter(status -> status.condition() == condition)
                .count();
    }

    /** Polls a feed now, whether it is due or not. */
    void pollNow(FeedSpec feed) throws InterruptedException {
        FeedPoller.Result result = poller.poll(feed, state(feed));
        Delivery delivery = new Delivery(
                result.items(),
                List.of(),
                Map.of(key(feed), Optional.of(result.state().json())));
        synchronized (sink) {
            sink.deliver(delivery);
        }
        states.put(feed.id(), result.state());
        if (result.state().failures() > 0) {
            LOG.atInfo()
                    .addKeyValue("source", feed.id())
                    .addKeyValue("reason", result.state().lastError())
                    .log("feed not read");
        }
    }

    private void schedule(FeedSpec feed) {
        FeedState state = state(feed);
        if (!state.isEnded() && !workers.isShutdown()) {
            long wait = Math.max(0, state.nextPoll() - clock.millis());
            var unused = workers.schedule(() -> work(feed), wait, TimeUnit.MILLISECONDS);
        }
    }

    private void work(FeedSpec feed) {
        try {
            pollNow(feed);
            schedule(feed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Nothing of this poll was delivered, so the next one finds the same news.
            LOG.atWarn()
                    .addKeyValue("source", feed.id())
                    .addKeyValue("reason", e.getMessage())
                    .log("feed not delivered");
            if (!workers.isShutdown()) {
                var unused = workers.schedule(() -> work(feed), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private FeedState state(FeedSpec feed) {
        return states.getOrDefault(feed.id(), FeedState.first(feed, clock.millis()));
    }

    /** Under another address it is another feed. */
    private static String key(FeedSpec feed) {
        return "feed/" + feed.id() + "/" + Ids.of(feed.url().toString());
    }

    /** Polls no more; what was under way is delivered whole or not at all. */
    @Override
    public void close() {
        workers.shutdownNow();
        try {
            boolean unused = workers.awaitTermination(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (sink) {
            sink.close();
        }
    }
}
