package io.khabar.bench;

import com.sun.management.OperatingSystemMXBean;
import io.khabar.eval.Table;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Measures what it costs the pipeline to be looked at: its throughput without the read side, with the read side filling its
 * indexes, and with overviews open on top; in rounds one after the other, every second one the other way round, so that
 * what changes meanwhile changes for all. A cost is the median over the rounds. Then how fast articles are told by id while
 * the pipeline runs at half of its rate.
 *
 * <p>Throughput of a busy machine is noisy, so that costs of a few percent drown in it. The processor time of the process,
 * which holds the brokers too, is measured beside it: where processors are what lacks, it says the same with less noise.
 */
public final class DashboardBench {
    /** Until Java has compiled most of what runs: compiling is counted as the articles' cost otherwise. */
    private static final int WARM_UP = 10_000;

    private static final int OVERVIEWS = 3;
    private static final double QUESTIONS_A_SECOND = 200;
    private static final int QUESTIONS_SECONDS = 30;
    /** Until Java has compiled what questions run through: before, one answer in a hundred takes ten times as long. */
    private static final int QUESTIONS_WARM_UP_SECONDS = 60;

    private static final double NANOS_OF_A_MILLISECOND = 1e6;

    private final PipelineLoad load;
    private final ReadSide readSide;
    private final Consumer<String> progress;
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final List<Round> rounds = new ArrayList<>();

    private record Round(Run bare, Run indexed, Run watched) {}

    /**
     * One measurement.
     *
     * @param cpuMillis of all threads of the process for one article, until the read side has it too
     */
    private record Run(double articlesPerSecond, double cpuMillis) {}

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
     * @param times of rounds of the three
     */
    public SortedMap<String, Double> run(int count, int times) throws InterruptedException {
        progress.accept("warming up with twice " + WARM_UP + " articles");
        load.throughput(WARM_UP);
        lookedAt(WARM_UP / 2);
        for (int round = 1; round <= times; round++) {
            progress.accept("round " + round + " of " + times + ", three times " + count + " articles");
            rounds.add(round % 2 == 1 ? bareFirst(count) : bareLast(count));
        }
        SortedMap<String, Double> figures = new TreeMap<>();
        tell(figures, "without", Round::bare);
        tell(figures, "read_model", Round::indexed);
        tell(figures, "overviews", Round::watched);
        cost(figures, "read_model", Round::bare, Round::indexed);
        cost(figures, "overviews", Round::indexed, Round::watched);
        ask(figures, median(round -> round.bare().articlesPerSecond()) / 2);
        return figures;
    }

    private Round bareFirst(int count) throws InterruptedException {
        Run bare = bare(count);
        List<Run> looked = lookedAt(count);
        return new Round(bare, looked.get(0), looked.get(1));
    }

    private Round bareLast(int count) throws InterruptedException {
        List<Run> looked = lookedAt(count);
        return new Round(bare(count), looked.get(0), looked.get(1));
    }

    private Run bare(int count) throws InterruptedException {
        return measure(count, () -> {});
    }

    /** With the read side, then with overviews open too. */
    private List<Run> lookedAt(int count) throws InterruptedException {
        try (Running running = readSide.start()) {
            Questions questions = new Questions(running.url());
            Waiting untilAnswered = () -> questions.awaitAnswer(last(load.ids()));
            untilAnswered.await();
            Run indexed = measure(count, untilAnswered);
            try (Overviews open = Overviews.open(running.url(), OVERVIEWS)) {
                Run watched = measure(count, untilAnswered);
                open.mustHaveSeenSome();
                return List.of(indexed, watched);
            }
        }
    }

    /** Until all that belongs to a measurement has been done. */
    @FunctionalInterface
    private interface Waiting {
        void await() throws InterruptedException;
    }

    private Run measure(int count, Waiting end) throws InterruptedException {
        long begin = machine.getProcessCpuTime();
        double articlesPerSecond = load.throughput(count);
        end.await();
        return new Run(articlesPerSecond, (machine.getProcessCpuTime() - begin) / NANOS_OF_A_MILLISECOND / count);
    }

    /** Picks one of a round's measurements. */
    @FunctionalInterface
    private interface Which {
        Run of(Round round);
    }

    private void tell(SortedMap<String, Double> figures, String name, Which which) {
        String prefix = "bench.dashboard." + name;
        figures.put(
                prefix + ".articles_per_second", median(round -> which.of(round).articlesPerSecond()));
        figures.put(
                prefix + ".cpu_ms_per_article", median(round -> which.of(round).cpuMillis()));
    }

    private void cost(SortedMap<String, Double> figures, String name, Which without, Which with) {
        String prefix = "bench.dashboard." + name;
        figures.put(
                prefix + ".cost_percent",
                median(round -> 100
                        * (1
                                - with.of(round).articlesPerSecond()
                                        / without.of(round).articlesPerSecond())));
        figures.put(
                prefix + ".cpu_cost_percent",
                median(round ->
                        100 * (with.of(round).cpuMillis() / without.of(round).cpuMillis() - 1)));
    }

    private void ask(SortedMap<String, Double> figures, double articlesPerSecond) throws InterruptedException {
        progress.accept("articles by id, " + (int) QUESTIONS_A_SECOND + "/s for " + QUESTIONS_SECONDS + " s");
        try (Running running = readSide.start()) {
            new Questions(running.url()).awaitAnswer(last(load.ids()));
            List<String> ids = load.ids();
            PipelineLoad.Steady flow = load.steadily(articlesPerSecond);
            try {
                new Questions(running.url()).ask(ids, QUESTIONS_A_SECOND, QUESTIONS_WARM_UP_SECONDS);
                Questions questions = new Questions(running.url());
                questions.ask(ids, QUESTIONS_A_SECOND, QUESTIONS_SECONDS);
                tell(figures, questions);
            } finally {
                flow.stop();
            }
            figures.put("bench.query.rate_per_second", QUESTIONS_A_SECOND);
            figures.put("bench.query.articles_per_second_meanwhile", articlesPerSecond);
        }
    }

    private static void tell(SortedMap<String, Double> figures, Questions questions) {
        figures.put("bench.query.failed", (double) questions.failed());
        figures.put("bench.query.p50_ms", questions.quantile(0.50));
        figures.put("bench.query.p90_ms", questions.quantile(0.90));
        figures.put("bench.query.p99_ms", questions.quantile(0.99));
    }

    /** The figures for people. */
    public static Table table(SortedMap<String, Double> figures) {
        return PipelineBench.table(figures);
    }

    private static String last(List<String> ids) {
        return ids.get(ids.size() - 1);
    }

    private double median(ToDoubleFunction<Round> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
