package io.khabar.bench;

import io.khabar.eval.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Measures what it costs the pipeline to be looked at: its throughput without the read side, with the read side filling its
 * indexes, and with overviews open on top; in rounds one after the other, so that what changes meanwhile changes for all.
 * Then how fast articles are told by id while the pipeline runs at half of its rate.
 */
public final class DashboardBench {
    private static final int WARM_UP = 2_000;
    private static final int OVERVIEWS = 3;
    private static final double QUESTIONS_A_SECOND = 200;
    private static final int QUESTIONS_SECONDS = 30;

    private final PipelineLoad load;
    private final ReadSide readSide;
    private final Consumer<String> progress;
    private final List<Double> bare = new ArrayList<>();
    private final List<Double> indexed = new ArrayList<>();
    private final List<Double> watched = new ArrayList<>();

    /** Starts the read side and its pages beside the pipeline. */
    @FunctionalInterface
    public interface ReadSide {
        Running start();
    }

    /** The read side while it runs. */
    public interface Running extends AutoCloseable {
        /** Where its pages are, without a slash at the end. */
        String url();

        @Override
        void close();
    }

    /**
     * A bench on a stack whose applications run, without a read side.
     *
     * @param progress told what is being measured
     */
    public DashboardBench(PipelineLoad load, ReadSide readSide, Consumer<String> progress) {
        this.load = load;
        this.readSide = readSide;
        this.progress = progress;
    }

    /**
     * Warms up, then measures; figures by name.
     *
     * @param count of articles for each measurement
     * @param rounds of the three
     */
    public SortedMap<String, Double> run(int count, int rounds) throws InterruptedException {
        progress.accept("warming up with " + WARM_UP + " articles");
        load.throughput(WARM_UP);
        for (int round = 1; round <= rounds; round++) {
            progress.accept("round " + round + " of " + rounds + ", three times " + count + " articles");
            round(count);
        }
        SortedMap<String, Double> figures = new TreeMap<>();
        double without = median(bare);
        double with = median(indexed);
        figures.put("bench.dashboard.without.articles_per_second", without);
        figures.put("bench.dashboard.read_model.articles_per_second", with);
        figures.put("bench.dashboard.overviews.articles_per_second", median(watched));
        figures.put("bench.dashboard.read_model.cost_percent", 100 * (1 - with / without));
        figures.put("bench.dashboard.overviews.cost_percent", 100 * (1 - median(watched) / with));
        ask(figures, without / 2);
        return figures;
    }

    private void round(int count) throws InterruptedException {
        bare.add(load.throughput(count));
        try (Running running = readSide.start()) {
            Questions questions = new Questions(running.url());
            questions.awaitAnswer(last(load.ids()));
            indexed.add(load.throughput(count));
            questions.awaitAnswer(last(load.ids()));
            try (Overviews open = Overviews.open(running.url(), OVERVIEWS)) {
                watched.add(load.throughput(count));
                open.mustHaveSeenSome();
            }
        }
    }

    private void ask(SortedMap<String, Double> figures, double articlesPerSecond) throws InterruptedException {
        progress.accept("articles by id, " + (int) QUESTIONS_A_SECOND + "/s for " + QUESTIONS_SECONDS + " s");
        try (Running running = readSide.start()) {
            Questions questions = new Questions(running.url());
            questions.awaitAnswer(last(load.ids()));
            List<String> ids = load.ids();
            PipelineLoad.Steady flow = load.steadily(articlesPerSecond);
            try {
                questions.ask(ids, QUESTIONS_A_SECOND, QUESTIONS_SECONDS);
            } finally {
                flow.stop();
            }
            figures.put("bench.query.rate_per_second", QUESTIONS_A_SECOND);
            figures.put("bench.query.articles_per_second_meanwhile", articlesPerSecond);
            figures.put("bench.query.failed", (double) questions.failed());
            figures.put("bench.query.p50_ms", questions.quantile(0.50));
            figures.put("bench.query.p99_ms", questions.quantile(0.99));
        }
    }

    /** The figures for people. */
    public static Table table(SortedMap<String, Double> figures) {
        return PipelineBench.table(figures);
    }

    private static String last(List<String> ids) {
        return ids.get(ids.size() - 1);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
