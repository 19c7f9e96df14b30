package io.khabar.runtime;

import io.khabar.follow.Follower;
import io.khabar.pipeline.watches.Watches;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The list of watches, followed as its file changes. A list that is wrong changes nothing and is told once. */
public final class WatchesFile implements MeterBinder, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchesFile.class);

    private final Settings settings;
    private volatile Watches inForce;
    private final Follower follower = new Follower("watches.file", "list of watches", this::follow);

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
            follower.start();
        }
    }

    /** Looks once whether the list is another one. */
    void look() {
        follower.look();
    }

    private boolean follow() {
        Watches listed = Definitions.watches(settings);
        if (!listed.equals(inForce)) {
            inForce = listed;
            LOG.atInfo().addKeyValue("count", listed.all().size()).log("watches followed");
        }
        return true;
    }

    /** {@code khabar.watches.file.faulty}. */
    @Override
    public void bindTo(MeterRegistry registry) {
        follower.bindTo(registry);
    }

    @Override
    public void close() {
        follower.close();
    }
}
