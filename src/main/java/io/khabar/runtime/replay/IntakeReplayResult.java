package io.khabar.runtime.replay;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a replay of intake found.
 *
 * @param kafkaTopic the shadow
 * @param read raw items read again
 * @param compared those of them whose live article is retained
 * @param changed those of them that are read otherwise now
 * @param refused items without a live article that cannot be read now either
 * @param byField articles that say something else, by the field that does
 */
public record IntakeReplayResult(
        String kafkaTopic, long read, long compared, long changed, long refused, SortedMap<String, Long> byField) {

    /** Adds up as the replay goes along. */
    static final class Sum {
        private final SortedMap<String, Long> byField = new TreeMap<>();
        private long read;
        private long compared;
        private long changed;
        private long refused;

        /** An item that nothing is known of. */
        void read(boolean isRefused) {
            read++;
            refused += isRefused ? 1 : 0;
        }

        void compared(ArticleChange change) {
            read++;
            compared++;
            changed += change.fields().isEmpty() ? 0 : 1;
            change.fields().forEach(field -> byField.merge(field, 1L, Long::sum));
        }

        IntakeReplayResult result(String kafkaTopic) {
            return new IntakeReplayResult(kafkaTopic, read, compared, changed, refused, byField);
        }
    }
}
