package io.khabar.model;

/**
 * A stretch of the raw item's text that is not body text and was taken out.
 *
 * @param kind why it was taken out
 * @param start first code point in the raw item's text, inclusive
 * @param end last code point in the raw item's text, exclusive
 * @param text what was taken out
 */
public record Removed(RemovedKind kind, int start, int end, String text) {}
