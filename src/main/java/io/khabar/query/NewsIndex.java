package io.khabar.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.RecordBatchingStateRestoreCallback;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of one partition of one Kafka topic, in a Lucene index. Written by one thread of Kafka Streams, searched by
 * any number of others, who see what was written up to two seconds ago. An index that nobody asks costs no more than the taking
 * in: it is made searchable anew, which writes a small segment each time, only while somebody searches.
 */
final class NewsIndex implements StateStore {
    private static final Logger LOG = LoggerFactory.getLogger(NewsIndex.class);
    private static final Analyzer ANALYZER = new NewsAnalyzer();
    /** A process may hold dozens of these. */
    private static final double BUFFER_MEGABYTES = 8;
    /** What a refresh writes is kept in memory until it is merged or committed. */
    private static final double SMALL_SEGMENT_MEGABYTES = 2;

    private static final double CACHED_MEGABYTES = 16;

    /**
     * Kafka Streams commits once a second; Lucene's own commit syncs files, and so many tasks would do little else. In between
     * the place in Kafka is ahead of the files: what a killed process lost is read again as the store's restoring.
     */
    private static final int COMMITS_PUT_OFF = 15;

    /** So long an index that was searched is kept ready for the next search. */
    private static final long ATTENTION_NANOS = Duration.ofSeconds(30).toNanos();

    private final Shelf shelf;
    private final Deserializer<?> values;
    private final Duration retention;

    private final Packing packing = new Packing();
    private @Nullable Open open;
    private Map<String, String> place = Map.of();
    private int putOff;
    private volatile long searchedAt = System.nanoTime() - ATTENTION_NANOS;

    /** What there is while the store is open. */
    private record Open(Directory directory, IndexWriter writer, SearcherManager searchers, int partition) {}

    /**
     * An index that is not open yet.
     *
     * @param retention records that arrived longer ago are forgotten, as Kafka forgets them
     */
    NewsIndex(Shelf shelf, Deserializer<?> values, Duration retention) {
        this.shelf = shelf;
        this.values = values;
        this.retention = retention;
    }

    @Override
    public String name() {
        return shelf.storeName();
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        open(
                IndexFolder.in(context.stateDir().toPath().resolve(name())),
                context.taskId().partition());
        context.register(root, (RecordBatchingStateRestoreCallback) this::restore);
    }

    private void open(Path folder, int partition) {
        try {
            Directory directory =
                    new NRTCachingDirectory(FSDirectory.open(folder), SMALL_SEGMENT_MEGABYTES, CACHED_MEGABYTES);
            IndexWriter writer =
                    new IndexWriter(directory, new IndexWriterConfig(ANALYZER).setRAMBufferSizeMB(BUFFER_MEGABYTES));
            open = new Open(directory, writer, new SearcherManager(writer, null), partition);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the index " + folder, e);
        }
    }

    private void restore(Collection<ConsumerRecord<byte[], byte[]>> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (record.key() != null && record.value() != null) {
                put(new Entry(record.partition(), record.offset(), record.timestamp(), record.key(), record.value()));
            }
        }
    }

    /** A record of the Kafka topic with its place there. */
    @SuppressWarnings("ArrayRecordComponent") // handed through once and never compared
    record Entry(int partition, long offset, long timestamp, byte[] key, byte[] value) {}

    /** Takes a record in; one that was taken in before replaces itself. */
    void put(Entry entry) {
        try {
            Cataloguer.Catalogued catalogued = Cataloguer.of(values.deserialize(shelf.kafkaTopic(), entry.value()));
            Document document = catalogued.document();
            place(document, catalogued.key(), entry);
            open().writer().updateDocument(new Term(Fields.KEY, catalogued.key()), document);
        } catch (SerializationException e) {
            LOG.atWarn()
                    .addKeyValue("kafkaTopic", shelf.kafkaTopic())
                    .addKeyValue("partition", entry.partition())
                    .addKeyValue("offset", entry.offset())
                    .setCause(e)
                    .log("record cannot be read and cannot be asked for");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the index " + name(), e);
        }
    }

    private void place(Document document, String key, Entry entry) throws IOException {
        document.add(new StringField(Fields.KEY, key, Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.KEY, new BytesRef(key)));
        document.add(new StringField(Fields.ID, new BytesRef(entry.key()), Field.Store.NO));
        document.add(new LongPoint(Fields.ARRIVED, entry.timestamp()));
        document.add(new NumericDocValuesField(Fields.ARRIVED, entry.timestamp()));
        document.add(new NumericDocValuesField(Fields.PLACE, Hit.place(entry.partition(), entry.offset())));
        document.add(new BinaryDocValuesField(Fields.VALUE, packing.pack(entry.value())));
    }

    /** Forgets what is older than the retention. */
    void forget(long nowMillis) {
        if (retention.isNegative()) {
            return;
        }
        try {
            open().writer()
                    .deleteDocuments(LongPoint.newRangeQuery(Fields.ARRIVED, 0, nowMillis - retention.toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete from the index " + name(), e);
        }
    }

    /** Lets searchers see what was written by now. */
    void refresh() {
        Open now = open;
        if (now == null) {
            return;
        }
        try {
            now.searchers().maybeRefresh();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot refresh the index " + name(), e);
        }
    }

    /** The same, if anybody has searched lately; called every two seconds. */
    void refreshForSearchers() {
        if (System.nanoTime() - searchedAt < ATTENTION_NANOS) {
            refresh();
        }
    }

    /** For searching; whoever takes a searcher gives it back. The first who searches after a while waits until it is up to date. */
    SearcherManager searchers() throws IOException {
        SearcherManager searchers = open().searchers();
        long now = System.nanoTime();
        if (now - searchedAt >= ATTENTION_NANOS) {
            searchers.maybeRefreshBlocking();
        }
        searchedAt = now;
        return searchers;
    }

    Shelf shelf() {
        return shelf;
    }

    int partition() {
        return open().partition();
    }

    /** The analysis of its words, for questions. */
    static Analyzer analyzer() {
        return ANALYZER;
    }

    @Override
    public void commit(Map<TopicPartition, Long> offsets) {
        Map<String, String> data = new TreeMap<>();
        offsets.forEach((partition, offset) -> {
            if (offset != null) {
                data.put(partition.toString(), Long.toString(offset));
            }
        });
        place = data;
        putOff++;
        if (putOff >= COMMITS_PUT_OFF) {
            write(open().writer());
        }
    }

    /** What was taken in beyond the place is taken in again after a start, and replaces itself. */
    private void write(IndexWriter writer) {
        try {
            writer.setLiveCommitData(place.entrySet());
            writer.commit();
            putOff = 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot commit the index " + name(), e);
        }
    }

    @Override
    public @Nullable Long committedOffset(TopicPartition partition) {
        Iterable<Map.Entry<String, String>> data = open().writer().getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(partition.toString())) {
                    return Long.valueOf(entry.getValue());
                }
            }
        }
        return null;
    }

    @Override
    @SuppressWarnings("deprecation") // has to be overridden for as long as it is there
    public boolean managesOffsets() {
        return true;
    }

    @Override
    public void close() {
        Open closing = open;
        open = null;
        if (closing == null) {
            return;
        }
        try {
            closing.searchers().close();
            if (putOff > 0) {
                write(closing.writer());
            }
            closing.writer().rollback();
            closing.directory().close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the index " + name(), e);
        }
    }

    private Open open() {
        Open now = open;
        if (now == null) {
            throw new IllegalStateException("the index " + name() + " is not open");
        }
        return now;
    }

    @Override
    public boolean persistent() {
        return true;
    }

    @Override
    public boolean isOpen() {
        return open != null;
    }
}
