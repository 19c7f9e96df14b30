package io.khabar.sources.feeds;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a runner follow the list of feeds as it changes. The runner is made when the first feed is listed: a process
 * without feeds takes over from nobody.
 */
public final class FeedsWatch implements MeterBinder, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedsWatch.class);
    private static final long LOOK_SECONDS = 5;

    private final FeedsFile file;
    private final Supplier<FeedRunner> maker;
    private final List<MeterRegistry> registries = new ArrayList<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "khabar-feeds-watch");
        thread.setDaemon(true);
        return thread;
    });
    private List<FeedSpec> followed = List.of();
    private volatile boolean isFaulty;
    private @Nullable FeedRunner runner;

    public FeedsWatch(FeedsFile file, Supplier<FeedRunner> maker) {
        this.file = file;
        this.maker = maker;
    }

    /**
     * Follows the list from now on.
     *
     * @throws IllegalArgumentException if the list is wrong now; if it is wrong later, the one before stays in force
     */
    public void start() {
        look();
        var unused = looks.scheduleWithFixedDelay(this::lookAgain, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void lookAgain() {
        try {
            look();
            isFaulty = false;
        } catch (RuntimeException e) {
            // Once for each fault, not at every look.
            if (!isFaulty) {
                LOG.atWarn().addKeyValue("reason", e.getMessage()).log("the list of feeds is not followed");
            }
            isFaulty = true;
        }
    }

    private synchronized void look() {
        List<FeedSpec> listed = file.read();
        if (listed.equals(followed)) {
            return;
        }
        if (runner == null) {
            FeedRunner made = maker.get();
            registries.forEach(made::bindTo);
            runner = made;
        }
        runner.follow(listed);
        followed = listed;
        LOG.atInfo().addKeyValue("count", listed.size()).log("feeds followed");
    }

    /** The runner's meters, once there is one, and {@code khabar.feeds.file.faulty}. */
    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        Gauge.builder("khabar.feeds.file.faulty", this, watch -> watch.isFaulty ? 1 : 0)
                .description("1 while the list of feeds cannot be followed as it stands")
                .register(registry);
        registries.add(registry);
        if (runner != null) {
            runner.bindTo(registry);
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
        synchronized (this) {
            if (runner != null) {
                runner.close();
            }
        }
    }
}
