package io.khabar.pipeline.quotes.reading;

/**
 * Words between quotation marks.
 *
 * @param from first token between the marks
 * @param to token after the last between the marks
 * @param fromUtf16 first UTF-16 unit of the words
 * @param toUtf16 UTF-16 unit after the words
 * @param closed whether a closing mark ends it, or the paragraph's end
 */
public record Quotation(int from, int to, int fromUtf16, int toUtf16, boolean closed) {

    /** Number of tokens. */
    public int length() {
        return to - from;
    }
}
