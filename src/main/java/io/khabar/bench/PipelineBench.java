package io.khabar.bench;

import io.khabar.eval.Table;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.RawItem;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Received;
import io.khabar.runtime.Stack;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.Producer;

/** Measures a running pipeline: how much it carries, how long an article takes, and how a bare copy does beside it. */
public final class PipelineBench {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int WARM_UP = 2_000;
    private static final int LATENCY_SECONDS = 20;

    private final Stack stack;
    private final KafkaTopics kafkaTopics;
    private final PipelineLoad load;
    private final LongSupplier wallClock;
    private final Consumer<String> progress;
    private final SortedMap<String, Double> figures = new TreeMap<>();

    /**
     * A bench on a stack whose three applications run.
     *
     * @param wallClock milliseconds since 1970
     * @param progress told what is being measured
     */
    public PipelineBench(Stack stack, List<String> vocabulary, LongSupplier wallClock, Consumer<String> progress) {
        this.stack = stack;
        this.kafkaTopics = stack.kafkaTopics();
        this.load = new PipelineLoad(stack, vocabulary, wallClock);
        this.wallClock = wallClock;
        this.progress = progress;
    }

    /** Warms up, then measures; figures by name. */
    public SortedMap<String, Double> run(int count) {
        progress.accept("warming up with " + WARM_UP + " articles");
        load.throughput(WARM_UP);
        progress.accept("the whole pipeline, " + count + " articles");
        double carried = load.throughput(count);
        progress.accept("a bare copy, " + count + " records");
        double copied = CopyTopology.measure(stack, load.articles(), count, wallClock);
        figures.put("bench.pipeline.articles_per_second", carried);
        figures.put("bench.copy.records_per_second", copied);
        figures.put("bench.ratio", carried / copied);
        progress.accept("latency at half of the rate, " + LATENCY_SECONDS + " s");
        latency(carried / 2);
        return figures;
    }

    /** The figures for people. */
    public static Table table(SortedMap<String, Double> figures) {
        return new Table(
                "bench",
                List.of("figure", "value"),
                figures.entrySet().stream()
                        .map(one -> List.of(one.getKey(), String.format(Locale.ROOT, "%.3f", one.getValue())))
                        .toList());
    }

    /** From the moment an article is sent to the moment its enrichment is in the log, at a steady rate. */
    private void latency(double perSecond) {
        List<Long> millis = new ArrayList<>();
        try (NewsReader<EnrichedArticle> enriched = open(kafkaTopics.enriched());
                Producer<String, RawItem> producer = load.producer()) {
            long begin = System.nanoTime();
            long sent = 0;
            while (seconds(System.nanoTime() - begin) < LATENCY_SECONDS) {
                for (; sent < perSecond * seconds(System.nanoTime() - begin); sent++) {
                    load.send(producer);
                }
                addLatencies(enriched.poll(POLL), millis);
            }
            for (int quiet = 0; quiet < 100; quiet++) {
                addLatencies(enriched.poll(POLL), millis);
            }
        }
        millis.sort(null);
        figures.put("bench.latency.rate_per_second", perSecond);
        figures.put("bench.latency.p50_ms", quantile(millis, 0.50));
        figures.put("bench.latency.p99_ms", quantile(millis, 0.99));
    }

    private static void addLatencies(List<Received<EnrichedArticle>> received, List<Long> millis) {
        received.forEach(
                one -> millis.add(one.timestamp() - one.value().article().fetchedAt()));
    }

    private static double quantile(List<Long> sorted, double share) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
    }

    private <V> NewsReader<V> open(KafkaTopic<String, V> kafkaTopic) {
        return NewsReader.open(stack.client(), kafkaTopic, (Instant) null);
    }

    static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
