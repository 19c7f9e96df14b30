package io.khabar.eval;

import io.khabar.model.Article;
import io.khabar.model.Relation;
import io.khabar.model.Verdict;
import io.khabar.pipeline.dedup.DedupInMemory;
import io.khabar.pipeline.dedup.DedupSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Measures the duplicates protocol on articles that outlets took from one another: against pairs that a person read, and
 * against an oracle that looks everywhere.
 */
public final class DuplicatesEval implements Evaluation {
    static final int PARTITIONS = 4;

    /** Articles decided on at the same time. */
    static final int BURST = 64;

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public EvaluationResult run(Path data, EvaluationOptions options) {
        List<GoldPair> gold = GoldPair.read(data);
        List<Article> articles = SaudiNews.read(data);
        DedupInMemory protocol = new DedupInMemory(DedupSettings.DEFAULTS, PARTITIONS);
        List<Verdict> verdicts = verdicts(protocol, articles, BURST);
        SortedMap<String, Double> figures = new TreeMap<>();
        List<String> errors = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        Groups groups = new Groups(verdicts);
        CopyOracle oracle = new CopyOracle(articles);
        tables.add(againstGold(gold, groups, figures, options.listErrors() ? errors : new ArrayList<>()));
        tables.add(againstOracle(oracle, articles, groups, figures));
        tables.add(relations(verdicts, protocol, figures));
        tables.add(new EditedCopies(EditedCopies.Units.WORDS, articles).table("Arabic", figures));
        tables.addAll(UnspacedTexts.tables(data, figures));
        tables.add(new Bursts(articles).table(figures));
        tables.add(new CopyFinders(articles, oracle, figures).table(options.peers()));
        return new EvaluationResult(tables, figures, errors);
    }

    /** All arrive within one window, as from an archive: how old the news is makes no difference. */
    static List<Verdict> verdicts(DedupInMemory protocol, List<Article> articles, int burst) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            protocol.arrive(articles.get(i), i);
            if (i % burst == burst - 1) {
                verdicts.addAll(protocol.run());
            }
        }
        verdicts.addAll(protocol.run());
        return verdicts;
    }

    private static Table againstGold(
            List<GoldPair> gold, Groups groups, SortedMap<String, Double> figures, List<String> errors) {
        int found = 0;
        int right = 0;
        int same = 0;
        for (GoldPair pair : gold) {
            boolean says = groups.related(SaudiNews.id(pair.one()), SaudiNews.id(pair.other()));
            found += says ? 1 : 0;
            right += says && pair.same() ? 1 : 0;
            same += pair.same() ? 1 : 0;
            if (says != pair.same()) {
                errors.add((says ? "taken for the same: " : "not found: ") + pair.one() + " " + pair.other() + " "
                        + pair.label() + ", " + pair.note());
            }
        }
        double precision = (double) right / found;
        double recall = (double) right / same;
        double f1 = 2 * precision * recall / (precision + recall);
        figures.put("duplicates.gold.precision", precision);
        figures.put("duplicates.gold.recall", recall);
        figures.put("duplicates.gold.f1", f1);
        return new Table(
                "Pairs read by a person (" + gold.size() + ")",
                List.of("precision", "recall", "F1"),
                List.of(List.of(shown(precision), shown(recall), shown(f1))));
    }

    private static Table againstOracle(
            CopyOracle oracle, List<Article> articles, Groups groups, SortedMap<String, Double> figures) {
        FoundCopies found = FoundCopies.of(roots(articles, groups), oracle);
        figures.put("duplicates.oracle.precision", found.precision());
        figures.put("duplicates.oracle.recall", found.recall());
        figures.put("duplicates.oracle.b3", found.agreement().f1());
        figures.put("duplicates.oracle.rand", found.agreement().rand());
        figures.put("duplicates.oracle.split", (double) found.split());
        return new Table(
                "Against all pairs that the rule takes (" + articles.size() + " articles)",
                List.of("precision", "recall", "split stories", "B³ F1", "adjusted Rand"),
                List.of(List.of(
                        shown(found.precision()),
                        shown(found.recall()),
                        Integer.toString(found.split()),
                        shown(found.agreement().f1()),
                        shown(found.agreement().rand()))));
    }

    /** The place of each article's root among the articles. */
    static int[] roots(List<Article> articles, Groups groups) {
        Map<String, Integer> numbers = new HashMap<>();
        articles.forEach(article -> numbers.put(article.id(), numbers.size()));
        return articles.stream()
                .mapToInt(article -> numbers.getOrDefault(groups.root(article.id()), -1))
                .toArray();
    }

    private static Table relations(List<Verdict> verdicts, DedupInMemory protocol, SortedMap<String, Double> figures) {
        List<String> columns = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (Relation relation : Relation.values()) {
            columns.add(relation.name().toLowerCase(Locale.ROOT));
            long count = verdicts.stream()
                    .filter(verdict -> verdict.relation() == relation)
                    .count();
            cells.add(Long.toString(count));
        }
        double claims = (double) protocol.claims() / verdicts.size();
        figures.put("duplicates.claims", claims);
        columns.addAll(List.of("claims an article", "candidates an article"));
        cells.addAll(List.of(shown(claims), shown((double) protocol.candidates() / verdicts.size())));
        return new Table("Verdicts", columns, List.of(cells));
    }

    static String shown(double figure) {
        return String.format(Locale.ROOT, "%.4f", figure);
    }
}
