package io.khabar.eval;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.model.Article;
import io.khabar.pipeline.cleaning.ArticleCleaner;
import io.khabar.pipeline.cleaning.Paragraph;
import io.khabar.pipeline.cleaning.RawText;
import io.khabar.pipeline.intake.repeats.MemoryBlocks;
import io.khabar.pipeline.intake.repeats.PublisherRepeats;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Measures which paragraphs are learned to be their publishers' and no body text, on SaudiNewsNet in the order of its dates;
 * each that was taken out was labelled by its digest, by people who read it.
 */
public final class RepeatsEval implements Evaluation {
    private static final String LABELS = "/eval/repeats-saudinewsnet.tsv";
    private static final int SHARES = 4;

    @Override
    public String name() {
        return "repeats";
    }

    @Override
    public EvaluationResult run(Path data, EvaluationOptions options) {
        List<Article> articles = new ArrayList<>(SaudiNews.read(data));
        articles.sort(Comparator.comparingLong(Article::fetchedAt));
        Map<String, String> labels = labels();
        Tally whole = taken(articles, labels, 1);
        Tally shared = taken(articles, labels, SHARES);
        SortedMap<String, Double> figures = new TreeMap<>();
        whole.addTo(figures, "repeats");
        shared.addTo(figures, "repeats.partitions-" + SHARES);
        Table table = new Table(
                "Publishers' paragraphs taken out of " + articles.size() + " articles",
                List.of("learned by", "paragraphs", "of them different", "articles", "labelled", "no body text"),
                List.of(whole.row("one task"), shared.row("each of " + SHARES + " tasks from its share")));
        return new EvaluationResult(List.of(table), figures, options.listErrors() ? whole.lines() : List.of());
    }

    private static Tally taken(List<Article> articles, Map<String, String> labels, int shares) {
        ArticleCleaner cleaner = ArticleCleaner.fromResources();
        List<PublisherRepeats> tasks = new ArrayList<>();
        for (int i = 0; i < shares; i++) {
            tasks.add(new PublisherRepeats(new MemoryBlocks()));
        }
        Tally tally = new Tally(labels);
        for (Article article : articles) {
            PublisherRepeats task = tasks.get(Math.floorMod(article.id().hashCode(), shares));
            tally.add(article, task.find(article.source(), paragraphs(cleaner, article), article.fetchedAt()));
        }
        return tally;
    }

    private static List<Paragraph> paragraphs(ArticleCleaner cleaner, Article article) {
        return cleaner.clean(new RawText(
                        article.body(), 0, article.title(), article.author(), null, null, null, article.url()))
                .paragraphs();
    }

    /** By digest whether a paragraph is body text or none. */
    private static Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        InputStream in = Objects.requireNonNull(RepeatsEval.class.getResourceAsStream(LABELS), LABELS);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("digest"))
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> labels.put(row[0], row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }

    /** What was taken out, by digest. */
    private static final class Tally {
        private final Map<String, String> labels;
        private final SortedMap<String, Integer> counts = new TreeMap<>();
        private final Map<String, String> examples = new HashMap<>();
        private int articles;

        Tally(Map<String, String> labels) {
            this.labels = labels;
        }

        void add(Article article, List<Paragraph> taken) {
            articles += taken.isEmpty() ? 0 : 1;
            for (Paragraph paragraph : taken) {
                String digest = String.format(Locale.ROOT, "%016x", PublisherRepeats.digest(paragraph));
                counts.merge(digest, 1, Integer::sum);
                examples.putIfAbsent(digest, article.source() + "\t" + paragraph.text());
            }
        }

        private int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        private int labelled(String... wanted) {
            return counts.entrySet().stream()
                    .filter(each -> List.of(wanted).contains(labels.getOrDefault(each.getKey(), "")))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        /** Of those taken out and labelled, the share that is no body text. */
        private double precision() {
            return (double) labelled("none") / Math.max(1, labelled("none", "body"));
        }

        void addTo(SortedMap<String, Double> figures, String name) {
            figures.put(name + ".taken", (double) all());
            figures.put(name + ".articles", (double) articles);
            figures.put(name + ".precision", precision());
        }

        List<String> row(String learnedBy) {
            return List.of(
                    learnedBy,
                    "" + all(),
                    "" + counts.size(),
                    "" + articles,
                    "" + labelled("none", "body"),
                    String.format(Locale.ROOT, "%.3f", precision()));
        }

        /** Every paragraph that was taken out: how often, its digest, its label, its publisher and its text. */
        List<String> lines() {
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .map(each -> each.getValue() + "\t" + each.getKey() + "\t"
                            + labels.getOrDefault(each.getKey(), "not labelled") + "\t" + examples.get(each.getKey()))
                    .toList();
        }
    }
}
