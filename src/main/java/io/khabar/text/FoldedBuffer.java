package io.khabar.text;

import java.util.Arrays;

/** A growing row of folded characters. */
final class FoldedBuffer {
    private char[] chars;
    private int length;

    FoldedBuffer(int capacity) {
        chars = new char[Math.max(capacity, 16)];
    }

    void append(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
        }
        chars[length++] = c;
    }

    void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i));
        }
    }

    void truncate(int newLength) {
        length = newLength;
    }

    int length() {
        return length;
    }

    char[] chars() {
        return chars;
    }

    String text(int from, int to) {
        return new String(chars, from, to - from);
    }
}
