package io.khabar.eval;

import io.khabar.model.Article;
import io.khabar.model.Entity;
import io.khabar.model.Relation;
import io.khabar.model.TopicMatch;
import io.khabar.pipeline.enrich.Enricher;
import io.khabar.pipeline.entities.EntityFinder;
import io.khabar.pipeline.events.EventFinder;
import io.khabar.pipeline.events.EventInput;
import io.khabar.pipeline.language.LanguageDetector;
import io.khabar.pipeline.quotes.QuoteFinder;
import io.khabar.pipeline.topics.TopicEngine;
import io.khabar.text.TextView;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code khabar eval enrich}: articles a second of processor time, outside Kafka, of enrich as a whole and of each step. */
public final class EnrichEval implements Evaluation {
    private static final int ARTICLES = 2_000;
    private static final int ROUNDS = 5;
    private static final double SECOND = 1e9;
    private static final String LANGUAGE = "ar";

    @Override
    public String name() {
        return "enrich";
    }

    @Override
    public EvaluationResult run(Path data, EvaluationOptions options) {
        List<Article> articles = SaudiNews.read(data);
        int step = Math.max(1, articles.size() / ARTICLES);
        List<Article> some = new ArrayList<>();
        for (int i = 0; i < articles.size(); i += step) {
            some.add(articles.get(i));
        }
        return new Run(some).measure();
    }

    /** What a step reads and the steps before it found. */
    private static final class Work {
        private final Article article;
        private TextView title = TextView.of("", LANGUAGE);
        private TextView body = TextView.of("", LANGUAGE);
        private List<Entity> named = List.of();
        private List<TopicMatch> about = List.of();

        Work(Article article) {
            this.article = article;
        }
    }

    private interface Step {
        void take(Work work);
    }

    private static final class Run {
        private final List<Work> works;
        private final Map<String, Step> steps = new LinkedHashMap<>();

        Run(List<Article> articles) {
            works = articles.stream().map(Work::new).toList();
            LanguageDetector languages = LanguageDetector.shipped();
            EntityFinder entities = EntityFinder.shipped();
            TopicEngine topics = TopicEngine.shipped();
            EventFinder events = EventFinder.shipped();
            QuoteFinder quotes = QuoteFinder.shipped();
            Enricher enricher = new Enricher(languages, topics, entities, quotes, events);
            steps.put("language", work -> languages.detect(work.article.title(), work.article.body(), null));
            steps.put("view", work -> {
                work.title = TextView.of(work.article.title(), LANGUAGE);
                work.body = TextView.of(work.article.body(), LANGUAGE);
            });
            steps.put("entities", work -> work.named = entities.find(work.title, work.body, LANGUAGE));
            steps.put("topics", work -> work.about = topics.match(work.title, work.body, LANGUAGE, work.named));
            steps.put("quotes", work -> quotes.find(work.title, work.body, LANGUAGE, work.named));
            steps.put("events", work -> events.find(input(work)));
            steps.put("all", work -> enricher.enrich(work.article, Relation.CANONICAL));
        }

        private static EventInput input(Work work) {
            Article article = work.article;
            return new EventInput(
                    article.id(),
                    article.version(),
                    LANGUAGE,
                    article.publishedAt(),
                    work.title,
                    work.body,
                    work.named,
                    work.about);
        }

        /** The best of some rounds: the first ones pay for the compiler. */
        EvaluationResult measure() {
            Map<String, Double> best = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                steps.forEach((name, step) -> best.merge(name, perSecond(step), Math::max));
            }
            SortedMap<String, Double> figures = new TreeMap<>();
            double all = Objects.requireNonNull(best.get("all"));
            List<List<String>> rows = new ArrayList<>();
            best.forEach((name, rate) -> {
                figures.put("enrich.speed." + name, rate);
                rows.add(List.of(
                        name,
                        String.format(Locale.ROOT, "%,.0f", rate),
                        String.format(Locale.ROOT, "%.0f %%", 100 * all / rate)));
            });
            Table table = new Table(
                    "Articles a second of processor time, " + works.size() + " articles, best of " + ROUNDS + " rounds",
                    List.of("step", "articles/s", "share of the time"),
                    rows);
            return new EvaluationResult(List.of(table), figures, List.of());
        }

        private double perSecond(Step step) {
            long start = processorTime();
            works.forEach(step::take);
            return works.size() * SECOND / (processorTime() - start);
        }

        private static long processorTime() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }
}
