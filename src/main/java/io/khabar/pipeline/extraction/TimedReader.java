package io.khabar.pipeline.extraction;

import java.io.Reader;

/** A text handed out in small pieces, none after the time is over: so a parser that reads cannot hang. */
final class TimedReader extends Reader {
    private static final int PIECE = 4096;

    private final String text;
    private final Budget budget;
    private int next;

    TimedReader(String text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        budget.check();
        if (next == text.length()) {
            return -1;
        }
        int count = Math.min(Math.min(length, PIECE), text.length() - next);
        text.getChars(next, next + count, buffer, offset);
        next += count;
        return count;
    }

    @Override
    public void close() {
        next = text.length();
    }
}
