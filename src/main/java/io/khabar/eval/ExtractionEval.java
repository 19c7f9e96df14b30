package io.khabar.eval;

import io.khabar.eval.ExtractionPages.GoldPage;
import io.khabar.model.Outcome;
import io.khabar.pipeline.cleaning.ArticleCleaner;
import io.khabar.pipeline.cleaning.RawText;
import io.khabar.pipeline.extraction.ArticleExtractor;
import io.khabar.pipeline.extraction.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** Measures the text found in news pages: F1 over shingles of four words, as the article extraction benchmark defines it. */
public final class ExtractionEval implements Evaluation {
    /** Until the compiler has seen enough of the extractor; a pipeline runs for days. */
    private static final int WARM_UP_ROUNDS = 4;

    private static final int TIMED_ROUNDS = 3;

    @Override
    public String name() {
        return "extraction";
    }

    @Override
    public EvaluationResult run(Path data, EvaluationOptions options) {
        List<GoldPage> pages = ExtractionPages.read(data.resolve("article_extraction/aeb.tar"));
        Measured own = measure(new Own(), pages);
        StatedTimes times = StatedTimes.measure(pages);
        SortedMap<String, Double> figures = new TreeMap<>();
        figures.put("extraction.precision", own.precision());
        figures.put("extraction.recall", own.recall());
        figures.put("extraction.f1", own.f1());
        figures.put("extraction.pages-per-second", own.pagesPerSecond());
        figures.put("extraction.published", times.share());
        figures.put("extraction.published.visible", times.shareShown());
        double arabic = arabic(data.resolve("extraction_ar"));
        figures.put("extraction.arabic.f1", arabic);
        List<Table> tables = List.of(
                texts(pages, own, options),
                times(times),
                new Table("Arabic page", List.of("F1"), List.of(List.of(Measured.figure(arabic)))));
        List<String> errors = new ArrayList<>();
        if (options.listErrors()) {
            errors.addAll(own.worst(pages));
            errors.addAll(times.errors());
        }
        return new EvaluationResult(tables, figures, errors);
    }

    private static Table texts(List<GoldPage> pages, Measured own, EvaluationOptions options) {
        List<List<String>> rows = new ArrayList<>(List.of(own.row()));
        if (options.peers()) {
            for (ExtractionPeer peer : ServiceLoader.load(ExtractionPeer.class)) {
                rows.add(measure(peer, pages).row());
            }
        }
        List<String> columns = List.of("extractor", "F1", "precision", "recall", "pages/s of CPU time");
        return new Table("Article text in " + pages.size() + " pages", columns, rows);
    }

    private static Table times(StatedTimes times) {
        return new Table(
                "Published time, by day",
                List.of("read from", "pages", "right", "share"),
                List.of(
                        List.of(
                                "the page as it is",
                                "" + times.stated(),
                                "" + times.right(),
                                Measured.figure(times.share())),
                        List.of(
                                "what it shows alone",
                                "" + times.shown(),
                                "" + times.rightShown(),
                                Measured.figure(times.shareShown()))));
    }

    private static double arabic(Path folder) {
        Path page = folder.resolve("arabic_article.html");
        Path text = folder.resolve("arabic.txt");
        if (!Files.isRegularFile(page) || !Files.isRegularFile(text)) {
            throw new EvaluationDataMissing(folder);
        }
        try {
            String body = new Own().body(Files.readString(page), "");
            return ShingleScore.of(Files.readString(text), body).f1();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Measured measure(ExtractionPeer peer, List<GoldPage> pages) {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            pages.forEach(page -> peer.body(page.html(), page.url()));
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        List<String> bodies = List.of();
        for (int i = 0; i < TIMED_ROUNDS; i++) {
            bodies = pages.stream()
                    .map(page -> peer.body(page.html(), page.url()))
                    .toList();
        }
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9 / TIMED_ROUNDS;
        List<ShingleScore> scores = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            scores.add(ShingleScore.of(pages.get(i).body(), bodies.get(i)));
        }
        return new Measured(peer.name(), scores, pages.size() / seconds);
    }

    /** Khabar's own extractor and cleaner: what an emitted article has. */
    private static final class Own implements ExtractionPeer {
        private final ArticleCleaner cleaner = ArticleCleaner.fromResources();
        private final ArticleExtractor extractor = new ArticleExtractor(Duration.ofMinutes(1), System::nanoTime);

        @Override
        public String name() {
            return "khabar " + ArticleExtractor.VERSION;
        }

        @Override
        public String body(String html, String url) {
            Outcome<Page> outcome = extractor.extract(html, url);
            return outcome.fold(page -> clean(page, url), rejected -> "");
        }

        private String clean(Page page, String url) {
            return cleaner.clean(new RawText(page.text(), 0, page.title(), null, null, null, null, url))
                    .body();
        }
    }

    /** One extractor's scores, page by page. */
    private record Measured(String name, List<ShingleScore> scores, double pagesPerSecond) {

        double precision() {
            return scores.stream()
                    .filter(ShingleScore::hasPrediction)
                    .mapToDouble(ShingleScore::precision)
                    .average()
                    .orElse(0);
        }

        double recall() {
            return scores.stream()
                    .filter(ShingleScore::hasTruth)
                    .mapToDouble(ShingleScore::recall)
                    .average()
                    .orElse(0);
        }

        double f1() {
            return 2 * precision() * recall() / (precision() + recall());
        }

        List<String> row() {
            return List.of(
                    name,
                    figure(f1()),
                    figure(precision()),
                    figure(recall()),
                    String.format(Locale.ROOT, "%.0f", pagesPerSecond));
        }

        List<String> worst(List<GoldPage> pages) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < scores.size(); i++) {
                ShingleScore score = scores.get(i);
                if (score.f1() < 0.9) {
                    lines.add(figure(score.f1()) + " precision " + figure(score.precision()) + " recall "
                            + figure(score.recall()) + " " + pages.get(i).id() + " "
                            + pages.get(i).url());
                }
            }
            lines.sort(null);
            return lines;
        }

        static String figure(double value) {
            return String.format(Locale.ROOT, "%.3f", value);
        }
    }
}
