package io.khabar.pipeline.entities;

import java.util.Arrays;

/** Names as paths of word numbers; at the end of a path stand the senses of the name. */
final class NameTrie {
    static final int ROOT = 0;
    static final int NOWHERE = -1;
    private static final Sense[] NONE = {};
    private static final long EMPTY = -1L;

    private long[] keys = keys(8192);
    private int[] targets = new int[8192];
    private int edges;

    /** Where names begin, by word: every known word of a text asks this. */
    private int[] fromRoot = new int[0];

    private Sense[][] senses = new Sense[4096][];
    private int nodes = 1;

    /** The node that a word leads to, or {@link #NOWHERE}. */
    int step(int node, int word) {
        if (node == ROOT) {
            return word < fromRoot.length ? fromRoot[word] : NOWHERE;
        }
        int slot = slot(key(node, word));
        return keys[slot] == EMPTY ? NOWHERE : targets[slot];
    }

    /** The senses of the name that ends here, none where no name does. */
    Sense[] senses(int node) {
        return node < senses.length && senses[node] != null ? senses[node] : NONE;
    }

    void add(int[] words, Sense sense) {
        int node = ROOT;
        for (int word : words) {
            node = stepOrGrow(node, word);
        }
        Sense[] before = senses(node);
        if (Arrays.stream(before).noneMatch(sense::equals)) {
            Sense[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = sense;
            senses[node] = after;
        }
    }

    private int stepOrGrow(int node, int word) {
        int known = step(node, word);
        if (known != NOWHERE) {
            return known;
        }
        if (nodes == senses.length) {
            senses = Arrays.copyOf(senses, nodes * 2);
        }
        if (node == ROOT) {
            putFromRoot(word, nodes);
        } else {
            put(key(node, word), nodes);
        }
        return nodes++;
    }

    private void putFromRoot(int word, int target) {
        int before = fromRoot.length;
        if (word >= before) {
            fromRoot = Arrays.copyOf(fromRoot, Math.max(word + 1, before * 2));
            Arrays.fill(fromRoot, before, fromRoot.length, NOWHERE);
        }
        fromRoot[word] = target;
    }

    private void put(long key, int target) {
        if (++edges * 2 > keys.length) {
            grow();
        }
        int slot = slot(key);
        keys[slot] = key;
        targets[slot] = target;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = keys(oldKeys.length * 2);
        targets = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                targets[slot] = oldTargets[i];
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & mask;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long key(int node, int word) {
        return ((long) node << 32) | word;
    }

    private static long[] keys(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, EMPTY);
        return keys;
    }
}
