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

    private final int[] head;
    private final int[] tail;
    private final int[] count;
    private int[] next = new int[256];
    private int[] first = new int[256];
    private int[] last = new int[256];
    private int[] touched = new int[64];
    private int touchedSize;
    private int size;
    private int bodyFrom;

    DocumentHits(int entries) {
        head = new int[entries];
        tail = new int[entries];
        count = new int[entries];
        Arrays.fill(head, NONE);
    }

    void read(Lexicon lexicon, TextView title, TextView body) {
        clear();
        lexicon.find(title, this::add);
        bodyFrom = size;
        lexicon.find(body, this::add);
    }

    private void clear() {
        for (int i = 0; i < touchedSize; i++) {
            head[touched[i]] = NONE;
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
        if (head[entry] == NONE) {
            head[entry] = size;
            count[entry] = 0;
            touch(entry);
        } else {
            next[tail[entry]] = size;
        }
        count[entry]++;
        tail[entry] = size++;
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
        return count[entry];
    }

    /** First hit of an entry, or -1. */
    int firstHit(int entry) {
        return head[entry];
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
