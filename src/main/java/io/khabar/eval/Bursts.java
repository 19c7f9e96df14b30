package io.khabar.eval;

import io.khabar.model.Article;
import io.khabar.pipeline.dedup.DedupInMemory;
import io.khabar.pipeline.dedup.DedupSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;

/** Breaking news: so many copies of a story at once that no index entry has room for all, each edited in its own way. */
final class Bursts {
    private static final int STORIES = 20;
    private static final int LEAST_WORDS = 150;
    private static final List<Integer> COPIES = List.of(100, 200, 500);
    private static final double CHANGED = 0.05;

    private final List<List<String>> stories;
    private final List<Article> originals;

    Bursts(List<Article> articles) {
        originals = articles.stream()
                .filter(article -> EditedCopies.Units.WORDS.of(article.body()).size() >= LEAST_WORDS)
                .limit(STORIES)
                .toList();
        stories = originals.stream()
                .map(article -> EditedCopies.Units.WORDS.of(article.body()))
                .toList();
    }

    /** Canonical articles of each story whose copies all arrive before anything is decided. */
    Table table(SortedMap<String, Double> figures) {
        List<List<String>> rows = new ArrayList<>();
        for (int copies : COPIES) {
            List<Integer> roots = new ArrayList<>();
            for (int story = 0; story < stories.size(); story++) {
                roots.add(roots(story, copies));
            }
            double mean = roots.stream().mapToInt(Integer::intValue).average().orElse(0);
            int most = Collections.max(roots);
            figures.put("duplicates.burst." + copies + ".most", (double) most);
            figures.put("duplicates.burst." + copies + ".mean", mean);
            rows.add(List.of(
                    Integer.toString(copies), String.format(Locale.ROOT, "%.2f", mean), Integer.toString(most)));
        }
        return new Table(
                "Copies that arrive at once, half of them cut, 5 % of words changed (" + stories.size() + " stories)",
                List.of("copies", "canonical articles, mean", "most"),
                rows);
    }

    private int roots(int story, int copies) {
        Random random = new Random(story);
        DedupInMemory protocol = new DedupInMemory(DedupSettings.DEFAULTS, 4);
        for (int i = 0; i < copies; i++) {
            String body = String.join(" ", edited(stories.get(story), random));
            protocol.arrive(EditedCopies.copy(originals.get(story), body, i), i);
        }
        Set<String> roots = new HashSet<>(new Groups(protocol.run()).roots().values());
        return roots.size();
    }

    private static List<String> edited(List<String> words, Random random) {
        List<String> copy = new ArrayList<>(words);
        copy.replaceAll(word -> random.nextDouble() < CHANGED ? words.get(random.nextInt(words.size())) : word);
        boolean isCut = random.nextBoolean();
        return isCut ? copy.subList(0, copy.size() * (60 + random.nextInt(40)) / 100) : copy;
    }
}
