package io.khabar.text;

/**
 * Makes spellings equal: NFKC, lower case, digits 0 to 9, no vowel signs, tatweel or invisible marks, and of the
 * Arabic letters those that are one letter in the given language.
 */
public final class Folding {

    /**
     * A folded text that knows where it came from.
     *
     * @param text words as folded, separators as they were
     * @param starts for each UTF-16 unit of {@code text} where in the original it begins, and at the end the original's
     *     length
     */
    @SuppressWarnings("ArrayRecordComponent") // read only, and as long as the text
    public record Folded(String text, int[] starts) {
        /** Where in the original the folded range {@code [from, to)} starts, in UTF-16 units. */
        public int originalStart(int from) {
            return starts[from];
        }

        /** Where in the original the range that ends before {@code to} ends, in UTF-16 units. */
        public int originalEnd(int to) {
            return starts[to];
        }
    }

    private Folding() {}

    /** Folds a word or a text; separators stay as they are. */
    public static String fold(String text, String language) {
        return foldWithMap(text, language).text();
    }

    /** Folds a text and keeps the way back to the original. */
    public static Folded foldWithMap(String text, String language) {
        FoldingCollector collector = new FoldingCollector(text, CharFolds.of(language));
        return collector.collect();
    }
}
