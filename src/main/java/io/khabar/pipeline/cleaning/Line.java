package io.khabar.pipeline.cleaning;

import io.khabar.text.Normaliser;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a raw text that has something to read.
 *
 * @param start UTF-16 index in the raw text of its first visible character
 * @param end UTF-16 index after its last visible character
 * @param text what stands there
 * @param words of the text, with indexes into it
 * @param folded the words, folded, with one space between, before and after
 */
record Line(int start, int end, String text, List<Word> words, String folded) {
    private static final String CLOSING = "\"'»”’)]";
    private static final String STOPS = ".!?؟۔…";

    /** The lines of a text from an index on. */
    static List<Line> of(String raw, int from) {
        List<Line> lines = new ArrayList<>();
        int start = from;
        for (int i = from; i <= raw.length(); i++) {
            if (i == raw.length() || Normaliser.isLineEnd(raw.charAt(i))) {
                add(lines, raw, start, i);
                start = i + 1;
            }
        }
        return lines;
    }

    boolean isShorterThan(int count) {
        return words.size() < count;
    }

    /** Whether it ends as a sentence does. */
    boolean isSentence() {
        int last = text.length() - 1;
        while (last >= 0 && (Character.isWhitespace(text.charAt(last)) || CLOSING.indexOf(text.charAt(last)) >= 0)) {
            last--;
        }
        return last >= 0 && STOPS.indexOf(text.charAt(last)) >= 0;
    }

    private static void add(List<Line> lines, String raw, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Normaliser.isBlank(raw.charAt(start))) {
            start++;
        }
        while (end > start && Normaliser.isBlank(raw.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            String text = raw.substring(start, end);
            List<Word> words = Word.of(text);
            lines.add(new Line(start, end, text, words, Word.line(words)));
        }
    }
}
