package io.khabar.query;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many records have each value of a facet, over time.
 *
 * @param from begin of the first bucket, milliseconds since 1970
 * @param bucket length of each, milliseconds
 * @param values by value of the facet
 */
public record Counts(long from, long bucket, SortedMap<String, Series> values, List<Gap> gaps) {

    public Counts {
        gaps = List.copyOf(gaps);
    }

    /**
     * One value's records.
     *
     * @param counts by bucket
     * @param last arrival of the newest, milliseconds since 1970
     */
    @SuppressWarnings("ArrayRecordComponent") // counted up in place and never compared
    public record Series(long[] counts, long last) {
        /** All together. */
        public long total() {
            long total = 0;
            for (long count : counts) {
                total += count;
            }
            return total;
        }

        Series and(Series other) {
            long[] sums = counts.clone();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += other.counts[i];
            }
            return new Series(sums, Math.max(last, other.last));
        }
    }

    Counts and(Counts other) {
        SortedMap<String, Series> both = new TreeMap<>(values);
        other.values.forEach((value, series) -> both.merge(value, series, Series::and));
        List<Gap> allGaps = new ArrayList<>(gaps);
        allGaps.addAll(other.gaps);
        return new Counts(from, bucket, both, allGaps);
    }
}
