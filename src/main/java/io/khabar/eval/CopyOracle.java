package io.khabar.eval;

import io.khabar.model.Article;
import io.khabar.model.Relation;
import io.khabar.pipeline.dedup.DedupSettings;
import io.khabar.pipeline.dedup.TextComparison;
import io.khabar.text.WordPrints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds every pair of texts that could be the same by an inverted index over all their word triples, without anchors,
 * caps or races, and applies the rule to each: what the protocol would find if it looked everywhere.
 */
final class CopyOracle {
    /** A pair that the rule takes has a third of the shorter text in shared runs, so a tenth of its triples at least. */
    private static final double LEAST_SHARED = 0.1;

    private final TextComparison rule = new TextComparison(DedupSettings.DEFAULTS);
    private final List<WordPrints> prints = new ArrayList<>();
    private final Map<Long, int[]> index = new HashMap<>();
    private final List<List<Integer>> elders = new ArrayList<>();

    CopyOracle(List<Article> articles) {
        for (Article article : articles) {
            WordPrints own = rule.read(article.body());
            elders.add(candidates(own));
            enter(own, prints.size());
            prints.add(own);
        }
    }

    /** Elder articles with enough word triples in common. */
    List<Integer> elders(int article) {
        return elders.get(article);
    }

    boolean isCopy(int newcomer, int elder) {
        return rule.relation(prints.get(newcomer), prints.get(elder)).equals(Optional.of(Relation.DUPLICATE));
    }

    boolean isEmpty(int article) {
        return prints.get(article).size() == 0;
    }

    /** Root of each article, when all arrive one after the other: the elder root that shares most with it, or itself. */
    int[] roots() {
        int[] roots = new int[prints.size()];
        for (int article = 0; article < roots.length; article++) {
            roots[article] = article;
            double most = 0;
            for (int elder : elders.get(article)) {
                if (roots[elder] == elder && isCopy(article, elder)) {
                    double share = rule.share(prints.get(article), prints.get(elder));
                    if (share > most) {
                        most = share;
                        roots[article] = elder;
                    }
                }
            }
        }
        return roots;
    }

    private List<Integer> candidates(WordPrints own) {
        int[] shared = new int[prints.size()];
        List<Integer> touched = new ArrayList<>();
        for (long triple : triples(own)) {
            for (int elder : index.getOrDefault(triple, new int[0])) {
                if (shared[elder]++ == 0) {
                    touched.add(elder);
                }
            }
        }
        touched.removeIf(elder -> shared[elder]
                < LEAST_SHARED * Math.min(own.size(), prints.get(elder).size()));
        return touched;
    }

    private void enter(WordPrints own, int number) {
        for (long triple : triples(own)) {
            index.merge(triple, new int[] {number}, CopyOracle::joined);
        }
    }

    private static int[] joined(int[] all, int[] one) {
        int[] longer = Arrays.copyOf(all, all.length + 1);
        longer[all.length] = one[0];
        return longer;
    }

    private static long[] triples(WordPrints own) {
        if (own.size() < 3) {
            return new long[] {-own.exact() >>> 1};
        }
        long[] triples = new long[own.size() - 2];
        for (int i = 0; i < triples.length; i++) {
            triples[i] = ((long) own.at(i) << 32) | ((long) own.at(i + 1) << 16) | own.at(i + 2);
        }
        return Arrays.stream(triples).distinct().toArray();
    }
}
