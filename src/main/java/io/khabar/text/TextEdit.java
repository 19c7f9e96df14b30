package io.khabar.text;

/**
 * A place where a text differs from another; one of the two words may be empty. Offsets are code points.
 *
 * @param start in the elder text, inclusive
 * @param end in the elder text, exclusive
 * @param before what stands there
 * @param newStart in the newer text, inclusive
 * @param newEnd in the newer text, exclusive
 * @param after what stands there instead
 */
public record TextEdit(int start, int end, String before, int newStart, int newEnd, String after) {}
