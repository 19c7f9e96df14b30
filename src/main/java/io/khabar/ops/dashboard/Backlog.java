package io.khabar.ops.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an application has still to do.
 *
 * @param records not yet processed
 * @param seconds since the oldest of them was written; absent where that is longer ago than this process looks back
 * @param stalled whether there is work and none of it was done for a while
 * @param partitions those with work first
 */
record Backlog(String application, long records, @Nullable Double seconds, boolean stalled, List<Lag> partitions) {

    /**
     * One partition's.
     *
     * @param position next offset to be processed
     * @param end offset behind the last committed record
     */
    record Lag(String kafkaTopic, int partition, long position, long end) {
        long records() {
            return Math.max(0, end - position);
        }
    }
}
