package io.khabar.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in an article's text and the words that stand there.
 *
 * @param part title or body
 * @param start first Unicode code point, inclusive, from 0
 * @param end last Unicode code point, exclusive, greater than {@code start}
 * @param text the text's own characters at {@code [start, end)}
 */
public record Evidence(Part part, int start, int end, String text) implements Comparable<Evidence> {
    private static final Comparator<Evidence> READING_ORDER = Comparator.comparing(Evidence::part)
            .thenComparingInt(Evidence::start)
            .thenComparingInt(Evidence::end);

    public Evidence {
        Objects.requireNonNull(part, "part");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "evidence must have 0 <= start < end, but is [" + start + ", " + end + ")");
        }
    }

    /** Cuts the evidence out of the text itself, so that it cannot disagree with it. */
    public static Evidence of(Part part, String text, int startUtf16, int endUtf16) {
        int start = text.codePointCount(0, startUtf16);
        int length = text.codePointCount(startUtf16, endUtf16);
        return new Evidence(part, start, start + length, text.substring(startUtf16, endUtf16));
    }

    /** Whether this evidence reads in the given text as it claims to. */
    public boolean standsIn(String partText) {
        if (partText.codePointCount(0, partText.length()) < end) {
            return false;
        }
        int from = partText.offsetByCodePoints(0, start);
        return partText.startsWith(text, from) && text.codePointCount(0, text.length()) == end - start;
    }

    /** Whether the two share a code point of the same part. */
    public boolean overlaps(Evidence other) {
        return part == other.part && start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Evidence other) {
        return READING_ORDER.compare(this, other);
    }
}
