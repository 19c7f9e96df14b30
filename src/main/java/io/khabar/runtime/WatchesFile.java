package io.khabar.runtime;

import io.khabar.pipeline.watches.Watches;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The list of watches, followed as its file changes. A list that is wrong changes nothing and is told once. */
public final class WatchesFile implements MeterBinder, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchesFile.class);
    private static final long LOOK_SECONDS = 5;

    private final Settings settings;
    private volatile Watches inForce;
    private volatile boolean isFaulty;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "khabar-watches-file");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Reads the list that the settings name; {@link #start()} follows it.
     *
     * @throws StartFailure when it is wrong now
     */
    public WatchesFile(Settings settings) {
        this.settings = settings;
        this.inForce = Definitions.watches(settings);
    }

    /** Whether there is a file at all. */
    boolean isNamed() {
        return !settings.text(SettingKeys.WATCHES_FILE).isBlank();
    }

    /** What is watched for now. */
    public Watches inForce() {
        return inForce;
    }

    /** Follows the file from now on. */
    void start() {
        if (isNamed()) {
            var unused = looks.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Looks once whether the list is another one. */
    void look() {
        try {
            Watches listed = Definitions.watches(settings);
            if (!listed.equals(inForce)) {
                inForce = listed;
                LOG.atInfo().addKeyValue("count", listed.all().size()).log("watches followed");
            }
            isFaulty = false;
        } catch (RuntimeException e) {
            // Once for each fault, not at every look.
            if (!isFaulty) {
                LOG.atWarn().addKeyValue("reason", e.getMessage()).log("the list of watches is not followed");
            }
            isFaulty = true;
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("khabar.watches.file.faulty", this, watches -> watches.isFaulty ? 1 : 0)
                .description("1 while the list of watches cannot be followed as it stands")
                .register(registry);
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
