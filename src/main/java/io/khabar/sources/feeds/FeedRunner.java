package io.khabar.sources.feeds;

import io.khabar.sources.Delivery;
import io.khabar.sources.RawItemSink;
import io.khabar.sources.SinkRefused;
import io.khabar.sources.SinkTakenOver;
import io.khabar.sources.fetch.Fetcher;
import io.khabar.sources.fetch.HostPacer;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps polling feeds, each when it is due, and delivers what is new together with what is now known of the feed. */
public final class FeedRunner implements MeterBinder, AutoCloseable {
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
    private final LongAdder delivered = new LongAdder();
    private volatile boolean isTakenOver;
    private @Nullable MultiGauge troubles;

    /**
     * Knows no feeds yet.
     *
     * @param sink for this runner alone, which closes it in the end
     * @param fetcher that stays the caller's
     * @param random for the jitter
     */
    public FeedRunner(RawItemSink sink, Fetcher fetcher, Clock clock, Random random) {
        this.sink = sink;
        this.clock = clock;
        this.poller = new FeedPoller(fetcher, new HostPacer(PAUSE_AT_A_HOST), clock, random);
    }

    /** Polls these feeds from now on, each when it is due by what was kept of it, and no others. */
    public void follow(List<FeedSpec> wanted) {
        for (FeedSpec feed : hold(wanted)) {
            schedule(feed);
        }
    }

    /** Takes feeds instead of those that it had; the ones that are new or changed. */
    synchronized List<FeedSpec> hold(List<FeedSpec> wanted) {
        List<FeedSpec> fresh = wanted.stream()
                .filter(feed -> !feed.equals(feeds.get(feed.id())))
                .toList();
        for (FeedSpec feed : fresh) {
            synchronized (sink) {
                states.put(feed.id(), FeedState.parse(sink.state(feed.stateKey()), feed, clock.millis()));
            }
        }
        feeds.keySet().retainAll(wanted.stream().map(FeedSpec::id).toList());
        fresh.forEach(feed -> feeds.put(feed.id(), feed));
        tellTroubles();
        return fresh;
    }

    /** How every source is, by id. */
    public List<SourceStatus> statuses() {
        return feeds.values().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .map(this::status)
                .toList();
    }

    private SourceStatus status(FeedSpec feed) {
        return SourceStatus.of(feed, state(feed), clock.millis());
    }

    /**
     * Gauges to alert on: {@code khabar.sources}, how many feeds are in a condition; {@code khabar.source.trouble} of each
     * feed, 0 for none, 1 where it is silent, 2 where it fails; {@code khabar.feeds.polling}, 0 once another process polls.
     */
    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        for (SourceStatus.Condition condition : SourceStatus.Condition.values()) {
            Gauge.builder("khabar.sources", this, runner -> runner.count(condition))
                    .tag("condition", condition.name().toLowerCase(Locale.ROOT))
                    .description("feeds in this condition")
                    .register(registry);
        }
        Gauge.builder("khabar.feeds.polling", this, runner -> runner.isTakenOver ? 0 : 1)
                .description("whether this process polls feeds")
                .register(registry);
        FunctionCounter.builder("khabar.feeds.items", delivered, LongAdder::sum)
                .description("articles that feeds brought")
                .register(registry);
        troubles = MultiGauge.builder("khabar.source.trouble")
                .description("0 for none, 1 for silent, 2 for failing")
                .register(registry);
        tellTroubles();
    }

    private void tellTroubles() {
        if (troubles != null) {
            troubles.register(
                    feeds.values().stream()
                            .<MultiGauge.Row<?>>map(
                                    feed -> MultiGauge.Row.of(Tags.of("source", feed.id()), () -> trouble(feed)))
                            .toList(),
                    true);
        }
    }

    private int trouble(FeedSpec feed) {
        return switch (status(feed).condition()) {
            case FAILING -> 2;
            case SILENT -> 1;
            case OK, NEW, ENDED -> 0;
        };
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
                Map.of(feed.stateKey(), Optional.of(result.state().json())));
        synchronized (sink) {
            sink.deliver(delivery);
        }
        delivered.add(result.items().size());
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
        if (!state.isEnded()) {
            scheduleIn(feed, Math.max(0, state.nextPoll() - clock.millis()));
        }
    }

    private void scheduleIn(FeedSpec feed, long millis) {
        if (!workers.isShutdown()) {
            var unused = workers.schedule(() -> work(feed), millis, TimeUnit.MILLISECONDS);
        }
    }

    /** A feed that is no longer followed, or followed with other settings, ends here. */
    private void work(FeedSpec feed) {
        if (isTakenOver || !feed.equals(feeds.get(feed.id()))) {
            return;
        }
        try {
            pollNow(feed);
            schedule(feed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SinkTakenOver e) {
            isTakenOver = true;
            LOG.atWarn().addKeyValue("reason", e.getMessage()).log("feeds are polled here no more");
        } catch (SinkRefused e) {
            later(feed, state(feed).interval(), e);
        } catch (RuntimeException e) {
            later(feed, AGAIN_MILLIS, e);
        }
    }

    /** Nothing of this poll was delivered, so the next one finds the same news. */
    private void later(FeedSpec feed, long millis, RuntimeException why) {
        LOG.atWarn()
                .addKeyValue("source", feed.id())
                .addKeyValue("reason", String.valueOf(why.getMessage()))
                .log("feed not delivered");
        scheduleIn(feed, millis);
    }

    private FeedState state(FeedSpec feed) {
        return states.getOrDefault(feed.id(), FeedState.first(feed, clock.millis()));
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
