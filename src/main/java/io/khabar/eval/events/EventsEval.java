package io.khabar.eval.events;

import io.khabar.eval.Evaluation;
import io.khabar.eval.EvaluationOptions;
import io.khabar.eval.EvaluationResult;
import io.khabar.eval.GoldPair;
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
        Map<Integer, List<NewsEvent>> events = events(data, extractor, labels);
        Happenings happenings = new Happenings(extractor);
        ArmsScore arms = new ArmsScore(extractor, happenings);
        IncidentScore incidents = new IncidentScore(happenings);
        events.forEach((i, found) -> {
            if (labels.isAboutArms(i)) {
                arms.article(i, labels.deals().getOrDefault(i, List.of()), found);
            }
            if (labels.incidents().containsKey(i)) {
                incidents.article(i, labels.incidents().getOrDefault(i, List.of()), found);
            }
        });
        IdentityScore identity = new IdentityScore();
        labels.pairs().forEach(pair -> identity.pair(pair.label(), of(pair.one(), events), of(pair.other(), events)));
        PloverScore plover = PloverScore.of(data, extractor);
        SortedMap<String, Double> figures = new TreeMap<>();
        Map<String, List<Told>> families = new TreeMap<>(Map.of("arms", arms.told(), "incidents", incidents.told()));
        List<Table> tables = List.of(
                arms.figures(figures),
                incidents.figures(figures),
                plover.figures(figures),
                identity.figures(families, figures));
        List<String> errors = new ArrayList<>();
        List.of(arms.errors(), incidents.errors(), plover.errors(), identity.errors())
                .forEach(errors::addAll);
        return new EvaluationResult(tables, figures, options.listErrors() ? errors : List.of());
    }

    private static Map<Integer, List<NewsEvent>> events(Path data, Extractor extractor, Labels labels) {
        Map<Integer, List<NewsEvent>> events = new TreeMap<>();
        NewsCorpus.read(data, labels.articles()::contains)
                .forEach((i, item) -> events.put(
                        i, extractor.events(String.valueOf(i), item.title(), item.body(), item.publishedAt())));
        return events;
    }

    private static List<NewsEvent> of(int article, Map<Integer, List<NewsEvent>> events) {
        return events.getOrDefault(article, List.of());
    }

    /** What is labelled, by article. */
    private record Labels(
            Set<Integer> articles,
            Map<Integer, String> arms,
            Map<Integer, List<Map<String, String>>> deals,
            Map<Integer, List<Map<String, String>>> incidents,
            List<GoldPair> pairs) {

        /** Whether it is known which deals the article tells of, if any. */
        boolean isAboutArms(int article) {
            String label = arms.get(article);
            return deals.containsKey(article) || (label != null && !"passing".equals(label));
        }

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
            List<GoldPair> pairs = GoldPair.read(data);
            pairs.forEach(pair -> articles.addAll(List.of(pair.one(), pair.other())));
            return new Labels(articles, arms, deals, incidents, pairs);
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
