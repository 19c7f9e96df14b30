package io.khabar.text;

import java.util.Arrays;
import java.util.Map;

/** Words by hash, in one open-addressing table that is at most a quarter full. */
final class WordTable {
    private static final int EMPTY = -1;
    private static final int SPARSENESS = 4;

    private final String[] words;
    private final int[] hashes;
    private final int[] slots;
    private final int mask;

    WordTable(Map<String, Integer> ordinals) {
        int capacity = Math.max(16, Integer.highestOneBit(ordinals.size() * SPARSENESS) * 2);
        words = new String[ordinals.size()];
        hashes = new int[ordinals.size()];
        slots = new int[capacity];
        mask = capacity - 1;
        Arrays.fill(slots, EMPTY);
        ordinals.forEach(this::put);
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    private void put(String word, int ordinal) {
        words[ordinal] = word;
        hashes[ordinal] = Forms.hash(word);
        int slot = slot(hashes[ordinal]);
        while (slots[slot] != EMPTY) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = ordinal;
    }

    /** Ordinal of the word that the form is, or -1. */
    int find(Forms forms, int form) {
        int hash = forms.hash(form);
        for (int slot = slot(hash); slots[slot] != EMPTY; slot = (slot + 1) & mask) {
            int ordinal = slots[slot];
            if (hashes[ordinal] == hash && forms.is(form, words[ordinal])) {
                return ordinal;
            }
        }
        return EMPTY;
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) & mask;
    }
}
