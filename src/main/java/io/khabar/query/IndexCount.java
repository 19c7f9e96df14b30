package io.khabar.query;

import io.khabar.query.Counts.Series;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the records of one index by a facet and over time. */
final class IndexCount extends SimpleCollector {
    private final Facet facet;
    private final Span span;
    private final SortedMap<String, Series> values = new TreeMap<>();

    private SortedSetDocValues labels = DocValues.emptySortedSet();
    private NumericDocValues arrivals = DocValues.emptyNumeric();
    private long[][] counts = new long[0][];
    private long[] last = new long[0];

    private IndexCount(Facet facet, Span span) {
        if (!facet.isCounted()) {
            throw new IllegalArgumentException("records are not counted by " + facet.lowerCase());
        }
        this.facet = facet;
        this.span = span;
    }

    /** Counts. */
    static Counts of(NewsIndex index, Facet facet, Span span) {
        IndexCount count = new IndexCount(facet, span);
        return IndexSearch.search(index, count::run);
    }

    private Counts run(IndexSearcher searcher) throws IOException {
        return searcher.search(LongPoint.newRangeQuery(Fields.ARRIVED, span.from(), span.end() - 1), new Alone(this));
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        finishSegment();
        labels = DocValues.getSortedSet(segment.reader(), facet.lowerCase());
        arrivals = DocValues.getNumeric(segment.reader(), Fields.ARRIVED);
        counts = new long[(int) labels.getValueCount()][];
        last = new long[counts.length];
    }

    @Override
    public void collect(int document) throws IOException {
        if (!labels.advanceExact(document) || !arrivals.advanceExact(document)) {
            return;
        }
        long arrived = arrivals.longValue();
        int bucket = (int) ((arrived - span.from()) / span.bucket());
        for (int i = 0; i < labels.docValueCount(); i++) {
            int label = (int) labels.nextOrd();
            if (counts[label] == null) {
                counts[label] = new long[span.buckets()];
            }
            counts[label][bucket]++;
            last[label] = Math.max(last[label], arrived);
        }
    }

    private void finishSegment() throws IOException {
        for (int label = 0; label < counts.length; label++) {
            if (counts[label] != null) {
                values.merge(
                        labels.lookupOrd(label).utf8ToString(), new Series(counts[label], last[label]), Series::and);
            }
        }
        counts = new long[0][];
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** A searcher without threads of its own needs one collector only. */
    private record Alone(IndexCount count) implements CollectorManager<IndexCount, Counts> {
        @Override
        public IndexCount newCollector() {
            return count;
        }

        @Override
        public Counts reduce(Collection<IndexCount> collectors) throws IOException {
            count.finishSegment();
            return new Counts(count.span.from(), count.span.bucket(), count.values, List.of());
        }
    }
}
