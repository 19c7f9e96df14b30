package io.khabar.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Puts questions to one index. */
final class IndexSearch {
    private static final Sort NEWEST_FIRST = new Sort(
            new SortField(Fields.ARRIVED, SortField.Type.LONG, true),
            new SortField(Fields.PLACE, SortField.Type.LONG, true));

    /** No wild cards and no fuzziness: a question must not cost more than its answer is worth. */
    private static final int OPERATORS = SimpleQueryParser.AND_OPERATOR
            | SimpleQueryParser.OR_OPERATOR
            | SimpleQueryParser.NOT_OPERATOR
            | SimpleQueryParser.PHRASE_OPERATOR
            | SimpleQueryParser.PRECEDENCE_OPERATORS
            | SimpleQueryParser.WHITESPACE_OPERATOR;

    private IndexSearch() {}

    /** What fits a question. */
    static Found find(NewsIndex index, Question question) {
        Query base = query(question);
        Query page = question.after() == null ? base : and(base, behind(question.after()));
        return search(index, searcher -> {
            TopDocs top = searcher.search(page, question.limit(), NEWEST_FIRST);
            return new Found(hits(searcher, top), searcher.count(base), List.of());
        });
    }

    /**
     * All versions of what has an id, newest first. Looks the id up in the term dictionary of each segment: a query, with its
     * statistics and its collector, would cost several times as much.
     */
    static Found byId(NewsIndex index, String id) {
        Term term = new Term(Fields.ID, id);
        return search(index, searcher -> {
            List<Place> places = new ArrayList<>();
            for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
                addPlaces(places, segment.reader(), term);
            }
            Collections.sort(places);
            List<Hit> hits = new ArrayList<>();
            for (Place place : places.subList(0, Math.min(places.size(), Question.MOST))) {
                hits.add(hit(place.segment(), place.document()));
            }
            return new Found(hits, places.size(), List.of());
        });
    }

    /** A document of a segment, ordered as {@link #NEWEST_FIRST} orders. */
    private record Place(LeafReader segment, int document, Cursor cursor) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return cursor.compareTo(other.cursor);
        }
    }

    private static void addPlaces(List<Place> places, LeafReader segment, Term term) throws IOException {
        PostingsEnum documents = segment.postings(term, PostingsEnum.NONE);
        if (documents == null) {
            return;
        }
        Bits live = segment.getLiveDocs();
        for (int one = documents.nextDoc(); one != DocIdSetIterator.NO_MORE_DOCS; one = documents.nextDoc()) {
            if (live == null || live.get(one)) {
                Cursor cursor = new Cursor(number(segment, Fields.ARRIVED, one), number(segment, Fields.PLACE, one));
                places.add(new Place(segment, one, cursor));
            }
        }
    }

    /** A search over what can be seen now. */
    @FunctionalInterface
    interface Search<R> {
        R on(IndexSearcher searcher) throws IOException;
    }

    static <R> R search(NewsIndex index, Search<R> search) {
        try {
            SearcherManager searchers = index.searchers();
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.on(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot search the index " + index.name(), e);
        }
    }

    private static List<Hit> hits(IndexSearcher searcher, TopDocs top) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc one : top.scoreDocs) {
            LeafReaderContext segment = segments.get(ReaderUtil.subIndex(one.doc, segments));
            hits.add(hit(segment.reader(), one.doc - segment.docBase));
        }
        return hits;
    }

    private static Hit hit(LeafReader segment, int document) throws IOException {
        return Hit.at(
                number(segment, Fields.PLACE, document),
                bytes(segment, Fields.KEY, document).utf8ToString(),
                number(segment, Fields.ARRIVED, document),
                Packing.unpack(bytes(segment, Fields.VALUE, document)));
    }

    private static long number(LeafReader segment, String field, int document) throws IOException {
        NumericDocValues values = DocValues.getNumeric(segment, field);
        values.advanceExact(document);
        return values.longValue();
    }

    private static BytesRef bytes(LeafReader segment, String field, int document) throws IOException {
        BinaryDocValues values = DocValues.getBinary(segment, field);
        values.advanceExact(document);
        return values.binaryValue();
    }

    /** All that a question asks but where its page begins. */
    static Query query(Question question) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);
        for (Map.Entry<Facet, String> facet : question.facets().entrySet()) {
            all.add(new TermQuery(new Term(facet.getKey().lowerCase(), facet.getValue())), Occur.FILTER);
        }
        if (question.from() > 0 || question.to() < Long.MAX_VALUE) {
            all.add(LongPoint.newRangeQuery(Fields.ARRIVED, question.from(), question.to() - 1), Occur.FILTER);
        }
        if (question.words() != null) {
            all.add(words(question.words()), Occur.FILTER);
        }
        return all.build();
    }

    private static Query words(String words) {
        SimpleQueryParser parser = new SimpleQueryParser(NewsIndex.analyzer(), Map.of(Fields.TEXT, 1f), OPERATORS);
        parser.setDefaultOperator(Occur.MUST);
        return parser.parse(words);
    }

    private static Query behind(Cursor cursor) {
        Query earlier = LongPoint.newRangeQuery(Fields.ARRIVED, Long.MIN_VALUE, cursor.arrived() - 1);
        Query same = and(
                LongPoint.newExactQuery(Fields.ARRIVED, cursor.arrived()),
                NumericDocValuesField.newSlowRangeQuery(Fields.PLACE, Long.MIN_VALUE, cursor.place() - 1));
        return new BooleanQuery.Builder()
                .add(earlier, Occur.SHOULD)
                .add(same, Occur.SHOULD)
                .build();
    }

    private static Query and(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }
}
