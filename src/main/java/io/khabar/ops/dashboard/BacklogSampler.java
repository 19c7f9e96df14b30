package io.khabar.ops.dashboard;

import io.khabar.ops.dashboard.Backlog.Lag;
import io.khabar.wire.KafkaRefusal;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every two seconds how far each application is behind, on all instances together, and remembers when the ends of
 * the Kafka topics were where, so that a backlog can be told in seconds. It is the watchdog too: an application that has
 * work and does none of it stands still, whatever its state says.
 */
final class BacklogSampler implements MeterBinder, AutoCloseable {
    /** All that can be behind, in the order of the way. */
    static final List<String> APPLICATIONS = List.of("intake", "dedup", "enrich", "query");

    private static final Logger LOG = LoggerFactory.getLogger(BacklogSampler.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int REMEMBERED = 300;

    private final Admin admin;
    private final long patienceMillis;
    private final LongSupplier wallClock;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private final Map<String, Long> movedAt = new HashMap<>();
    private final Map<String, Map<TopicPartition, Long>> positions = new HashMap<>();
    private final Map<String, Backlog> latest = new ConcurrentHashMap<>();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "backlog");
        thread.setDaemon(true);
        return thread;
    });

    private String refused = "";

    private record Sample(long at, Map<TopicPartition, Long> ends) {}

    /**
     * Looks from now on.
     *
     * @param admin closed with this sampler
     * @param patience so long an application may do nothing of its work
     * @param wallClock milliseconds since 1970
     */
    BacklogSampler(Admin admin, Duration patience, LongSupplier wallClock) {
        this.admin = admin;
        this.patienceMillis = patience.toMillis();
        this.wallClock = wallClock;
    }

    void start() {
        var unused = scheduler.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What was seen last; by application in the order of the way. */
    List<Backlog> latest() {
        return APPLICATIONS.stream().map(latest::get).filter(Objects::nonNull).toList();
    }

    /** What was seen last of one application. */
    Optional<Backlog> of(String application) {
        return Optional.ofNullable(latest.get(application));
    }

    private void look() {
        try {
            Map<String, Map<TopicPartition, Long>> groups = new HashMap<>();
            for (String application : APPLICATIONS) {
                groups.put(application, committed("khabar-" + application));
            }
            Map<TopicPartition, Long> ends = ends(groups);
            see(wallClock.getAsLong(), groups, ends);
        } catch (ExecutionException | RuntimeException e) {
            LOG.atDebug().setCause(e).log("backlog cannot be looked at now");
            KafkaRefusal.in(e, "khabar-").ifPresent(this::warnOfRefusal);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void warnOfRefusal(String refusal) {
        if (!refusal.equals(refused)) {
            LOG.atWarn().addKeyValue("reason", refusal).log("backlog cannot be looked at");
        }
        refused = refusal;
    }

    private Map<TopicPartition, Long> committed(String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> told = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        told.forEach((partition, offset) -> {
            if (offset != null) {
                offsets.put(partition, offset.offset());
            }
        });
        return offsets;
    }

    private Map<TopicPartition, Long> ends(Map<String, Map<TopicPartition, Long>> groups)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        groups.values().forEach(group -> group.keySet().forEach(one -> wanted.put(one, OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .forEach((partition, told) -> ends.put(partition, told.offset()));
        return ends;
    }

    /** Takes in what was looked at. */
    void see(long now, Map<String, Map<TopicPartition, Long>> groups, Map<TopicPartition, Long> ends) {
        samples.addLast(new Sample(now, ends));
        if (samples.size() > REMEMBERED) {
            samples.removeFirst();
        }
        groups.forEach((application, committed) -> {
            if (!committed.isEmpty()) {
                latest.put(application, backlog(now, application, committed, ends));
            }
        });
    }

    private Backlog backlog(
            long now, String application, Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
        List<Lag> lags = new ArrayList<>();
        committed.forEach((one, position) ->
                lags.add(new Lag(one.topic(), one.partition(), position, ends.getOrDefault(one, position))));
        lags.sort(Comparator.comparingLong(Lag::records)
                .reversed()
                .thenComparing(Lag::kafkaTopic)
                .thenComparingInt(Lag::partition));
        long records = lags.stream().mapToLong(Lag::records).sum();
        boolean moved = records == 0 || !committed.equals(positions.put(application, committed));
        if (moved) {
            movedAt.put(application, now);
        }
        boolean stalled = now - movedAt.getOrDefault(application, now) > patienceMillis;
        warnOnce(application, stalled);
        return new Backlog(application, records, seconds(now, lags), stalled, List.copyOf(lags));
    }

    private void warnOnce(String application, boolean stalled) {
        Backlog before = latest.get(application);
        if (stalled && (before == null || !before.stalled())) {
            LOG.atWarn().addKeyValue("application", application).log("application has work and stands still");
        }
    }

    /** The oldest sample in which an end was beyond a position tells since when that position waits. */
    private @org.jspecify.annotations.Nullable Double seconds(long now, List<Lag> lags) {
        long since = now;
        for (Lag lag : lags) {
            if (lag.records() == 0) {
                break;
            }
            TopicPartition partition = new TopicPartition(lag.kafkaTopic(), lag.partition());
            for (Sample sample : samples) {
                if (sample.ends().getOrDefault(partition, 0L) > lag.position()) {
                    since = Math.min(since, sample.at());
                    break;
                }
            }
        }
        boolean isOlder = since == samples.getFirst().at() && since < now;
        return isOlder ? null : (now - since) / 1000.0;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String application : APPLICATIONS) {
            Gauge.builder("khabar.backlog.records", () -> number(application))
                    .description("Records that an application has still to process, on all instances together")
                    .tag("application", application)
                    .register(registry);
            Gauge.builder("khabar.stands.still", () -> standsStill(application))
                    .description("1 while an application has work and does none of it")
                    .tag("application", application)
                    .register(registry);
        }
    }

    private double number(String application) {
        Backlog backlog = latest.get(application);
        return backlog == null ? Double.NaN : backlog.records();
    }

    private double standsStill(String application) {
        Backlog backlog = latest.get(application);
        return backlog != null && backlog.stalled() ? 1 : 0;
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        admin.close(Duration.ofSeconds(1));
    }
}
