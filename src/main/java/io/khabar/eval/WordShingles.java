package io.khabar.eval;

import io.khabar.text.WordPrints;
import java.util.Arrays;

/** The word triples of a text: the set that textbook ways to find near-duplicates work on. */
public final class WordShingles {
    private static final int WORDS = 3;
    private static final int BITS_A_WORD = 16;

    private WordShingles() {}

    /** The different triples, each below 2<sup>48</sup>; of a text of fewer words one that stands for the whole. */
    public static long[] of(WordPrints prints) {
        if (prints.size() < WORDS) {
            return new long[] {prints.exact() >>> BITS_A_WORD};
        }
        long[] triples = new long[prints.size() - WORDS + 1];
        for (int i = 0; i < triples.length; i++) {
            triples[i] = at(prints, i);
        }
        return Arrays.stream(triples).distinct().toArray();
    }

    /** The triple that begins with a word. */
    static long at(WordPrints prints, int word) {
        return ((long) prints.at(word) << (2 * BITS_A_WORD))
                | ((long) prints.at(word + 1) << BITS_A_WORD)
                | prints.at(word + 2);
    }
}
