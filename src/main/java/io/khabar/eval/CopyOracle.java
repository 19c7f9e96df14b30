package io.khabar.eval;

import io.khabar.model.Article;
import io.khabar.model.Relation;
import io.khabar.pipeline.dedup.DedupSettings;
import io.khabar.pipeline.dedup.TextComparison;
import io.khabar.text.WordPrints;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds every pair of texts that could be the same by an inverted index over all their word triples, without anchors,
 * caps or races, and applies the rule to each: what the protocol would find if it looked everywhere.
 */
final class CopyOracle {
    private final TextComparison rule = new TextComparison(DedupSettings.DEFAULTS);
    private final List<WordPrints> prints;
    private final List<int[]> elders;
    private final int[] roots;

    CopyOracle(List<Article> articles) {
        prints = articles.stream().map(article -> rule.read(article.body())).toList();
        elders = InvertedIndex.elders(prints.stream().map(WordShingles::of).toList());
        roots = roots(elders);
    }

    /** Elder articles with enough word triples in common. */
    int[] elders(int article) {
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
        return roots.clone();
    }

    /** Whether the article is a copy that Jaccard does not show: one that was cut, or cut from, or much edited. */
    boolean isUnlikeItsRoot(int article) {
        return roots[article] != article && rule.jaccard(prints.get(article), prints.get(roots[article])) < 0.5;
    }

    /**
     * Roots when all arrive one after the other, each compared with the roots of those that it could be a copy of.
     *
     * @param candidates numbers of earlier articles, for each article
     */
    int[] roots(List<int[]> candidates) {
        int[] found = new int[prints.size()];
        for (int article = 0; article < found.length; article++) {
            found[article] = article;
            double most = 0;
            for (int root : isEmpty(article) ? new int[0] : rootsOf(candidates.get(article), found)) {
                double share = isCopy(article, root) ? rule.share(prints.get(article), prints.get(root)) : 0;
                if (share > most) {
                    most = share;
                    found[article] = root;
                }
            }
        }
        return found;
    }

    private static int[] rootsOf(int[] candidates, int[] roots) {
        int[] all = new int[candidates.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = roots[candidates[i]];
        }
        return Arrays.stream(all).sorted().distinct().toArray();
    }
}
