package io.khabar.text.fasttext;

/**
 * Which n-gram buckets the model kept, and their rows: a bit for each bucket and, for each 64 of them, how many were kept before.
 * Two million buckets fit into a processor's cache this way, and most look-ups end at the bit.
 */
final class BucketRows {

    private final long[] kept;
    private final char[] keptBefore;

    /**
     * Takes the buckets that were kept.
     *
     * @param buckets how many there were
     * @param keptBuckets their numbers in any order, fewer than 65,536
     */
    BucketRows(int buckets, int[] keptBuckets) {
        kept = new long[buckets / Long.SIZE + 1];
        for (int bucket : keptBuckets) {
            kept[bucket / Long.SIZE] |= 1L << bucket;
        }
        keptBefore = new char[kept.length];
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            keptBefore[i] = (char) count;
            count += Long.bitCount(kept[i]);
        }
    }

    /** The place of the bucket among the kept ones in rising order, or -1. */
    int rowOf(int bucket) {
        long bits = kept[bucket / Long.SIZE];
        long bit = 1L << bucket;
        if ((bits & bit) == 0) {
            return -1;
        }
        return keptBefore[bucket / Long.SIZE] + Long.bitCount(bits & (bit - 1));
    }
}
