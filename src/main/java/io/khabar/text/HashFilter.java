package io.khabar.text;

/**
 * A bit for each hash that a table holds: says of most others that they are not there, from memory small enough to stay near the
 * processor. It is a Bloom filter of one function.
 */
final class HashFilter {
    private final long[] bits;
    private final int shift;

    /** @param size number of bits, a power of two from 64 to 2^30 */
    HashFilter(int size) {
        bits = new long[size / Long.SIZE];
        shift = Long.numberOfLeadingZeros(size - 1L);
    }

    void add(long hash) {
        int bit = bit(hash);
        bits[bit / Long.SIZE] |= 1L << bit;
    }

    /** False where the hash was certainly not added. */
    boolean mayHold(long hash) {
        int bit = bit(hash);
        return (bits[bit / Long.SIZE] & (1L << bit)) != 0;
    }

    /** The last letters hardly reach the high bits of a hash, so that they are mixed once more, by the golden ratio. */
    private int bit(long hash) {
        return (int) ((hash * 0x9E3779B97F4A7C15L) >>> shift);
    }
}
