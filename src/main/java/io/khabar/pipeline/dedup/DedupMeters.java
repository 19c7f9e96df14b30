package io.khabar.pipeline.dedup;

import io.khabar.model.Relation;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.Avg;
import org.apache.kafka.common.metrics.stats.Max;
import org.apache.kafka.common.metrics.stats.Value;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sees of the homes of one partition, in Kafka Streams' own metrics under {@code stream-dedup-metrics}
 * with the task as a tag.
 */
final class DedupMeters {
    private static final String GROUP = "stream-dedup-metrics";

    private final Map<Relation, Sensor> verdicts = new EnumMap<>(Relation.class);
    private final Sensor latency;
    private final Sensor candidates;
    private final Sensor claims;
    private final Sensor saturated;
    private final Sensor redelivered;
    private final Sensor conflicting;
    private final Sensor waiting;
    private final Sensor oldest;

    DedupMeters(ProcessorContext<?, ?> context) {
        StreamsMetrics metrics = context.metrics();
        String task = context.taskId().toString();
        for (Relation relation : Relation.values()) {
            verdicts.put(
                    relation,
                    counter(metrics, task, "verdict-" + relation.name().toLowerCase(Locale.ROOT)));
        }
        claims = counter(metrics, task, "claim");
        candidates = counter(metrics, task, "candidate");
        saturated = counter(metrics, task, "saturated-anchor");
        redelivered = counter(metrics, task, "redelivery");
        conflicting = counter(metrics, task, "conflicting-version");
        latency = measure(metrics, task, "verdict-latency-ms", "from an article's arrival to its verdict");
        waiting = gauge(metrics, task, "waiting", "article versions without a verdict");
        oldest = gauge(metrics, task, "waiting-oldest-ms", "age of the version that waits longest");
    }

    private static Sensor counter(StreamsMetrics metrics, String task, String what) {
        return metrics.addRateTotalSensor("dedup", task, what, Sensor.RecordingLevel.INFO);
    }

    private static Sensor measure(StreamsMetrics metrics, String task, String name, String meaning) {
        Sensor sensor = metrics.addSensor("dedup-" + task + "-" + name, Sensor.RecordingLevel.INFO);
        Map<String, String> tags = Map.of("dedup-id", task);
        sensor.add(new MetricName(name + "-avg", GROUP, meaning + ", mean", tags), new Avg());
        sensor.add(new MetricName(name + "-max", GROUP, meaning + ", greatest", tags), new Max());
        return sensor;
    }

    private static Sensor gauge(StreamsMetrics metrics, String task, String name, String meaning) {
        Sensor sensor = metrics.addSensor("dedup-" + task + "-" + name, Sensor.RecordingLevel.INFO);
        sensor.add(new MetricName(name, GROUP, meaning, Map.of("dedup-id", task)), new Value());
        return sensor;
    }

    void decided(Relation relation, long latencyMillis) {
        record(verdicts.get(relation), 1);
        record(latency, latencyMillis);
    }

    void claimed() {
        record(claims, 1);
    }

    void gathered(int count, int saturatedAnchors) {
        record(candidates, count);
        record(saturated, saturatedAnchors);
    }

    void redelivered(boolean sameText) {
        record(sameText ? redelivered : conflicting, 1);
    }

    void waiting(int count, long oldestMillis) {
        record(waiting, count);
        record(oldest, oldestMillis);
    }

    private static void record(@Nullable Sensor sensor, long value) {
        if (sensor != null) {
            sensor.record((double) value);
        }
    }
}
