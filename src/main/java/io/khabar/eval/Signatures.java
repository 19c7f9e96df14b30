package io.khabar.eval;

import io.khabar.text.Hashes;
import io.khabar.text.WordPrints;
import java.util.Arrays;

/** The textbook ways to find near-duplicates, on the same words as ours: to be compared with, not to be used. */
final class Signatures {
    private static final int WORDS = 3;

    private Signatures() {}

    /** One bit for each of 64 hyperplanes, over word triples. */
    static long simHash(WordPrints prints) {
        int[] votes = new int[Long.SIZE];
        for (int i = 0; i + WORDS <= prints.size(); i++) {
            long hash = triple(prints, i);
            for (int bit = 0; bit < Long.SIZE; bit++) {
                votes[bit] += ((hash >>> bit) & 1) == 1 ? 1 : -1;
            }
        }
        long bits = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            bits |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return bits;
    }

    /** Whether at least one band of the two MinHash signatures is the same. */
    static boolean shareABand(WordPrints one, WordPrints other, int bands, int rows) {
        long[] first = minHash(one, bands * rows);
        long[] second = minHash(other, bands * rows);
        for (int band = 0; band < bands; band++) {
            int from = band * rows;
            if (Arrays.equals(first, from, from + rows, second, from, from + rows)) {
                return true;
            }
        }
        return false;
    }

    private static long[] minHash(WordPrints prints, int size) {
        long[] smallest = new long[size];
        Arrays.fill(smallest, Long.MAX_VALUE);
        for (int i = 0; i + WORDS <= prints.size(); i++) {
            long hash = triple(prints, i);
            for (int j = 0; j < size; j++) {
                smallest[j] = Math.min(smallest[j], Hashes.mix(hash + j * 0x9E3779B97F4A7C15L));
            }
        }
        return smallest;
    }

    private static long triple(WordPrints prints, int at) {
        return Hashes.mix(WordShingles.at(prints, at));
    }
}
