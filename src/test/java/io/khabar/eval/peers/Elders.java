package io.khabar.eval.peers;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** The documents before one, without scores: whatever meets a query and came earlier. */
final class Elders extends SimpleCollector {
    private final int before;
    private final IntStream.Builder found = IntStream.builder();
    private int base;

    private Elders(int before) {
        this.before = before;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        base = context.docBase;
    }

    @Override
    public void collect(int document) {
        if (base + document >= before) {
            throw new CollectionTerminatedException();
        }
        found.add(base + document);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** @param before number of the document whose elders are wanted */
    record Collecting(int before) implements CollectorManager<Elders, int[]> {
        @Override
        public Elders newCollector() {
            return new Elders(before);
        }

        @Override
        public int[] reduce(Collection<Elders> collectors) {
            return collectors.stream()
                    .map(one -> one.found.build().toArray())
                    .flatMapToInt(Arrays::stream)
                    .sorted()
                    .toArray();
        }
    }
}
