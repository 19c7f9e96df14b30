package io.khabar.pipeline.entities;

import java.util.Arrays;

/**
 * Numbers the words that a lexicon knows; finds a word that stands at the end of a token without cutting it out.
 *
 * <p>The hash runs from the last character to the first, so that one pass over a token yields the hash of each of its
 * endings: {@code وبدمشق}, {@code بدمشق}, {@code دمشق}.
 */
final class TokenTable {
    static final int UNKNOWN = -1;
    private static final int FACTOR = 31;

    private String[] words = new String[1024];
    private int[] slots = slots(4096);
    private int size;

    /** The number of a word, which gets one if it has none. */
    int add(String word) {
        int found = find(word, 0, '\0');
        if (found != UNKNOWN) {
            return found;
        }
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        words[size] = word;
        size++;
        if (size * 2 > slots.length) {
            grow();
        } else {
            put(size - 1);
        }
        return size - 1;
    }

    /**
     * The number of the word that a token ends with.
     *
     * @param from where the word starts in the token
     * @param prefix a letter to read before it, or 0
     */
    int find(String token, int from, char prefix) {
        int hash = hash(token, from);
        if (prefix != 0) {
            hash = hash * FACTOR + prefix;
        }
        int mask = slots.length - 1;
        for (int slot = spread(hash) & mask; slots[slot] != UNKNOWN; slot = (slot + 1) & mask) {
            if (matches(words[slots[slot]], token, from, prefix)) {
                return slots[slot];
            }
        }
        return UNKNOWN;
    }

    int size() {
        return size;
    }

    String word(int number) {
        return words[number];
    }

    private static boolean matches(String word, String token, int from, char prefix) {
        int length = token.length() - from;
        if (prefix == 0) {
            return word.length() == length && word.regionMatches(0, token, from, length);
        }
        return word.length() == length + 1 && word.charAt(0) == prefix && word.regionMatches(1, token, from, length);
    }

    private static int hash(String token, int from) {
        int hash = 0;
        for (int i = token.length() - 1; i >= from; i--) {
            hash = hash * FACTOR + token.charAt(i);
        }
        return hash;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    private void put(int number) {
        int mask = slots.length - 1;
        int slot = spread(hash(words[number], 0)) & mask;
        while (slots[slot] != UNKNOWN) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = number;
    }

    private void grow() {
        slots = slots(slots.length * 2);
        for (int number = 0; number < size; number++) {
            put(number);
        }
    }

    private static int[] slots(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, UNKNOWN);
        return slots;
    }
}
