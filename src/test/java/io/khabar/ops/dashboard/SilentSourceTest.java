package io.khabar.ops.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.query.Counts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SilentSourceTest {
    private static final long HOUR = 3_600_000;
    private static final long NOW = 48 * HOUR;

    @Test
    void tellsASourceThatSpokeEveryHourAndThenStopped() {
        List<SilentSource> silent = among(hours(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 10 * HOUR);

        assertThat(silent).containsExactly(new SilentSource("wire", 10 * HOUR, HOUR));
    }

    @Test
    void waitsLongerForASourceThatSeldomSpeaks() {
        assertThat(among(hours(0, 20, 40), 41 * HOUR)).isEmpty();
    }

    @Test
    void saysNothingOfWhatCameInOneGo() {
        assertThat(among(hours(3), 4 * HOUR)).isEmpty();
    }

    @Test
    void saysNothingOfASourceThatSpeaks() {
        assertThat(among(hours(44, 45, 46, 47), NOW - 1000)).isEmpty();
    }

    private static List<SilentSource> among(long[] counts, long last) {
        Map<String, Counts.Series> values = Map.of("wire", new Counts.Series(counts, last));
        return SilentSource.among(new Counts(0, HOUR, new TreeMap<>(values), List.of()), NOW);
    }

    /** One article in each of these hours. */
    private static long[] hours(int... busy) {
        long[] counts = new long[48];
        for (int hour : busy) {
            counts[hour] = 1;
        }
        return counts;
    }
}
