package io.khabar.text;

import java.util.Arrays;
import java.util.Map;

/** Words by hash, in one open-addressing table that is at most half full. Most forms of a text are not in it, which a bit tells. */
final class WordTable {
    private static final int NONE = -1;
    private static final long EMPTY = -1;
    private static final int SPARSENESS = 2;
    private static final int MULTIPLIER = 0x9E3779B9;

    /** For each place in the table. */
    private static final int PRESENT_BITS = 4;

    /** All words one behind the other, and where each begins. */
    private final char[] letters;

    private final int[] starts;

    /** A word's hash above its ordinal. */
    private final long[] slots;

    private final int mask;

    private final HashFilter present;

    /** @param ordinals from 0 without gaps */
    WordTable(Map<String, Integer> ordinals) {
        int capacity = Math.max(Long.SIZE, Integer.highestOneBit(ordinals.size() * SPARSENESS) * 2);
        slots = new long[capacity];
        mask = capacity - 1;
        Arrays.fill(slots, EMPTY);
        present = new HashFilter(capacity * PRESENT_BITS);
        String[] words = new String[ordinals.size()];
        ordinals.forEach((word, ordinal) -> words[ordinal] = word);
        starts = new int[words.length + 1];
        for (int ordinal = 0; ordinal < words.length; ordinal++) {
            starts[ordinal + 1] = starts[ordinal] + words[ordinal].length();
            put(Forms.hash(words[ordinal]), ordinal);
        }
        letters = String.join("", words).toCharArray();
    }

    boolean isEmpty() {
        return starts.length == 1;
    }

    private void put(int hash, int ordinal) {
        int slot = slot(hash);
        while (slots[slot] != EMPTY) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = (long) hash << Integer.SIZE | ordinal;
        present.add(hash);
    }

    /** Ordinal of the word that the form is, or -1. */
    int find(Forms forms, int form) {
        int hash = forms.hash(form);
        return present.mayHold(hash) ? find(forms, form, hash) : NONE;
    }

    private int find(Forms forms, int form, int hash) {
        for (int slot = slot(hash); slots[slot] != EMPTY; slot = (slot + 1) & mask) {
            int ordinal = (int) slots[slot];
            if ((int) (slots[slot] >>> Integer.SIZE) == hash
                    && forms.is(form, letters, starts[ordinal], starts[ordinal + 1])) {
                return ordinal;
            }
        }
        return NONE;
    }

    private int slot(int hash) {
        int mixed = hash * MULTIPLIER;
        return (mixed ^ (mixed >>> 15)) & mask;
    }
}
