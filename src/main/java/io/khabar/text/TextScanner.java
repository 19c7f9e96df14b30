package io.khabar.text;

import java.text.Normalizer;

/** Folds a text character by character and cuts it into runs of one kind: words, numbers, single ideographs. */
final class TextScanner {

    /** Takes the runs in reading order. */
    interface Runs {
        /** A run of one kind at {@code [start, end)} of the text, folded to the end of the folded buffer. */
        void run(byte kind, int start, int end);
    }

    private static final int NOWHERE = -1;

    private final char[] text;
    private final char[] map;
    private final FoldedBuffer folded;
    private final Runs runs;

    private byte kind = CharKind.NONE;
    private int start = NOWHERE;
    private int end;
    private int base;
    private int foldedBeforeBase;

    TextScanner(char[] text, char[] map, FoldedBuffer folded, Runs runs) {
        this.text = text;
        this.map = map;
        this.folded = folded;
        this.runs = runs;
    }

    void scan() {
        int i = 0;
        while (i < text.length) {
            char read = map[text[i]];
            if (read > CharFolds.LAST_CODE) {
                letter(i, i + 1, read);
                i++;
            } else {
                i = special(i, read);
            }
        }
        endRun();
    }

    private void letter(int from, int to, char read) {
        byte readKind = CharKind.of(read);
        if (readKind == CharKind.NONE) {
            readKind = kind == CharKind.NONE ? CharKind.OTHER : kind;
            if (start == NOWHERE) {
                return;
            }
        } else if (readKind != kind || readKind == CharKind.UNSEGMENTED) {
            endRun();
        }
        begin(readKind, from);
        folded.append(read);
        end = to;
    }

    private void begin(byte readKind, int from) {
        if (start == NOWHERE) {
            start = from;
            kind = readKind;
        }
        base = from;
        foldedBeforeBase = folded.length();
    }

    private int special(int i, char code) {
        return switch (code) {
            case CharFolds.MARK -> mark(i);
            case CharFolds.INVISIBLE -> i + 1;
            case CharFolds.EXPANDS -> cluster(i, i + 1);
            case CharFolds.COMPOSES -> composed(i);
            case CharFolds.SURROGATE -> astral(i);
            default -> separator(i);
        };
    }

    private int mark(int i) {
        if (start != NOWHERE) {
            end = i + 1;
        }
        return i + 1;
    }

    private int separator(int i) {
        char joined = joins(i);
        if (joined == CharFolds.SEPARATOR) {
            endRun();
        } else if (joined > CharFolds.LAST_CODE) {
            folded.append(joined);
        }
        return i + 1;
    }

    /** What a separator between two digits or two Hebrew letters reads as: 5.2, ٥٫٢, צה״ל. */
    private char joins(int i) {
        boolean between = start != NOWHERE && end == i && i + 1 < text.length;
        if (!between || CharKind.of(map[text[i + 1]]) != kind) {
            return CharFolds.SEPARATOR;
        }
        return switch (kind) {
            case CharKind.DIGIT -> numberSign(text[i]);
            case CharKind.HEBREW -> "\"״׳'".indexOf(text[i]) >= 0 ? CharFolds.MARK : CharFolds.SEPARATOR;
            default -> CharFolds.SEPARATOR;
        };
    }

    private static char numberSign(char c) {
        return switch (c) {
            case '.', '٫' -> '.';
            case ',', '٬', '،' -> ',';
            default -> CharFolds.SEPARATOR;
        };
    }

    private int composed(int i) {
        if (start == NOWHERE) {
            return i + 1;
        }
        int to = i + 1;
        while (to < text.length && (map[text[to]] == CharFolds.COMPOSES || map[text[to]] == CharFolds.MARK)) {
            to++;
        }
        folded.truncate(foldedBeforeBase);
        return cluster(base, to);
    }

    private int astral(int i) {
        boolean pair = i + 1 < text.length && Character.isSurrogatePair(text[i], text[i + 1]);
        if (!pair) {
            endRun();
            return i + 1;
        }
        int codePoint = Character.toCodePoint(text[i], text[i + 1]);
        if (!Character.isLetterOrDigit(codePoint)) {
            if (Character.getType(codePoint) != Character.FORMAT && !isMark(codePoint)) {
                endRun();
            }
            return i + 2;
        }
        return cluster(i, i + 2);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Reads {@code [from, to)} as one letter, by full normalisation. */
    private int cluster(int from, int to) {
        String normal = Normalizer.normalize(new String(text, from, to - from), Normalizer.Form.NFKC);
        int before = folded.length();
        for (int i = 0; i < normal.length(); i += Character.charCount(normal.codePointAt(i))) {
            clusterPart(from, to, normal.codePointAt(i), before);
        }
        if (start != NOWHERE) {
            end = to;
        }
        return to;
    }

    private void clusterPart(int from, int to, int codePoint, int before) {
        boolean first = folded.length() == before;
        if (codePoint > Character.MAX_VALUE) {
            int lower = Character.toLowerCase(codePoint);
            letterOfKind(from, CharKind.of(lower), first);
            folded.append(Character.highSurrogate(lower));
            folded.append(Character.lowSurrogate(lower));
        } else if (map[codePoint] > CharFolds.LAST_CODE) {
            letterOfKind(from, CharKind.of(map[codePoint]), first);
            folded.append(map[codePoint]);
        }
        base = from;
        foldedBeforeBase = before;
        end = to;
    }

    private void letterOfKind(int from, byte readKind, boolean first) {
        boolean other = readKind != kind || readKind == CharKind.UNSEGMENTED;
        if (first && start != from && other && readKind != CharKind.NONE) {
            endRun();
        }
        if (start == NOWHERE) {
            start = from;
            kind = readKind == CharKind.NONE ? CharKind.OTHER : readKind;
        }
    }

    private void endRun() {
        if (start != NOWHERE) {
            runs.run(kind, start, end);
        }
        start = NOWHERE;
        kind = CharKind.NONE;
    }
}
