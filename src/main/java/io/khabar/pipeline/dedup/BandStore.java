package io.khabar.pipeline.dedup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.RecordBatchingStateRestoreCallback;
import org.jspecify.annotations.Nullable;

/**
 * One partition of the index. It follows from the queries alone, so the Kafka topic that they travel on is its log (KIP-813),
 * and nothing is written twice. An entry is the place of its query there: what a task that was rolled back left behind is
 * known by its place, and does not show before its turn.
 */
final class BandStore implements StateStore, BandState {
    static final String NAME = "dedup-index";
    private static final int BUCKETS_A_WINDOW = 2;

    private final long window;
    private final long bucket;
    private @Nullable BandTable table;

    private long place;
    private int bucketNow;
    private final Map<Long, byte[]> newest = new HashMap<>();
    private final Map<Long, byte[]> changed = new HashMap<>();

    BandStore(DedupSettings settings) {
        window = settings.window().toMillis();
        bucket = window / BUCKETS_A_WINDOW;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        open(context.stateDir().toPath().resolve(NAME));
        context.register(root, (RecordBatchingStateRestoreCallback) this::restore);
    }

    void open(Path folder) {
        table = BandTable.open(folder);
    }

    private void restore(Collection<ConsumerRecord<byte[], byte[]>> queries) {
        for (ConsumerRecord<byte[], byte[]> query : queries) {
            take(LoopCodec.readQuery(query.value()), query.offset());
        }
    }

    /**
     * Takes the next query; taking it again changes nothing.
     *
     * @param at its place in the Kafka topic
     */
    Optional<HomeMessage.Gathered> take(BandQuery query, long at) {
        place = at;
        bucketNow = bucketOf(query.at());
        newest.clear();
        changed.clear();
        Optional<HomeMessage.Gathered> answer = BandProtocol.on(query, this);
        table().enter(bucketNow, place, RowCodec.write(query), changed);
        table().forgetBefore(bucketNow - BUCKETS_A_WINDOW - 1);
        return answer;
    }

    @Override
    public List<List<Posting>> postings(List<Long> anchors, long at) {
        List<List<Posting>> found = new ArrayList<>();
        anchors.forEach(anchor -> found.add(new ArrayList<>()));
        for (int each : table().bucketsFrom(bucketOf(at) - BUCKETS_A_WINDOW)) {
            addPostings(each, anchors, at, found);
        }
        found.replaceAll(all -> all.subList(0, Math.min(all.size(), BandProtocol.MOST_POSTINGS)));
        return found;
    }

    private void addPostings(int each, List<Long> anchors, long at, List<List<Posting>> found) {
        List<byte @Nullable []> rows = table().anchors(each, anchors);
        SortedSet<Long> places = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            byte[] row = rows.get(i);
            if (row != null) {
                places.addAll(RowCodec.readPlaces(row, place));
                if (each == bucketNow) {
                    newest.put(anchors.get(i), row);
                }
            }
        }
        Map<Long, Posting> articles = articles(each, new ArrayList<>(places), at - window);
        for (int i = 0; i < rows.size() && !articles.isEmpty(); i++) {
            byte[] row = rows.get(i);
            List<Posting> postings = found.get(i);
            if (row != null) {
                RowCodec.readPlaces(row, place).stream()
                        .filter(articles::containsKey)
                        .map(articles::get)
                        .forEach(postings::add);
            }
        }
    }

    private Map<Long, Posting> articles(int each, List<Long> places, long since) {
        Map<Long, Posting> articles = new TreeMap<>();
        List<byte @Nullable []> rows = places.isEmpty() ? List.of() : table().articles(each, places);
        for (int i = 0; i < rows.size(); i++) {
            byte[] row = rows.get(i);
            if (row != null && RowCodec.enteredAt(row) >= since) {
                articles.put(places.get(i), RowCodec.readPosting(row));
            }
        }
        return articles;
    }

    @Override
    public void append(long anchor, long at, Posting posting) {
        byte[] row = newest.get(anchor);
        changed.put(anchor, RowCodec.withPlace(row, place));
    }

    private int bucketOf(long at) {
        return (int) Math.floorDiv(at, bucket);
    }

    @Override
    public void commit(Map<TopicPartition, Long> offsets) {
        // The place reached is written with every query.
    }

    @Override
    public @Nullable Long committedOffset(TopicPartition partition) {
        return table().reached();
    }

    @Override
    @SuppressWarnings("deprecation") // has to be overridden for as long as it is there
    public boolean managesOffsets() {
        return true;
    }

    @Override
    public void close() {
        BandTable closing = table;
        table = null;
        if (closing != null) {
            closing.close();
        }
    }

    private BandTable table() {
        BandTable now = table;
        if (now == null) {
            throw new IllegalStateException("the index is not open");
        }
        return now;
    }

    @Override
    public boolean persistent() {
        return true;
    }

    @Override
    public boolean isOpen() {
        return table != null;
    }
}
