package io.khabar.text;

import java.util.Arrays;

/** Tokens in columns: place in the text, place in the folded buffer, sentence and paragraph. */
final class TokenList {
    private static final int COLUMNS = 6;
    private static final int START = 0;
    private static final int END = 1;
    private static final int FOLDED_START = 2;
    private static final int FOLDED_END = 3;
    private static final int SENTENCE = 4;
    private static final int PARAGRAPH = 5;

    private int[] cells;
    private int size;

    TokenList(int capacity) {
        cells = new int[Math.max(capacity, 4) * COLUMNS];
    }

    void add(int start, int end, int foldedStart, int foldedEnd) {
        int row = size * COLUMNS;
        if (row == cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        cells[row + START] = start;
        cells[row + END] = end;
        cells[row + FOLDED_START] = foldedStart;
        cells[row + FOLDED_END] = foldedEnd;
        size++;
    }

    /** Gives the last token its sentence and paragraph. */
    void place(int sentence, int paragraph) {
        int row = (size - 1) * COLUMNS;
        cells[row + SENTENCE] = sentence;
        cells[row + PARAGRAPH] = paragraph;
    }

    /** Lets the last token end later. */
    void extend(int end, int foldedEnd) {
        int row = (size - 1) * COLUMNS;
        cells[row + END] = end;
        cells[row + FOLDED_END] = foldedEnd;
    }

    void removeLast(int count) {
        size -= count;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return cells[i * COLUMNS + START];
    }

    int end(int i) {
        return cells[i * COLUMNS + END];
    }

    int foldedStart(int i) {
        return cells[i * COLUMNS + FOLDED_START];
    }

    int foldedEnd(int i) {
        return cells[i * COLUMNS + FOLDED_END];
    }

    int sentence(int i) {
        return cells[i * COLUMNS + SENTENCE];
    }

    int paragraph(int i) {
        return cells[i * COLUMNS + PARAGRAPH];
    }
}
