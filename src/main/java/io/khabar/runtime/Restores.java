package io.khabar.runtime;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How far the state stores of an application are restored; told by Kafka Streams from its threads, read by any other. */
public final class Restores implements StateRestoreListener {
    private final Map<Place, Progress> underWay = new ConcurrentHashMap<>();

    private record Place(String store, int partition) {}

    /**
     * One store's restoring of one partition.
     *
     * @param from first offset to be read back
     * @param reached offset behind the last that was
     * @param end offset behind the last to be read back
     */
    public record Progress(String store, int partition, long from, long reached, long end) {
        /** Offsets still to be read back. */
        public long remaining() {
            return Math.max(0, end - reached);
        }
    }

    /** What is being restored now, by store and partition. */
    public List<Progress> underWay() {
        return underWay.values().stream()
                .sorted(Comparator.comparing(Progress::store).thenComparingInt(Progress::partition))
                .toList();
    }

    /** Offsets still to be read back, of all stores. */
    public long remaining() {
        return underWay.values().stream().mapToLong(Progress::remaining).sum();
    }

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
        if (end > start) {
            underWay.put(
                    new Place(store, changelog.partition()),
                    new Progress(store, changelog.partition(), start, start, end));
        }
    }

    /** Records are fewer than offsets, of which transactions take some; what counts is how far the batch came. */
    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long batchEnd, long count) {
        underWay.computeIfPresent(
                new Place(store, changelog.partition()),
                (place, before) -> new Progress(store, place.partition(), before.from(), batchEnd + 1, before.end()));
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long total) {
        underWay.remove(new Place(store, changelog.partition()));
    }

    /** The partition went to another instance before all was read back. */
    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long total) {
        underWay.remove(new Place(store, changelog.partition()));
    }
}
