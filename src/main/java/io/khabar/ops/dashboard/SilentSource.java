package io.khabar.ops.dashboard;

import io.khabar.query.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A source that brought articles time and again and has brought none for unusually long.
 *
 * @param last arrival of its newest article, milliseconds since 1970
 * @param usual mean time between its articles while it spoke, milliseconds
 */
record SilentSource(String source, long last, long usual) {
    /** What came in one go, as a folder of files does, has no rhythm to fall out of. */
    private static final int LEAST_BUCKETS = 3;

    private static final int USUAL_GAPS = 6;
    private static final long LEAST_SILENCE = 3_600_000;

    /** The silent ones among sources counted over time, the most unusual silence first. */
    static List<SilentSource> among(Counts counts, long now) {
        List<SilentSource> silent = new ArrayList<>();
        counts.values().forEach((source, series) -> {
            SilentSource one = of(source, series, counts);
            if (one.usual > 0 && one.isSilentAt(now)) {
                silent.add(one);
            }
        });
        silent.sort(Comparator.comparingDouble(one -> -(now - one.last) / (double) one.usual));
        return silent;
    }

    private static SilentSource of(String source, Counts.Series series, Counts counts) {
        int first = -1;
        int busy = 0;
        for (int i = 0; i < series.counts().length; i++) {
            if (series.counts()[i] > 0) {
                first = first < 0 ? i : first;
                busy++;
            }
        }
        long spoke = series.last() - (counts.from() + Math.max(0, first) * counts.bucket());
        return new SilentSource(source, series.last(), busy < LEAST_BUCKETS ? 0 : spoke / series.total());
    }

    private boolean isSilentAt(long now) {
        return now - last > Math.max(LEAST_SILENCE, USUAL_GAPS * usual);
    }
}
