package io.khabar.eval.topics;

import io.khabar.eval.Evaluation;
import io.khabar.eval.EvaluationOptions;
import io.khabar.eval.EvaluationResult;
import io.khabar.eval.NewsArticles;
import io.khabar.eval.Table;
import io.khabar.model.TopicMatch;
import io.khabar.pipeline.topics.TopicEngine;
import io.khabar.text.TextView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code khabar eval topics}. */
public final class TopicsEval implements Evaluation {
    private static final String LANGUAGE = "ar";

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public EvaluationResult run(Path data, EvaluationOptions options) {
        return new Run(data, options).run();
    }

    private static final class Run {
        private final EvaluationOptions options;
        private final GoldTopics gold;
        private final Map<Integer, NewsArticles.Item> articles;
        private final TopicEngine engine = TopicEngine.shipped();
        private final SortedMap<String, Double> figures = new TreeMap<>();
        private final SortedMap<String, Standing> ours = new TreeMap<>();
        private final SortedMap<String, Standing> baseline = new TreeMap<>();
        private final List<String> errors = new ArrayList<>();

        Run(Path data, EvaluationOptions options) {
            this.options = options;
            this.gold = GoldTopics.read(data);
            this.articles = NewsArticles.read(data, index -> true);
        }

        EvaluationResult run() {
            for (String topic : gold.topics()) {
                ours.put(topic, new Standing());
                baseline.put(topic, new Standing());
            }
            gold.rows().forEach(this::judge);
            Table accuracy = accuracy();
            Table speed = new TopicsSpeed(List.copyOf(articles.values()), figures).measure(options.peers());
            return new EvaluationResult(List.of(accuracy, speed), figures, options.listErrors() ? errors : List.of());
        }

        private void judge(GoldTopics.Row row) {
            NewsArticles.Item item = articles.get(row.index());
            if (item == null) {
                throw new IllegalStateException("labelled article " + row.index() + " is not among the articles");
            }
            TextView title = TextView.of(item.title(), LANGUAGE);
            TextView body = TextView.of(item.body(), LANGUAGE);
            Set<String> found = engine.match(title, body, LANGUAGE, List.of()).stream()
                    .map(TopicMatch::topic)
                    .collect(Collectors.toSet());
            row.labels().forEach((topic, label) -> {
                Objects.requireNonNull(ours.get(topic)).count(label, found.contains(topic));
                boolean keyword = KeywordBaseline.flags(topic, item.title() + "\n" + item.body());
                Objects.requireNonNull(baseline.get(topic)).count(label, keyword);
                if (Standing.isWrong(label, found.contains(topic))) {
                    String answer = found.contains(topic) ? "flagged" : "not flagged";
                    errors.add(
                            topic + " " + row.index() + " is labelled " + label + " and " + answer + ": " + row.note());
                }
            });
        }

        private Table accuracy() {
            List<List<String>> rows = new ArrayList<>();
            ours.forEach((topic, standing) -> {
                String figure = "topics." + topic + ".";
                figures.put(figure + "precision", standing.precision());
                figures.put(figure + "recall", standing.recall());
                figures.put(figure + "f1", standing.f1());
                figures.put(figure + "passing", standing.passing());
                Standing keywords = Objects.requireNonNull(baseline.get(topic));
                figures.put(figure + "baseline.f1", keywords.f1());
                figures.put(figure + "baseline.passing", keywords.passing());
                rows.add(row(topic, "khabar", standing));
                rows.add(row(topic, "keywords", keywords));
            });
            return new Table(
                    "Topics on " + gold.rows().size() + " labelled articles",
                    List.of("topic", "by", "precision", "recall", "F1", "passing flagged"),
                    rows);
        }

        private static List<String> row(String topic, String by, Standing standing) {
            return List.of(
                    topic,
                    by,
                    share(standing.precision()),
                    share(standing.recall()),
                    share(standing.f1()),
                    share(standing.passing()));
        }

        private static String share(double share) {
            return String.format(Locale.ROOT, "%.3f", share);
        }
    }
}
