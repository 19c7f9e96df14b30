package io.khabar.pipeline.quotes.reading;

/**
 * Words between quotation marks, in UTF-16 units.
 *
 * @param from first unit behind the opening mark
 * @param to unit of the closing mark, or the paragraph's end where there is none
 * @param closed whether a closing mark stands there
 */
record Marked(int from, int to, boolean closed) {}
