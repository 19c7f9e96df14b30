package io.khabar.eval.events;

import io.khabar.eval.Evaluation;
import io.khabar.eval.EvaluationOptions;
import io.khabar.eval.EvaluationResult;
import io.khabar.eval.Table;
import io.khabar.model.NewsEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Measures arms deals, conflict incidents and event types. */
public final class EventsEval implements Evaluation {

    @Override
    public String name() {
        return "events";
    }

    @Override
    public EvaluationResult run(Path data, EvaluationOptions options) {
        Extractor extractor = new Extractor();
        Labels labels = Labels.read(data);
        Map<Integer, List<NewsEvent>> events = new TreeMap<>();
        NewsCorpus.read(data, labels.articles()::contains)
                .forEach((i, item) -> events.put(
                        i, extractor.events(String.valueOf(i), item.title(), item.body(), item.publishedAt())));
        ArmsScore arms = new ArmsScore(extractor);
        IncidentScore incidents = new IncidentScore();
        events.forEach((i, found) -> {
            if (!"passing".equals(labels.arms().get(i))) {
                arms.article(i, labels.deals().getOrDefault(i, List.of()), found);
            }
            if (labels.incidents().containsKey(i)) {
                incidents.article(i, labels.incidents().getOrDefault(i, List.of()), found);
            }
        });
        PloverScore plover = PloverScore.of(data, extractor);
        SortedMap<String, Double> figures = new TreeMap<>();
        List<Table> tables = List.of(arms.figures(figures), incidents.figures(figures), plover.figures(figures));
        List<String> errors = new ArrayList<>(arms.errors());
        errors.addAll(incidents.errors());
        errors.addAll(plover.errors());
        return new EvaluationResult(tables, figures, options.listErrors() ? errors : List.of());
    }

    /** What is labelled, by article. */
    private record Labels(
            Set<Integer> articles,
            Map<Integer, String> arms,
            Map<Integer, List<Map<String, String>>> deals,
            Map<Integer, List<Map<String, String>>> incidents) {

        static Labels read(Path data) {
            Map<Integer, String> arms = new HashMap<>();
            for (Map<String, String> row : GoldTable.read(data.resolve("gold/topics.tsv"))) {
                int i = Integer.parseInt(row.getOrDefault("i", "-1"));
                arms.put(i, row.getOrDefault("arms-deals", ""));
            }
            Map<Integer, List<Map<String, String>>> deals = byArticle(data.resolve("gold/arms_deals.tsv"));
            Map<Integer, List<Map<String, String>>> incidents = byArticle(data.resolve("gold/conflict_incidents.tsv"));
            Set<Integer> articles = new HashSet<>(arms.keySet());
            articles.addAll(deals.keySet());
            articles.addAll(incidents.keySet());
            return new Labels(articles, arms, deals, incidents);
        }

        private static Map<Integer, List<Map<String, String>>> byArticle(Path file) {
            Map<Integer, List<Map<String, String>>> rows = new TreeMap<>();
            for (Map<String, String> row : GoldTable.read(file)) {
                rows.computeIfAbsent(Integer.parseInt(row.getOrDefault("i", "-1")), key -> new ArrayList<>())
                        .add(row);
            }
            return rows;
        }
    }
}
