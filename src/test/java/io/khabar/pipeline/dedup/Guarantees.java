package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import io.khabar.model.Relation;
import io.khabar.model.Verdict;
import io.khabar.text.WordPrints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Checks what the protocol promises on the verdicts of a run, and says what is broken. */
final class Guarantees {
    private static final int SURELY_FOUND = 3;

    private final DedupSettings settings;
    private final Map<String, TreeMap<Integer, Article>> arrived = new LinkedHashMap<>();
    private final Map<String, Long> at = new HashMap<>();
    private final Map<String, List<Verdict>> verdicts = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    Guarantees(DedupSettings settings) {
        this.settings = settings;
    }

    void arrive(Article article, long time) {
        arrived.computeIfAbsent(article.id(), id -> new TreeMap<>()).put(article.version(), article);
        at.putIfAbsent(article.id(), time);
        at.put(article.id() + '/' + article.version(), time);
    }

    List<String> brokenBy(List<Verdict> all) {
        all.forEach(verdict -> verdicts.computeIfAbsent(verdict.articleId(), id -> new ArrayList<>())
                .add(verdict));
        arrived.values().forEach(versions -> versions.values().forEach(this::oneVerdict));
        for (int i = 0; i < all.size(); i++) {
            pointsAtRoot(all, i);
        }
        all.forEach(this::verified);
        noSplit();
        return broken;
    }

    private void oneVerdict(Article article) {
        long count = verdicts.getOrDefault(article.id(), List.of()).stream()
                .filter(verdict -> verdict.version() == article.version())
                .count();
        if (count != 1) {
            broken.add("G1 " + article.id() + " version " + article.version() + " has " + count + " verdicts");
        }
    }

    /** Whoever is pointed at was canonical before, and stays so for as long as it is remembered. */
    private void pointsAtRoot(List<Verdict> all, int index) {
        Verdict verdict = all.get(index);
        if (verdict.root() == null) {
            return;
        }
        List<Verdict> before = ofRoot(verdict, all.subList(0, index)).stream()
                .filter(earlier -> earlier.relation() != Relation.INVALID)
                .toList();
        if (before.isEmpty() || !before.get(before.size() - 1).relation().goesOn()) {
            broken.add("G2 " + verdict.articleId() + " points at " + verdict.root() + ", which is no root");
        }
        boolean becameACopy = ofRoot(verdict, all.subList(index, all.size())).stream()
                .takeWhile(later -> !wasForgotten(later))
                .anyMatch(later -> later.relation() == Relation.DUPLICATE);
        if (becameACopy) {
            broken.add("G2 " + verdict.root() + " became a copy after " + verdict.articleId() + " pointed at it");
        }
    }

    private static List<Verdict> ofRoot(Verdict verdict, List<Verdict> all) {
        return all.stream()
                .filter(other -> other.articleId().equals(verdict.root()))
                .toList();
    }

    private boolean wasForgotten(Verdict verdict) {
        long own = at.getOrDefault(verdict.articleId() + '/' + verdict.version(), 0L);
        long before = at.getOrDefault(verdict.articleId() + '/' + (verdict.version() - 1), own);
        return own - before > settings.memory().toMillis();
    }

    private void verified(Verdict verdict) {
        if (verdict.root() == null || verdict.reason().startsWith("correction")) {
            return;
        }
        WordPrints own = prints(verdict.articleId(), verdict.version());
        WordPrints root = prints(verdict.root(), verdict.rootVersion());
        boolean direct = Comparison.of(own, root, settings).relation() == verdict.relation();
        if (!direct && !isCloseToACopy(verdict, own)) {
            broken.add("G3 " + verdict.articleId() + " is not " + verdict.relation() + " of " + verdict.root());
        }
    }

    /** A copy of the root that was itself compared with the root leads to it. */
    private boolean isCloseToACopy(Verdict verdict, WordPrints own) {
        return verdicts.values().stream()
                .flatMap(List::stream)
                .filter(other -> other.relation() == Relation.DUPLICATE)
                .filter(other -> Objects.equals(other.root(), verdict.root()))
                .filter(other -> verdict.reason().endsWith(": " + other.articleId()))
                .map(other -> Comparison.of(own, prints(other.articleId(), other.version()), settings))
                .anyMatch(compared -> compared.relation() == verdict.relation());
    }

    /** Two canonical articles of one version each, within one window, that say the same and are easily found. */
    private void noSplit() {
        List<Article> roots = new ArrayList<>();
        for (Map.Entry<String, TreeMap<Integer, Article>> article : arrived.entrySet()) {
            List<Verdict> own = verdicts.getOrDefault(article.getKey(), List.of());
            boolean isRoot = own.size() == 1 && own.get(0).relation() == Relation.CANONICAL;
            if (isRoot && article.getValue().size() == 1) {
                roots.add(article.getValue().firstEntry().getValue());
            }
        }
        for (int i = 0; i < roots.size(); i++) {
            for (int j = 0; j < i; j++) {
                notTheSame(roots.get(j), roots.get(i));
            }
        }
    }

    private void notTheSame(Article one, Article other) {
        long apart = Math.abs(at.getOrDefault(one.id(), 0L) - at.getOrDefault(other.id(), 0L));
        WordPrints first = prints(one);
        WordPrints second = prints(other);
        if (apart < settings.window().toMillis()
                && sharedAnchors(first, second) >= SURELY_FOUND
                && isDuplicate(first, second)
                && isDuplicate(second, first)) {
            broken.add("G5 " + one.id() + " and " + other.id() + " are both canonical and say the same");
        }
    }

    private boolean isDuplicate(WordPrints newcomer, WordPrints elder) {
        return Comparison.of(newcomer, elder, settings).relation() == Relation.DUPLICATE;
    }

    private int sharedAnchors(WordPrints one, WordPrints other) {
        Set<Long> shared = new HashSet<>();
        Arrays.stream(Anchors.of(one, settings)).forEach(shared::add);
        return (int) Arrays.stream(Anchors.of(other, settings))
                .filter(shared::contains)
                .count();
    }

    private WordPrints prints(String id, int version) {
        return prints(Objects.requireNonNull(
                arrived.getOrDefault(id, new TreeMap<>()).get(version), "the verdict is on what arrived"));
    }

    private WordPrints prints(Article article) {
        return WordPrints.of(article.body(), settings.mostWords());
    }
}
