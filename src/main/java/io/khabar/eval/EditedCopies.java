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
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.BiFunction;

/** Copies made by an editor whose changes are known: what share of them is found, by the protocol and by simpler ways. */
final class EditedCopies {
    private static final int ARTICLES = 300;
    private static final int LEAST_UNITS = 150;
    private static final int COPY_OFFSET = 1_000_000;

    /** Copies come after all originals, as copies do: at the same time the ids would say who is asked first. */
    private static final long AFTER_THE_ORIGINALS = 60_000;

    private final Units units;
    private final List<Article> originals;
    private final double unrelatedTaken;
    private final List<String> vocabulary;
    private final Map<String, BiFunction<List<String>, Random, List<String>>> edits = new LinkedHashMap<>();

    /** What an editor cuts, changes and puts in: words, or characters where a script puts no spaces between words. */
    enum Units {
        WORDS("words", " ") {
            @Override
            List<String> of(String text) {
                return Arrays.stream(text.strip().split("\\s+", -1)).toList();
            }
        },
        CHARACTERS("characters", "") {
            @Override
            List<String> of(String text) {
                return text.codePoints().mapToObj(Character::toString).toList();
            }
        };

        private final String plural;
        private final String joint;

        Units(String plural, String joint) {
            this.plural = plural;
            this.joint = joint;
        }

        abstract List<String> of(String text);
    }

    /**
     * Copies of some of the articles.
     *
     * @param articles of which those that are no copies themselves are edited
     */
    EditedCopies(Units units, List<Article> articles) {
        this.units = units;
        Random random = new Random(3);
        List<Article> distinct = distinct(articles);
        unrelatedTaken = 1
                - (double) distinct.size()
                        / articles.stream().filter(this::isLong).count();
        originals = random.ints(0, distinct.size())
                .distinct()
                .limit(Math.min(ARTICLES, distinct.size()))
                .mapToObj(distinct::get)
                .toList();
        vocabulary =
                originals.stream().flatMap(article -> units(article).stream()).toList();
        edits.put("cut to 50 %", (words, dice) -> words.subList(0, words.size() / 2));
        edits.put("cut to 30 %", (words, dice) -> words.subList(0, words.size() * 3 / 10));
        edits.put("cut to 20 %", (words, dice) -> words.subList(0, words.size() / 5));
        edits.put("8 % changed", (words, dice) -> changed(words, dice, 0.08));
        edits.put("15 % changed", (words, dice) -> changed(words, dice, 0.15));
        edits.put("first 30 % rewritten", this::rewritten);
        edits.put("inside a round-up", this::roundUp);
    }

    /** Canonical articles only: with natural copies about, a copy may rightly point at another root. */
    private List<Article> distinct(List<Article> articles) {
        DedupInMemory protocol = new DedupInMemory(DedupSettings.DEFAULTS, 1);
        articles.forEach(article -> protocol.arrive(article, 0));
        Groups groups = new Groups(protocol.run());
        return articles.stream()
                .filter(article -> groups.root(article.id()).equals(article.id()))
                .filter(this::isLong)
                .toList();
    }

    private boolean isLong(Article article) {
        return units(article).size() >= LEAST_UNITS;
    }

    /** Share of the articles that are taken for copies of one another, unedited: a mistake where none is. */
    double unrelatedTaken() {
        return unrelatedTaken;
    }

    /**
     * What share of the copies is found.
     *
     * @param of what texts, for the title and the figures' names
     */
    Table table(String of, SortedMap<String, Double> figures) {
        List<List<String>> rows = new ArrayList<>();
        edits.forEach((name, edit) -> {
            double[] found = found(edit);
            figures.put(
                    "duplicates.edited."
                            + (of + " " + name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                    found[0]);
            rows.add(List.of(
                    name,
                    DuplicatesEval.shown(found[0]),
                    DuplicatesEval.shown(found[1]),
                    DuplicatesEval.shown(found[2])));
        });
        return new Table(
                "Edited copies found, " + of + " (" + originals.size() + " texts of " + LEAST_UNITS + " " + units.plural
                        + " and more)",
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
            String body = String.join(units.joint, edit.apply(units(original), random));
            protocol.arrive(copy(original, body, COPY_OFFSET + i), AFTER_THE_ORIGINALS + i);
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

    /** An article with another body and id, and nothing else that would give it away. */
    static Article copy(Article original, String body, int number) {
        return article(original.source(), body, number);
    }

    /** An article that is nothing but its text. */
    static Article blank(String body, int number) {
        return article("evaluation", body, number);
    }

    private static Article article(String source, String body, int number) {
        return new Article(
                SaudiNews.id(number),
                1,
                body,
                "",
                source,
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

    private List<String> units(Article article) {
        return units.of(article.body());
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
