package io.khabar.text;

import java.text.Normalizer;
import java.util.Arrays;

/** Folds a text as a whole, letter by letter with the marks that follow it. */
final class FoldingCollector {
    private final String text;
    private final char[] map;
    private final FoldedBuffer folded;
    private int[] starts;

    FoldingCollector(String text, char[] map) {
        this.text = text;
        this.map = map;
        this.folded = new FoldedBuffer(text.length());
        this.starts = new int[text.length() + 1];
    }

    Folding.Folded collect() {
        int i = 0;
        while (i < text.length()) {
            int end = letterEnd(i);
            letter(i, end);
            i = end;
        }
        mark(text.length());
        return new Folding.Folded(folded.text(0, folded.length()), Arrays.copyOf(starts, folded.length() + 1));
    }

    private int letterEnd(int from) {
        int end = from + Character.charCount(text.codePointAt(from));
        while (end < text.length()
                && (map[text.charAt(end)] == CharFolds.COMPOSES || map[text.charAt(end)] == CharFolds.MARK)) {
            end++;
        }
        return end;
    }

    private void letter(int from, int to) {
        char read = map[text.charAt(from)];
        if (to == from + 1 && read > CharFolds.LAST_CODE) {
            put(read, from);
            return;
        }
        String normal = Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFKC);
        for (int i = 0; i < normal.length(); i++) {
            char part = map[normal.charAt(i)];
            if (part > CharFolds.LAST_CODE) {
                put(part, from);
            } else if (part == CharFolds.SEPARATOR || part == CharFolds.SURROGATE) {
                put(normal.charAt(i), from);
            }
        }
    }

    private void put(char c, int from) {
        mark(from);
        folded.append(c);
    }

    private void mark(int from) {
        if (folded.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[folded.length()] = from;
    }
}
