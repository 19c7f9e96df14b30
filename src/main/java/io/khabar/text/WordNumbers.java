package io.khabar.text;

/**
 * Finds the number of a word by a hash that its reader sums up character by character, so that no string is made and several
 * tables share the work. Fill it first, then share it.
 */
public final class WordNumbers {

    /** The hash of nothing, to begin with. */
    public static final long START = 0xCBF29CE484222325L;

    private static final long PRIME = 0x100000001B3L;

    /** For each place in the table. */
    private static final int PRESENT_BITS = 8;

    /** 64-bit hashes stand for the words: with some thousand words, two sharing one is out of the question. 0 is a free place. */
    private final long[] hashes;

    private final int[] numbers;
    private final int mask;

    private final HashFilter present;

    /**
     * Makes an empty table.
     *
     * @param words how many will be put in at most
     */
    public WordNumbers(int words) {
        int size = Integer.highestOneBit(Math.max(8, words)) * 8;
        hashes = new long[size];
        numbers = new int[size];
        mask = size - 1;
        present = new HashFilter(size * PRESENT_BITS);
    }

    /**
     * Adds a word.
     *
     * @param number 0 or more
     */
    public void put(String word, int number) {
        long hash = hash(word);
        int slot = slot(hash);
        hashes[slot] = hash;
        numbers[slot] = number;
        present.add(hash);
    }

    /** The word's number, or -1. */
    public int find(long hash) {
        if (!present.mayHold(hash)) {
            return -1;
        }
        int slot = slot(hash);
        return hashes[slot] == 0 ? -1 : numbers[slot];
    }

    /** The hash of a word that goes on with this character. */
    public static long with(long hash, char next) {
        return (hash ^ next) * PRIME;
    }

    public static long hash(String word) {
        long hash = START;
        for (int i = 0; i < word.length(); i++) {
            hash = with(hash, word.charAt(i));
        }
        return hash;
    }

    private int slot(long hash) {
        int slot = (int) (hash ^ (hash >>> 32)) & mask;
        while (hashes[slot] != hash && hashes[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
