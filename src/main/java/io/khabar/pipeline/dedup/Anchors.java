package io.khabar.pipeline.dedup;

import io.khabar.text.Hashes;
import io.khabar.text.WordPrints;
import java.util.Arrays;

/**
 * The places of a text under which it is entered in the index: the word runs with the smallest hashes, and one key for
 * the whole. Two texts with a passage in common tend to have small hashes of it in common, whatever stands around it.
 */
final class Anchors {
    /** Six bytes of a hash: enough that an index of 10 billion entries has next to no strangers under one key. */
    private static final long KEY = 0xFFFF_FFFF_FFFFL;

    private static final long EXACT = 0x5DEECE66DL;

    private Anchors() {}

    /** The keys of word runs, without repeats; none for a text that is compared to the letter only. */
    static long[] of(WordPrints prints, DedupSettings settings) {
        if (prints.size() < Math.max(settings.leastWords(), settings.anchorWords())) {
            return new long[0];
        }
        long[] hashes = runs(prints, settings.anchorWords());
        Arrays.sort(hashes);
        int most = Math.max(settings.anchors(), prints.size() / settings.wordsPerAnchor());
        return smallest(hashes, Math.min(most, DedupSettings.MOST_ANCHORS));
    }

    /** The key of the text to the letter. */
    static long exact(WordPrints prints) {
        return Hashes.mix(prints.exact() ^ EXACT) & KEY;
    }

    private static long[] runs(WordPrints prints, int words) {
        long[] hashes = new long[prints.size() - words + 1];
        for (int start = 0; start < hashes.length; start++) {
            long hash = words;
            for (int word = start; word < start + words; word++) {
                hash = (hash + prints.at(word)) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 32;
            }
            hashes[start] = Hashes.mix(hash) >>> 1;
        }
        return hashes;
    }

    private static long[] smallest(long[] sorted, int most) {
        long[] keys = new long[Math.min(most, sorted.length)];
        int size = 0;
        for (int i = 0; i < sorted.length && size < keys.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                keys[size++] = sorted[i] & KEY;
            }
        }
        return Arrays.copyOf(keys, size);
    }
}
