package io.khabar.follow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds, on a thread of its own, at what people change while Khabar runs. What keeps a change from being
 * followed is told once, not at every look, and by a meter for as long as it lasts.
 */
public final class Follower implements MeterBinder, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final long LOOK_SECONDS = 5;

    private final String name;
    private final String what;
    private final BooleanSupplier look;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(this::daemon);
    private volatile boolean isFaulty;
    private String told = "";

    /**
     * Nothing is looked at yet.
     *
     * @param name of the meter, {@code khabar.NAME.faulty}
     * @param what is followed, in words, such as "list of feeds"
     * @param look takes a change in; false where it has told by itself that it cannot, and throws where it has not
     */
    public Follower(String name, String what, BooleanSupplier look) {
        this.name = name;
        this.what = what;
        this.look = look;
    }

    /** Looks from now on, the first time after one interval. */
    public void start() {
        var unused = looks.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Looks once. */
    public synchronized void look() {
        try {
            isFaulty = !look.getAsBoolean();
            told = "";
        } catch (RuntimeException e) {
            isFaulty = true;
            String reason = String.valueOf(e.getMessage());
            if (!reason.equals(told)) {
                LOG.atWarn().addKeyValue("reason", reason).log("the {} is not followed as it stands", what);
            }
            told = reason;
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("khabar." + name + ".faulty", this, follower -> follower.isFaulty ? 1 : 0)
                .description("1 while the " + what + " cannot be followed as it stands")
                .register(registry);
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "khabar-follow-" + name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
