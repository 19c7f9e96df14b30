package io.khabar.eval;

import io.khabar.model.Article;
import io.khabar.model.Verdict;
import io.khabar.pipeline.dedup.DedupInMemory;
import io.khabar.pipeline.dedup.DedupSettings;
import io.khabar.pipeline.dedup.TextComparison;
import io.khabar.text.WordPrints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.BiFunction;

/** Copies made by an editor whose changes are known: what share of them is found, by the protocol and by simpler ways. */
final class EditedCopies {
    private static final int ARTICLES = 300;
    private static final int LEAST_WORDS = 150;
    private static final int COPY_OFFSET = 1_000_000;

    private final List<Article> originals;
    private final List<String> vocabulary;
    private final Map<String, BiFunction<List<String>, Random, List<String>>> edits = new LinkedHashMap<>();

    EditedCopies(List<Article> articles) {
        Random random = new Random(3);
        List<Article> distinct = distinct(articles);
        originals = random.ints(0, distinct.size())
                .distinct()
                .limit(Math.min(ARTICLES, distinct.size()))
                .mapToObj(distinct::get)
                .toList();
        vocabulary =
                originals.stream().flatMap(article -> words(article).stream()).toList();
        edits.put("cut to 50 %", (words, dice) -> words.subList(0, words.size() / 2));
        edits.put("cut to 30 %", (words, dice) -> words.subList(0, words.size() * 3 / 10));
        edits.put("cut to 20 %", (words, dice) -> words.subList(0, words.size() / 5));
        edits.put("8 % of words changed", (words, dice) -> changed(words, dice, 0.08));
        edits.put("15 % of words changed", (words, dice) -> changed(words, dice, 0.15));
        edits.put("first 30 % rewritten", this::rewritten);
        edits.put("inside a round-up", this::roundUp);
    }

    /** Canonical articles only: with natural copies about, a copy may rightly point at another root. */
    private static List<Article> distinct(List<Article> articles) {
        DedupInMemory protocol = new DedupInMemory(DedupSettings.DEFAULTS, 1);
        articles.forEach(article -> protocol.arrive(article, 0));
        Groups groups = new Groups(protocol.run());
        return articles.stream()
                .filter(article -> groups.root(article.id()).equals(article.id()))
                .filter(article -> words(article).size() >= LEAST_WORDS)
                .toList();
    }

    Table table(SortedMap<String, Double> figures) {
        List<List<String>> rows = new ArrayList<>();
        edits.forEach((name, edit) -> {
            double[] found = found(edit);
            figures.put("duplicates.edited." + name.replaceAll("[^a-z0-9]+", "-"), found[0]);
            rows.add(List.of(
                    name,
                    DuplicatesEval.shown(found[0]),
                    DuplicatesEval.shown(found[1]),
                    DuplicatesEval.shown(found[2])));
        });
        return new Table(
                "Edited copies found (" + originals.size() + " articles of " + LEAST_WORDS + " words and more)",
                List.of("edit", "Khabar", "SimHash of 64 bits, 3 apart", "MinHash LSH, 16 bands of 8"),
                rows);
    }

    private double[] found(BiFunction<List<String>, Random, List<String>> edit) {
        Random random = new Random(5);
        DedupInMemory protocol = new DedupInMemory(DedupSettings.DEFAULTS, 4);
        originals.forEach(article -> protocol.arrive(article, 0));
        protocol.run();
        int[] found = new int[3];
        TextComparison reader = new TextComparison(DedupSettings.DEFAULTS);
        for (int i = 0; i < originals.size(); i++) {
            Article original = originals.get(i);
            String body = String.join(" ", edit.apply(words(original), random));
            protocol.arrive(copy(original, body, i), 0);
            Verdict verdict = protocol.run().get(0);
            found[0] += original.id().equals(verdict.root()) ? 1 : 0;
            WordPrints one = reader.read(original.body());
            WordPrints other = reader.read(body);
            found[1] += Long.bitCount(Signatures.simHash(one) ^ Signatures.simHash(other)) <= 3 ? 1 : 0;
            found[2] += Signatures.shareABand(one, other, 16, 8) ? 1 : 0;
        }
        return Arrays.stream(found)
                .mapToDouble(count -> (double) count / originals.size())
                .toArray();
    }

    private static Article copy(Article original, String body, int number) {
        return new Article(
                SaudiNews.id(COPY_OFFSET + number),
                1,
                body,
                "",
                original.source(),
                null,
                null,
                null,
                null,
                "",
                body,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                List.of(),
                List.of(),
                0,
                0,
                "edited/1");
    }

    private static List<String> words(Article article) {
        return Arrays.stream(article.body().strip().split("\\s+", -1)).toList();
    }

    private List<String> changed(List<String> words, Random random, double share) {
        List<String> copy = new ArrayList<>(words);
        copy.replaceAll(word -> random.nextDouble() < share ? anyWord(random) : word);
        return copy;
    }

    private List<String> rewritten(List<String> words, Random random) {
        List<String> copy = new ArrayList<>(words);
        for (int i = 0; i < copy.size() * 3 / 10; i++) {
            copy.set(i, anyWord(random));
        }
        return copy;
    }

    private List<String> roundUp(List<String> words, Random random) {
        List<String> copy = new ArrayList<>();
        for (int i = 0; i < words.size() / 2; i++) {
            copy.add(anyWord(random));
        }
        copy.addAll(words);
        for (int i = 0; i < words.size() / 2; i++) {
            copy.add(anyWord(random));
        }
        return copy;
    }

    private String anyWord(Random random) {
        return vocabulary.get(random.nextInt(vocabulary.size()));
    }
}
