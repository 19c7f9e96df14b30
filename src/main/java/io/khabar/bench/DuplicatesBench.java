package io.khabar.bench;

import com.sun.management.OperatingSystemMXBean;
import io.khabar.eval.Table;
import io.khabar.model.Verdict;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Node;
import io.khabar.runtime.Received;
import io.khabar.runtime.Stack;
import io.khabar.runtime.StreamsApplication;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Measures the duplicates application by itself on a running stack: articles a second from the Kafka topic of articles to
 * verdicts that a reader of committed records sees, how long a verdict takes at half that load, and what is written.
 */
public final class DuplicatesBench {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int WARM_UP = 5_000;
    private static final int LATENCY_SECONDS = 20;

    private final Stack stack;
    private final StreamsApplication dedup;
    private final MadeArticles articles;
    private final LongSupplier wallClock;
    private final SortedMap<String, Double> figures = new TreeMap<>();

    /**
     * A bench on a node where the duplicates application alone runs and nothing has been sent. It is closed at the end.
     *
     * @param wallClock milliseconds since 1970
     */
    public DuplicatesBench(Node node, List<String> vocabulary, LongSupplier wallClock) {
        this.stack = node.stack();
        this.dedup = node.applications().running().get(0);
        this.articles = new MadeArticles(1, vocabulary);
        this.wallClock = wallClock;
    }

    /** Warms up, then measures; figures by name. */
    public SortedMap<String, Double> run(int count) {
        try (NewsReader<Verdict> verdicts =
                        NewsReader.open(stack.client(), stack.kafkaTopics().verdicts(), null);
                ArticleFeed feed = new ArticleFeed(stack, articles, wallClock)) {
            throughput(feed, verdicts, WARM_UP);
            double perSecond = throughput(feed, verdicts, count);
            figures.put("bench.duplicates.articles_per_second", perSecond);
            int more = latency(feed, verdicts, perSecond / 2);
            dedup.close();
            DedupFootprint.measure(stack, WARM_UP + count + more, figures);
        }
        double copied = CopyTopology.measureArticles(stack, WARM_UP + count);
        figures.put("bench.copy.records_per_second", copied);
        figures.put("bench.duplicates.ratio", figures.get("bench.duplicates.articles_per_second") / copied);
        return figures;
    }

    /** The figures for people. */
    public static Table table(SortedMap<String, Double> figures) {
        return new Table(
                "duplicates, end to end",
                List.of("figure", "value"),
                figures.entrySet().stream()
                        .map(one -> List.of(one.getKey(), String.format(Locale.ROOT, "%.3f", one.getValue())))
                        .toList());
    }

    /**
     * Articles a second that the application takes from its Kafka topic, to the last verdict read. They are made and sent
     * while it pauses: that is no work of its own.
     */
    private double throughput(ArticleFeed feed, NewsReader<Verdict> verdicts, int count) {
        dedup.streams().pause();
        for (int i = 0; i < count; i++) {
            feed.send();
        }
        feed.flush();
        long begin = System.nanoTime();
        long cpu = processorTime();
        dedup.streams().resume();
        int decided = 0;
        while (decided < count) {
            decided += verdicts.poll(POLL).size();
        }
        figures.put("bench.duplicates.processor_ms_per_article", (processorTime() - cpu) / 1e6 / count);
        return count / PipelineBench.seconds(System.nanoTime() - begin);
    }

    /** From the moment an article is sent to the moment a reader of committed records has its verdict; how many were sent. */
    private int latency(ArticleFeed feed, NewsReader<Verdict> verdicts, double perSecond) {
        List<Long> millis = new ArrayList<>();
        long begin = System.nanoTime();
        long sent = 0;
        double passed = 0;
        while (millis.size() < sent || passed < LATENCY_SECONDS) {
            passed = PipelineBench.seconds(System.nanoTime() - begin);
            for (; sent < perSecond * Math.min(passed, LATENCY_SECONDS); sent++) {
                feed.send();
            }
            List<Received<Verdict>> fallen = verdicts.poll(Duration.ofMillis(5));
            long now = wallClock.getAsLong();
            fallen.forEach(one -> millis.add(now - one.value().fetchedAt()));
        }
        millis.sort(null);
        figures.put("bench.duplicates.latency.rate_per_second", perSecond);
        figures.put("bench.duplicates.latency.p50_ms", quantile(millis, 0.50));
        figures.put("bench.duplicates.latency.p99_ms", quantile(millis, 0.99));
        return millis.size();
    }

    /** Nanoseconds of all processors that this process has used: broker, application, producer and reader together. */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double quantile(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
    }
}
