package io.khabar.pipeline.events.reading;

/**
 * A stretch of tokens.
 *
 * @param from first token
 * @param to token after the last
 */
public record Span(int from, int to) {
    public int length() {
        return to - from;
    }

    public boolean has(int token) {
        return from <= token && token < to;
    }
}
