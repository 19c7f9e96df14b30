package io.khabar.pipeline.dedup;

import io.khabar.text.WordPrints;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What two texts share, measured on all of their words.
 *
 * @param jaccard of the two sets of word triples
 * @param containment share of the shorter text's word triples that the other has
 * @param words share of the shorter text's distinct words that the other has, wherever they stand
 * @param covered share of the shorter text's words inside runs of three and more that the other has
 * @param agreeing numbers of the shorter text that the other has in the same place
 * @param contradicting numbers of the shorter text in whose place the other has another number
 * @param exact whether both are the same to the letter
 */
record Likeness(
        double jaccard,
        double containment,
        double words,
        double covered,
        int agreeing,
        int contradicting,
        boolean exact) {
    private static final int RUN = 3;
    private static final int ANY_NUMBER = 0x1_0000;

    static Likeness of(WordPrints one, WordPrints other) {
        WordPrints shorter = one.size() <= other.size() ? one : other;
        WordPrints longer = one.size() <= other.size() ? other : one;
        Triples triples = Triples.compare(shorter, longer);
        int[] numbers = comparedNumbers(shorter, longer);
        return new Likeness(
                triples.jaccard(),
                triples.containment(),
                sharedWords(shorter, longer),
                triples.covered(),
                numbers[0],
                numbers[1],
                one.exact() == other.exact());
    }

    /**
     * How much of the shorter text was taken over: words alone miss that a related report uses the same ones, runs alone
     * miss that an editor changes one in each; their mean is nearer than either.
     */
    double share() {
        return (words + covered) / 2;
    }

    /** Part of the numbers with a counterpart that differ from it. */
    double contradiction() {
        return (double) contradicting / (agreeing + contradicting + 1);
    }

    private static double sharedWords(WordPrints shorter, WordPrints longer) {
        long[] has = new long[1024];
        for (int i = 0; i < longer.size(); i++) {
            has[longer.at(i) >>> 6] |= 1L << longer.at(i);
        }
        long[] seen = new long[1024];
        int distinct = 0;
        int shared = 0;
        for (int i = 0; i < shorter.size(); i++) {
            int print = shorter.at(i);
            long bit = 1L << print;
            if ((seen[print >>> 6] & bit) == 0) {
                seen[print >>> 6] |= bit;
                distinct++;
                shared += (has[print >>> 6] & bit) == 0 ? 0 : 1;
            }
        }
        return distinct == 0 ? 0 : (double) shared / distinct;
    }

    /** Numbers with the same two words before or behind them: how many agree, how many contradict. */
    private static int[] comparedNumbers(WordPrints shorter, WordPrints longer) {
        Map<Long, Set<Integer>> places = new HashMap<>();
        for (int i = 0; i < longer.size(); i++) {
            if (WordPrints.isNumber(longer.at(i))) {
                for (long place : places(longer, i)) {
                    places.computeIfAbsent(place, key -> new HashSet<>()).add(longer.at(i));
                }
            }
        }
        int[] counts = new int[2];
        for (int i = 0; i < shorter.size() && !places.isEmpty(); i++) {
            if (WordPrints.isNumber(shorter.at(i))) {
                count(shorter.at(i), places(shorter, i), places, counts);
            }
        }
        return counts;
    }

    private static void count(int number, long[] at, Map<Long, Set<Integer>> places, int[] counts) {
        Set<Integer> before = places.getOrDefault(at[0], Set.of());
        Set<Integer> behind = places.getOrDefault(at[1], Set.of());
        if (before.contains(number) || behind.contains(number)) {
            counts[0]++;
        } else if (!before.isEmpty() || !behind.isEmpty()) {
            counts[1]++;
        }
    }

    /** The two words before a word and the two behind it; any number stands for any other. */
    private static long[] places(WordPrints prints, int at) {
        return new long[] {place(prints, at - 2, 1), place(prints, at + 1, 2)};
    }

    private static long place(WordPrints prints, int from, long side) {
        if (from < 0 || from + 2 > prints.size()) {
            return -side;
        }
        return side << 40 | (long) shape(prints.at(from)) << 20 | shape(prints.at(from + 1));
    }

    private static int shape(int print) {
        return WordPrints.isNumber(print) ? ANY_NUMBER : print;
    }

    /** Word triples of two texts. */
    private record Triples(int ofShorter, int ofLonger, int shared, double covered) {
        static Triples compare(WordPrints shorter, WordPrints longer) {
            LongSet ofLonger = set(longer);
            LongSet ofShorter = new LongSet(shorter.size());
            int shared = 0;
            int covered = 0;
            int coveredTo = 0;
            for (int i = 0; i + RUN <= shorter.size(); i++) {
                long triple = triple(shorter, i);
                if (ofLonger.contains(triple)) {
                    covered += i + RUN - Math.max(coveredTo, i);
                    coveredTo = i + RUN;
                    shared += ofShorter.add(triple) ? 1 : 0;
                } else {
                    ofShorter.add(triple);
                }
            }
            double share = shorter.size() == 0 ? 0 : (double) covered / shorter.size();
            return new Triples(ofShorter.size(), ofLonger.size(), shared, share);
        }

        double jaccard() {
            int all = ofShorter + ofLonger - shared;
            return all == 0 ? 0 : (double) shared / all;
        }

        double containment() {
            int fewer = Math.min(ofShorter, ofLonger);
            return fewer == 0 ? 0 : Math.min(1, (double) shared / fewer);
        }

        private static LongSet set(WordPrints prints) {
            LongSet set = new LongSet(prints.size());
            for (int i = 0; i + RUN <= prints.size(); i++) {
                set.add(triple(prints, i));
            }
            return set;
        }

        private static long triple(WordPrints prints, int at) {
            return 1L << 48 | (long) prints.at(at) << 32 | (long) prints.at(at + 1) << 16 | prints.at(at + 2);
        }
    }
}
