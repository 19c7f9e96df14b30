package io.khabar.eval;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.model.Article;
import io.khabar.model.Credit;
import io.khabar.pipeline.cleaning.ArticleCleaner;
import io.khabar.pipeline.cleaning.Cleaned;
import io.khabar.pipeline.cleaning.RawText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Measures whom articles are said to credit, on articles of SaudiNewsNet that were labelled by index: a credit is an
 * article and an outlet, and right if the label has it.
 */
public final class CreditEval implements Evaluation {
    private static final String LABELS = "/eval/credit-saudinewsnet.tsv";

    @Override
    public String name() {
        return "credit";
    }

    @Override
    public EvaluationResult run(Path data, EvaluationOptions options) {
        Map<String, Article> articles = new HashMap<>();
        SaudiNews.read(data).forEach(article -> articles.put(article.id(), article));
        ArticleCleaner cleaner = ArticleCleaner.fromResources();
        Tally tally = new Tally();
        labels().forEach((index, wanted) -> {
            Article article = Objects.requireNonNull(articles.get(SaudiNews.id(index)), () -> "no article " + index);
            tally.add(index, wanted, clean(cleaner, article));
        });
        return tally.result(options);
    }

    private static Cleaned clean(ArticleCleaner cleaner, Article article) {
        String author = article.author();
        return cleaner.clean(new RawText(
                article.body(),
                0,
                article.title(),
                author == null || author.isBlank() ? null : author,
                article.publisher(),
                null,
                null,
                article.url()));
    }

    /** By article index the outlets that it credits, none for an article that credits nobody. */
    private static SortedMap<Integer, Set<String>> labels() {
        SortedMap<Integer, Set<String>> labels = new TreeMap<>();
        InputStream in = Objects.requireNonNull(CreditEval.class.getResourceAsStream(LABELS), LABELS);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("index"))
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> labels.put(Integer.parseInt(row[0]), outlets(row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }

    private static Set<String> outlets(String cell) {
        return cell.equals("-") ? Set.of() : new TreeSet<>(List.of(cell.split(",", -1)));
    }

    /** What was found, against what the labels say. */
    private static final class Tally {
        private final List<String> errors = new ArrayList<>();
        private int articles;
        private int right;
        private int wrong;
        private int missed;

        void add(int index, Set<String> wanted, Cleaned cleaned) {
            articles++;
            Set<String> found = new TreeSet<>();
            for (Credit credit : cleaned.credits()) {
                String outlet = String.valueOf(credit.outlet());
                if (found.add(outlet) && !wanted.contains(outlet)) {
                    wrong++;
                    errors.add(index + " wrong " + outlet + " from: " + credit.text());
                }
            }
            for (String outlet : wanted) {
                if (!found.contains(outlet)) {
                    missed++;
                    errors.add(index + " missed " + outlet);
                }
            }
            right += (int) wanted.stream().filter(found::contains).count();
        }

        EvaluationResult result(EvaluationOptions options) {
            double precision = share(right, right + wrong);
            double recall = share(right, right + missed);
            SortedMap<String, Double> figures =
                    new TreeMap<>(Map.of("credit.precision", precision, "credit.recall", recall));
            Table table = new Table(
                    "Credits of " + articles + " articles",
                    List.of("right", "wrong", "missed", "precision", "recall"),
                    List.of(List.of("" + right, "" + wrong, "" + missed, figure(precision), figure(recall))));
            return new EvaluationResult(List.of(table), figures, options.listErrors() ? errors : List.of());
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }

        private static String figure(double value) {
            return String.format(Locale.ROOT, "%.3f", value);
        }
    }
}
