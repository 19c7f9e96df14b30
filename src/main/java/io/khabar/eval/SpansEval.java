package io.khabar.eval;

import io.khabar.model.Article;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.Evidence;
import io.khabar.model.Relation;
import io.khabar.pipeline.enrich.Enricher;
import io.khabar.pipeline.topics.TopicEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code khabar eval spans}: whether every span of every record lies in its text and reads as it claims to. */
public final class SpansEval implements Evaluation {
    private static final int SHOWN = 20;

    @Override
    public String name() {
        return "spans";
    }

    @Override
    public EvaluationResult run(Path data, EvaluationOptions options) {
        return check(SaudiNews.read(data), Enricher.shipped(TopicEngine.shipped()));
    }

    private static EvaluationResult check(List<Article> articles, Enricher enricher) {
        Tally tally = new Tally();
        for (Article article : articles) {
            tally.check(enricher.enrich(article, Relation.CANONICAL));
        }
        SortedMap<String, Double> figures = new TreeMap<>();
        figures.put("spans.checked", (double) tally.checked);
        figures.put("spans.wrong", (double) tally.wrong.size());
        Table table = new Table(
                "Spans of all that is said of an article",
                List.of("articles", "spans", "wrong"),
                List.of(List.of(
                        String.valueOf(articles.size()),
                        String.valueOf(tally.checked),
                        String.valueOf(tally.wrong.size()))));
        return new EvaluationResult(
                List.of(table),
                figures,
                List.of(),
                tally.wrong.stream().limit(SHOWN).toList());
    }

    private static final class Tally {
        private final List<String> wrong = new ArrayList<>();
        private long checked;

        void check(EnrichedArticle enriched) {
            Article article = enriched.article();
            Spans.each(List.of(enriched.topics(), enriched.entities(), enriched.quotes(), enriched.events()), span -> {
                checked++;
                if (!span.standsIn(article.text(span.part()))) {
                    wrong.add(told(article, span));
                }
            });
        }

        private static String told(Article article, Evidence span) {
            return "the span [" + span.start() + ", " + span.end() + ") of the " + span.part() + " of article "
                    + article.id() + " does not read \"" + span.text() + "\"";
        }
    }
}
