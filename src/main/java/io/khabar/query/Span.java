package io.khabar.query;

/**
 * Which time is counted, and how finely.
 *
 * @param from first arrival, milliseconds since 1970
 * @param bucket length of each bucket, milliseconds
 * @param buckets how many; 1 to 2000
 */
public record Span(long from, long bucket, int buckets) {
    public Span {
        if (bucket < 1 || buckets < 1 || buckets > 2_000) {
            throw new IllegalArgumentException(
                    "a count has 1 to 2000 buckets of 1 ms or more, not " + buckets + " of " + bucket);
        }
    }

    long end() {
        return from + bucket * buckets;
    }
}
