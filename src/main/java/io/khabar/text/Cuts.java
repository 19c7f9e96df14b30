package io.khabar.text;

import java.util.Arrays;

/**
 * The forms that a token may be known by, as ranges of the folded text with what stands in place of a cut affix; reused
 * from token to token.
 */
final class Cuts {
    private static final String NOTHING = "";

    private int[] from = new int[64];
    private int[] to = new int[64];
    private String[] head = new String[64];
    private String[] tail = new String[64];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int start, int end) {
        add(NOTHING, start, end, NOTHING);
    }

    void add(String before, int start, int end, String after) {
        if (size == from.length) {
            grow();
        }
        from[size] = start;
        to[size] = end;
        head[size] = before;
        tail[size] = after;
        size++;
    }

    private void grow() {
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
        head = Arrays.copyOf(head, size * 2);
        tail = Arrays.copyOf(tail, size * 2);
    }

    int size() {
        return size;
    }

    int from(int i) {
        return from[i];
    }

    int to(int i) {
        return to[i];
    }

    String head(int i) {
        return head[i];
    }

    String tail(int i) {
        return tail[i];
    }

    String text(int i, char[] folded) {
        return head[i] + new String(folded, from[i], to[i] - from[i]) + tail[i];
    }
}
