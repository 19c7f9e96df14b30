package io.khabar.text;

import java.util.Arrays;

/**
 * Numbers the words that a lexicon knows, from 0; finds a word that stands at the end of a token without cutting it out.
 *
 * <p>The hash runs from the last character to the first, so that one pass over a token yields the hash of each of its
 * endings: {@code وبدمشق}, {@code بدمشق}, {@code دمشق}.
 *
 * <p>Safe for many threads once all words are added.
 */
public final class TokenTable {
    /** The number of words that are not in the table. */
    public static final int UNKNOWN = -1;

    private static final int FACTOR = 31;
    private static final long EMPTY = -1;

    private String[] words = new String[1024];

    /** A word's hash above its number: most words of a text are in no lexicon, which the hashes alone tell. */
    private long[] slots = slots(4096);

    private int size;

    /** The number of a word, which gets one if it has none. */
    public int add(String word) {
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
     * The number of the word that a token ends with, or {@link #UNKNOWN}.
     *
     * @param from where the word starts in the token
     * @param prefix a letter to read before it, or 0
     */
    public int find(String token, int from, char prefix) {
        int hash = hash(token, from);
        if (prefix != 0) {
            hash = hash * FACTOR + prefix;
        }
        int mask = slots.length - 1;
        for (int slot = spread(hash) & mask; slots[slot] != EMPTY; slot = (slot + 1) & mask) {
            int number = (int) slots[slot];
            if ((int) (slots[slot] >>> 32) == hash && matches(words[number], token, from, prefix)) {
                return number;
            }
        }
        return UNKNOWN;
    }

    /** How many words there are. */
    public int size() {
        return size;
    }

    private static boolean matches(String word, String token, int from, char prefix) {
        if (from == 0 && prefix == 0) {
            return word.equals(token);
        }
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
        int hash = hash(words[number], 0);
        int slot = spread(hash) & mask;
        while (slots[slot] != EMPTY) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = ((long) hash << 32) | number;
    }

    private void grow() {
        slots = slots(slots.length * 2);
        for (int number = 0; number < size; number++) {
            put(number);
        }
    }

    private static long[] slots(int length) {
        long[] slots = new long[length];
        Arrays.fill(slots, EMPTY);
        return slots;
    }
}
