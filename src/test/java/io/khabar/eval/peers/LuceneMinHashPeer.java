package io.khabar.eval.peers;

import io.khabar.eval.CopyPeer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Lucene's MinHashFilter over word triples: a text's smallest hashes are terms of its document, and a
 * query for those of another text wants a share of them.
 */
public final class LuceneMinHashPeer implements CopyPeer {
    private static final String FIELD = "hashes";
    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    /** 512 buckets are the filter's default. */
    public LuceneMinHashPeer() {
        for (Shape shape : List.of(new Shape(64, 20), new Shape(128, 20), new Shape(512, 20))) {
            shapes.put(shape.toString(), shape);
        }
    }

    @Override
    public String name() {
        return "lucene-minhash";
    }

    @Override
    public List<String> settings() {
        return List.copyOf(shapes.keySet());
    }

    @Override
    public Candidates find(List<long[]> shingles, String setting) {
        Shape shape = shapes.getOrDefault(setting, new Shape(1, 100));
        return Candidates.timed(() -> {
            try {
                return elders(shingles, shape);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<int[]> elders(List<long[]> shingles, Shape shape) throws IOException {
        List<Set<String>> hashes = new ArrayList<>();
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            // Documents keep the order in which they came, so that their number tells who is elder.
            IndexWriterConfig inOrder = new IndexWriterConfig().setMergePolicy(new LogDocMergePolicy());
            try (IndexWriter writer = new IndexWriter(directory, inOrder)) {
                for (long[] own : shingles) {
                    hashes.add(hashes(own, shape.buckets()));
                    writer.addDocument(document(hashes.get(hashes.size() - 1)));
                }
                writer.forceMerge(1);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return search(new IndexSearcher(reader), hashes, shape);
            }
        }
    }

    private static Set<String> hashes(long[] own, int buckets) throws IOException {
        Set<String> hashes = new LinkedHashSet<>();
        try (TokenStream stream = new MinHashFilter(new Shingles(own), 1, buckets, 1, true)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                hashes.add(term.toString());
            }
            stream.end();
        }
        return hashes;
    }

    private static Document document(Set<String> hashes) {
        Document document = new Document();
        hashes.forEach(hash -> document.add(new StringField(FIELD, hash, Field.Store.NO)));
        return document;
    }

    private static List<int[]> search(IndexSearcher searcher, List<Set<String>> hashes, Shape shape)
            throws IOException {
        List<int[]> elders = new ArrayList<>();
        for (Set<String> own : hashes) {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            own.forEach(hash -> query.add(new TermQuery(new Term(FIELD, hash)), Occur.SHOULD));
            query.setMinimumNumberShouldMatch(shape.leastOf(own.size()));
            elders.add(searcher.search(query.build(), new Elders.Collecting(elders.size())));
        }
        return elders;
    }

    /** @param percent of a text's hashes that a candidate must have */
    private record Shape(int buckets, int percent) {
        int leastOf(int hashes) {
            return Math.max(1, (hashes * percent + 99) / 100);
        }

        @Override
        public String toString() {
            return buckets + " buckets, " + percent + " % shared";
        }
    }

    /** Word triples as the tokens of a text. */
    private static final class Shingles extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final long[] triples;
        private int next;

        Shingles(long[] triples) {
            this.triples = triples;
        }

        @Override
        public boolean incrementToken() {
            if (next == triples.length) {
                return false;
            }
            clearAttributes();
            term.append(Long.toHexString(triples[next++]));
            return true;
        }
    }
}
