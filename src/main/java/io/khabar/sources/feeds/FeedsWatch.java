package io.khabar.sources.feeds;

import io.khabar.follow.Follower;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
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

    private final FeedsFile file;
    private final Supplier<FeedRunner> maker;
    private final List<MeterRegistry> registries = new ArrayList<>();
    private final Follower follower = new Follower("feeds.file", "list of feeds", this::follow);
    private List<FeedSpec> followed = List.of();
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
        var unused = follow();
        follower.start();
    }

    private synchronized boolean follow() {
        List<FeedSpec> listed = file.read();
        if (!listed.equals(followed)) {
            follow(listed);
        }
        return true;
    }

    private void follow(List<FeedSpec> listed) {
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
        follower.bindTo(registry);
        registries.add(registry);
        if (runner != null) {
            runner.bindTo(registry);
        }
    }

    @Override
    public void close() {
        follower.close();
        synchronized (this) {
            if (runner != null) {
                runner.close();
            }
        }
    }
}
