package io.khabar.runtime;

import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.wire.KafkaRefusal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One of the three applications while it runs: a topology, its threads, and what happens when a thread dies. */
public final class StreamsApplication implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsApplication.class);

    private final String name;
    private final KafkaStreams streams;
    private final Path stateDirectory;
    private final RestartBudget restarts;
    private final Duration stopPatience;
    private final Restores restores = new Restores();
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private volatile boolean hasRun;

    /** What it is doing, for people and probes. */
    public enum Condition {
        /** It has not had partitions yet. */
        STARTING,
        /** It reads back the state of partitions that it took over, and will go on by itself. */
        RESTORING,
        /** Partitions change hands. */
        REBALANCING,
        RUNNING,
        STOPPING,
        /** It has given up and will not come back by itself. */
        BROKEN
    }

    /**
     * Prepares an application; nothing runs yet.
     *
     * @param name such as {@code intake}
     * @param properties as {@link StreamsProperties} makes them
     * @param settings say how often a thread that died is replaced, and how long a stop may take
     */
    public StreamsApplication(String name, Topology topology, Properties properties, Settings settings) {
        this.name = name;
        this.restarts = new RestartBudget(
                settings.number(SettingKeys.STREAMS_RESTARTS),
                settings.duration(SettingKeys.STREAMS_RESTART_WINDOW),
                Clock.systemUTC());
        this.stopPatience = settings.duration(SettingKeys.STREAMS_STOP_PATIENCE);
        this.stateDirectory = Path.of(String.valueOf(properties.get(StreamsConfig.STATE_DIR_CONFIG)));
        this.streams = new KafkaStreams(topology, properties);
        streams.setUncaughtExceptionHandler(this::onDeadThread);
        streams.setStateListener(this::onState);
        streams.setGlobalStateRestoreListener(restores);
    }

    /** Starts its threads and returns at once. */
    public void start() {
        streams.start();
    }

    public String name() {
        return name;
    }

    /** What it is doing now. */
    public Condition condition() {
        return switch (streams.state()) {
            case CREATED -> Condition.STARTING;
            case REBALANCING -> sharing();
            case RUNNING -> Condition.RUNNING;
            case PENDING_SHUTDOWN -> Condition.STOPPING;
            case PENDING_ERROR, ERROR -> Condition.BROKEN;
            case NOT_RUNNING -> failure.isDone() ? Condition.BROKEN : Condition.STOPPING;
        };
    }

    private Condition sharing() {
        if (restores.remaining() > 0) {
            return Condition.RESTORING;
        }
        return hasRun ? Condition.REBALANCING : Condition.STARTING;
    }

    /** How far its stores are restored. */
    public Restores restores() {
        return restores;
    }

    /** Kafka's own handle on it, for metrics and stores. */
    public KafkaStreams streams() {
        return streams;
    }

    /** Where its stores are kept. */
    public Path stateDirectory() {
        return stateDirectory;
    }

    /** Completed with the reason once it has given up. */
    public CompletableFuture<Throwable> failure() {
        return failure.copy();
    }

    private StreamThreadExceptionResponse onDeadThread(Throwable reason) {
        if (reason instanceof Exception && restarts.spend()) {
            LOG.atWarn()
                    .addKeyValue("application", name)
                    .addKeyValue(
                            "reason", KafkaRefusal.in(reason, "khabar-" + name).orElse(reason.getMessage()))
                    .setCause(reason)
                    .log("stream thread died and is replaced");
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.atError().addKeyValue("application", name).setCause(reason).log("application gives up");
        failure.complete(new StartFailure(
                name + " gives up: " + KafkaRefusal.in(reason, "khabar-" + name).orElse(reason.toString()), reason));
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private void onState(State now, State before) {
        LOG.atInfo()
                .addKeyValue("application", name)
                .addKeyValue("state", now)
                .addKeyValue("before", before)
                .log("application changed state");
        hasRun |= now == State.RUNNING;
        if (now == State.ERROR) {
            failure.complete(new IllegalStateException(name + " has no threads left"));
        }
    }

    /** Commits what is under way and stops. */
    @Override
    public void close() {
        streams.close(stopPatience);
    }
}
