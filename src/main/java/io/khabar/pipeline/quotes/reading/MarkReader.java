package io.khabar.pipeline.quotes.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs quotation marks of all kinds within each paragraph: guillemets either way round, curly, low, straight and doubled
 * single ones. Which way a mark faces is read from the spaces about it, because texts set one sort for both ends; a mark
 * of another kind within is part of the words.
 */
final class MarkReader {
    private static final int NONE = 0;
    private static final int GUILLEMETS = 1;
    private static final int DOUBLE = 2;
    private static final int SINGLE = 3;

    private final String text;
    private final List<Marked> found = new ArrayList<>();
    private int open = NONE;
    private int depth;
    private int from;

    private MarkReader(String text) {
        this.text = text;
    }

    static List<Marked> read(String text) {
        MarkReader reader = new MarkReader(text);
        int i = 0;
        while (i < text.length()) {
            i += reader.step(i);
        }
        reader.endParagraph(text.length());
        return reader.found;
    }

    private int step(int i) {
        if (text.charAt(i) == '\n') {
            endParagraph(i);
            return 1;
        }
        int kind = kind(i);
        int length = kind == DOUBLE && text.charAt(i) == '\'' ? 2 : 1;
        if (kind != NONE) {
            mark(kind, i, i + length);
        }
        return length;
    }

    private int kind(int i) {
        return switch (text.charAt(i)) {
            case '«', '»' -> GUILLEMETS;
            case '"', '“', '”', '„', '‟', '＂' -> DOUBLE;
            case '\'' -> i + 1 < text.length() && text.charAt(i + 1) == '\'' ? DOUBLE : NONE;
            case '‘', '‹' -> SINGLE;
            case '’', '›' -> open == SINGLE && !isLetter(i + 1) ? SINGLE : NONE;
            default -> NONE;
        };
    }

    private void mark(int kind, int i, int next) {
        if (open == NONE) {
            if (!facesBack(i, next)) {
                open = kind;
                depth = 1;
                from = next;
            }
        } else if (open == kind) {
            depth += facesAhead(i, next) ? 1 : -1;
            if (depth == 0) {
                add(i, true);
            }
        }
    }

    private void endParagraph(int end) {
        if (open != NONE) {
            add(end, false);
        }
    }

    private void add(int to, boolean closed) {
        int first = from;
        int last = to;
        while (first < last && isBlank(text.charAt(first))) {
            first++;
        }
        while (last > first && isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            found.add(new Marked(first, last, closed));
        }
        open = NONE;
    }

    /** Whether a mark can only close: words before it and none behind, or it is cut for that. */
    private boolean facesBack(int i, int next) {
        return hasWordsBefore(i) && !hasWordsBehind(next) && "«“„‘".indexOf(text.charAt(i)) < 0;
    }

    /** Whether a mark can only open: no words before it, and some behind. */
    private boolean facesAhead(int i, int next) {
        return !hasWordsBefore(i) && hasWordsBehind(next) && "»”".indexOf(text.charAt(i)) < 0;
    }

    private boolean hasWordsBefore(int i) {
        return i > 0 && !isOpen(text.charAt(i - 1));
    }

    private boolean hasWordsBehind(int next) {
        return next < text.length() && !isBlank(text.charAt(next)) && !isStop(text.charAt(next));
    }

    private static boolean isOpen(char c) {
        return isBlank(c) || "([:-–—".indexOf(c) >= 0;
    }

    private static boolean isStop(char c) {
        return ".,،;؛:!?؟…)]".indexOf(c) >= 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private boolean isLetter(int i) {
        return i < text.length() && Character.isLetter(text.charAt(i));
    }
}
