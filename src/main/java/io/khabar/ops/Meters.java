package io.khabar.ops;

import io.khabar.runtime.Restores;
import io.khabar.runtime.StreamsApplication;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** What is measured in this process: its applications by Kafka Streams, and the Java machine. */
final class Meters implements AutoCloseable {

    /** Kafka Streams makes meters as tasks come; without a look every few seconds they would be missing for a minute. */
    private static final Duration LOOK_FOR_NEW_METERS = Duration.ofSeconds(5);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(Meters::daemon);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final List<KafkaStreamsMetrics> streams = new CopyOnWriteArrayList<>();
    private final Set<Path> disks = ConcurrentHashMap.newKeySet();

    Meters(Collection<StreamsApplication> applications, Collection<? extends MeterBinder> others) {
        applications.forEach(this::add);
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        others.forEach(meters -> meters.bindTo(registry));
    }

    /** Measures an application from now on. */
    void add(StreamsApplication application) {
        Tags tags = Tags.of("application", application.name());
        KafkaStreamsMetrics meters =
                new KafkaStreamsMetrics(application.streams(), tags, scheduler, LOOK_FOR_NEW_METERS);
        meters.bindTo(registry);
        streams.add(meters);
        if (disks.add(application.stateDirectory())) {
            new DiskSpaceMetrics(application.stateDirectory().toFile()).bindTo(registry);
        }
        Gauge.builder("khabar.restore.remaining", application.restores(), Restores::remaining)
                .description("Offsets of changelogs that this instance has still to read back before it works on")
                .tags(tags)
                .register(registry);
        Gauge.builder(
                        "khabar.restoring.stores",
                        application.restores(),
                        restores -> restores.underWay().size())
                .description("State stores, by partition, that this instance reads back now")
                .tags(tags)
                .register(registry);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "meters");
        thread.setDaemon(true);
        return thread;
    }

    /** All meters in Prometheus's text format. */
    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        streams.forEach(KafkaStreamsMetrics::close);
        collections.close();
        scheduler.shutdownNow();
        registry.close();
    }
}
