package io.khabar.pipeline.topics;

import io.khabar.text.Lexicon;
import io.khabar.text.TextView;
import java.util.Arrays;

/**
 * Where which lexicon entries stand in an article, title before body; reused from article to article.
 *
 * <p>The hits of one entry hang together as a list in reading order.
 */
final class DocumentHits {
    private static final int NONE = -1;

    private static final int COLUMNS = 4;
    private static final int TAIL = 1;
    private static final int COUNT = 2;

    /** By entry its first hit, its last hit and their number, side by side, because they are read together. */
    private final int[] lists;

    private int[] next = new int[256];
    private int[] first = new int[256];
    private int[] last = new int[256];
    private int[] touched = new int[64];
    private int touchedSize;
    private int size;
    private int bodyFrom;

    DocumentHits(int entries) {
        lists = new int[entries * COLUMNS];
        Arrays.fill(lists, NONE);
    }

    void read(Lexicon lexicon, TextView title, TextView body) {
        clear();
        lexicon.find(title, this::add);
        bodyFrom = size;
        lexicon.find(body, this::add);
    }

    private void clear() {
        for (int i = 0; i < touchedSize; i++) {
            lists[touched[i] * COLUMNS] = NONE;
        }
        touchedSize = 0;
        size = 0;
    }

    private void add(int entry, int from, int to) {
        if (size == next.length) {
            next = Arrays.copyOf(next, size * 2);
            first = Arrays.copyOf(first, size * 2);
            last = Arrays.copyOf(last, size * 2);
        }
        first[size] = from;
        last[size] = to;
        next[size] = NONE;
        int list = entry * COLUMNS;
        if (lists[list] == NONE) {
            lists[list] = size;
            lists[list + COUNT] = 0;
            touch(entry);
        } else {
            next[lists[list + TAIL]] = size;
        }
        lists[list + COUNT]++;
        lists[list + TAIL] = size++;
    }

    private void touch(int entry) {
        if (touchedSize == touched.length) {
            touched = Arrays.copyOf(touched, touchedSize * 2);
        }
        touched[touchedSize++] = entry;
    }

    /** Number of different entries found. */
    int entries() {
        return touchedSize;
    }

    /** The entries found, in order of their first hit. */
    int entry(int i) {
        return touched[i];
    }

    /** Number of hits of an entry that was found. */
    int count(int entry) {
        return lists[entry * COLUMNS + COUNT];
    }

    /** First hit of an entry, or -1. */
    int firstHit(int entry) {
        return lists[entry * COLUMNS];
    }

    /** The entry's hit after this one, or -1. */
    int nextHit(int hit) {
        return next[hit];
    }

    int firstToken(int hit) {
        return first[hit];
    }

    int lastToken(int hit) {
        return last[hit];
    }

    boolean inTitle(int hit) {
        return hit < bodyFrom;
    }
}
