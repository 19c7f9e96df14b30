package io.khabar.eval;

import io.khabar.model.Article;
import io.khabar.model.Verdict;
import io.khabar.pipeline.dedup.DedupInMemory;
import io.khabar.pipeline.dedup.DedupSettings;
import io.khabar.pipeline.dedup.TextComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.SortedMap;

/**
 * Other ways to find the same copies in the same run: each finds its candidates, the rule is applied to all of them, and
 * the oracle says what came of it. Everything is in memory and on one thread, except where a peer brings its own.
 */
final class CopyFinders {
    private static final int WARM_UP = 2_000;
    private static final double MILLIS = 1_000;

    private final List<Article> articles;
    private final CopyOracle oracle;
    private final SortedMap<String, Double> figures;

    CopyFinders(List<Article> articles, CopyOracle oracle, SortedMap<String, Double> figures) {
        this.articles = articles;
        this.oracle = oracle;
        this.figures = figures;
    }

    Table table(boolean withPeers) {
        Measured ours = ours(DuplicatesEval.PARTITIONS, DuplicatesEval.BURST);
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(ours, ""));
        rows.add(row(ours(1, 1), ""));
        List<long[]> shingles = new ArrayList<>();
        Stopwatch reading = Stopwatch.started();
        TextComparison rule = new TextComparison(DedupSettings.DEFAULTS);
        articles.forEach(article -> shingles.add(WordShingles.of(rule.read(article.body()))));
        Cost cost = Cost.of(reading);
        rows.addAll(rows(new InvertedIndex(), shingles, cost, ours));
        if (withPeers) {
            ServiceLoader.load(CopyPeer.class).forEach(peer -> rows.addAll(rows(peer, shingles, cost, ours)));
        }
        return new Table(
                "Ways to find copies, " + articles.size() + " articles in memory, all by our rule"
                        + (withPeers ? "" : " (peers not asked for)"),
                List.of(
                        "finder",
                        "setting",
                        "recall",
                        "of cut and extended",
                        "precision",
                        "B³ F1",
                        "candidates an article",
                        "articles/s",
                        "CPU ms an article",
                        "at our recall"),
                rows);
    }

    private Measured ours(int partitions, int atOnce) {
        DuplicatesEval.verdicts(protocol(partitions), articles.subList(0, Math.min(WARM_UP, articles.size())), atOnce);
        DedupInMemory protocol = protocol(partitions);
        Stopwatch watch = Stopwatch.started();
        List<Verdict> verdicts = DuplicatesEval.verdicts(protocol, articles, atOnce);
        Cost cost = Cost.of(watch);
        int[] roots = DuplicatesEval.roots(articles, new Groups(verdicts));
        String setting =
                partitions == 1 ? "1 partition, one at a time" : partitions + " partitions, " + atOnce + " at once";
        return new Measured("khabar", setting, FoundCopies.of(roots, oracle), perArticle(protocol.claims()), cost);
    }

    private static DedupInMemory protocol(int partitions) {
        return new DedupInMemory(DedupSettings.DEFAULTS, partitions);
    }

    private List<List<String>> rows(CopyPeer peer, List<long[]> shingles, Cost reading, Measured ours) {
        List<Measured> measured = new ArrayList<>();
        if (peer.settings().isEmpty()) {
            return List.of();
        }
        peer.warmUp(shingles.subList(0, Math.min(WARM_UP, shingles.size())));
        for (String setting : peer.settings()) {
            measured.add(measure(peer, shingles, setting, reading));
        }
        int nearest = nearest(measured, ours.found().recall());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            boolean reaches = measured.get(i).found().recall() >= ours.found().recall();
            rows.add(row(measured.get(i), i != nearest ? "" : reaches ? "yes" : "nearest"));
        }
        return rows;
    }

    private Measured measure(CopyPeer peer, List<long[]> shingles, String setting, Cost reading) {
        CopyPeer.Candidates candidates = peer.find(shingles, setting);
        Stopwatch watch = Stopwatch.started();
        int[] roots = oracle.roots(candidates.elders());
        Cost cost = reading.plus(new Cost(candidates.seconds(), candidates.processorSeconds()))
                .plus(Cost.of(watch));
        long count =
                candidates.elders().stream().mapToLong(elders -> elders.length).sum();
        return new Measured(peer.name(), setting, FoundCopies.of(roots, oracle), perArticle(count), cost);
    }

    /** The first, and so the quickest, setting that finds as many as ours; else the one that finds most. */
    private static int nearest(List<Measured> measured, double recall) {
        int nearest = 0;
        for (int i = 1; i < measured.size(); i++) {
            double best = measured.get(nearest).found().recall();
            if (best < recall && measured.get(i).found().recall() > best) {
                nearest = i;
            }
        }
        return nearest;
    }

    private List<String> row(Measured one, String atOurRecall) {
        double perSecond = articles.size() / one.cost().seconds();
        double millis = MILLIS * one.cost().processorSeconds() / articles.size();
        String figure = ("duplicates.finder." + one.finder() + "." + one.setting())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-");
        figures.put(figure + ".recall", one.found().recall());
        figures.put(figure + ".precision", one.found().precision());
        figures.put(figure + ".articles_per_second", perSecond);
        figures.put(figure + ".processor_ms", millis);
        return List.of(
                one.finder(),
                one.setting(),
                DuplicatesEval.shown(one.found().recall()),
                DuplicatesEval.shown(one.found().unlike()),
                DuplicatesEval.shown(one.found().precision()),
                DuplicatesEval.shown(one.found().agreement().f1()),
                String.format(Locale.ROOT, "%.2f", one.candidates()),
                String.format(Locale.ROOT, "%,.0f", perSecond),
                String.format(Locale.ROOT, "%.3f", millis),
                atOurRecall);
    }

    private double perArticle(long count) {
        return (double) count / articles.size();
    }

    /** @param candidates texts that an article was compared with, mean */
    private record Measured(String finder, String setting, FoundCopies found, double candidates, Cost cost) {}

    /** Time by the clock and of all processors. */
    private record Cost(double seconds, double processorSeconds) {
        static Cost of(Stopwatch watch) {
            return new Cost(watch.seconds(), watch.processorSeconds());
        }

        Cost plus(Cost more) {
            return new Cost(seconds + more.seconds, processorSeconds + more.processorSeconds);
        }
    }
}
