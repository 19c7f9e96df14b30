package io.khabar.pipeline.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Sorts an article's anchors by the partition of the index that has them: one record for each, however many anchors. */
final class BandQueries {
    private BandQueries() {}

    /**
     * The queries of one version.
     *
     * @param whole what all of them share
     */
    static List<BandQuery> of(BandQuery whole, long exact, long[] anchors, int partitions) {
        TreeMap<Integer, List<Long>> byPartition = new TreeMap<>();
        int ofExact = partitionOf(exact, partitions);
        byPartition.computeIfAbsent(ofExact, key -> new ArrayList<>()).add(exact);
        for (long anchor : anchors) {
            byPartition
                    .computeIfAbsent(partitionOf(anchor, partitions), key -> new ArrayList<>())
                    .add(anchor);
        }
        List<BandQuery> queries = new ArrayList<>();
        byPartition.forEach((partition, own) -> queries.add(new BandQuery(
                partition,
                whole.id(),
                whole.version(),
                queries.size(),
                whole.time(),
                whole.at(),
                whole.replies(),
                partition == ofExact,
                own)));
        return queries;
    }

    private static int partitionOf(long anchor, int partitions) {
        return (int) Long.remainderUnsigned(anchor, partitions);
    }
}
