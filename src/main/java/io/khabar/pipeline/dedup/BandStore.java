package io.khabar.pipeline.dedup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * One partition of the index in a window store: entries lie in buckets of half a window by arrival, so that what is too
 * old goes with its segment, without a delete for each row.
 */
final class BandStore implements BandState {
    static final String POSTINGS = "dedup-postings";
    private static final int BUCKETS_A_WINDOW = 2;

    private final WindowStore<Bytes, byte[]> store;
    private final long bucket;

    /** Where the last look ended: what is appended goes there. */
    private byte @Nullable [] newest;

    BandStore(ProcessorContext<?, ?> context, DedupSettings settings) {
        store = context.getStateStore(POSTINGS);
        bucket = bucket(settings).toMillis();
    }

    static Set<StoreBuilder<?>> builders(DedupSettings settings) {
        Duration bucket = bucket(settings);
        return Set.of(Stores.windowStoreBuilder(
                Stores.persistentWindowStore(POSTINGS, settings.window().plus(bucket), bucket, false),
                Serdes.Bytes(),
                Serdes.ByteArray()));
    }

    private static Duration bucket(DedupSettings settings) {
        return settings.window().dividedBy(BUCKETS_A_WINDOW);
    }

    @Override
    public List<Posting> postings(long anchor, long at) {
        Bytes key = key(anchor);
        List<Posting> postings = new ArrayList<>();
        for (int ago = BUCKETS_A_WINDOW; ago >= 0; ago--) {
            newest = store.fetch(key, start(at) - ago * bucket);
            if (newest != null) {
                postings.addAll(RowCodec.readPostings(newest));
            }
        }
        return postings.subList(0, Math.min(postings.size(), BandProtocol.MOST_POSTINGS));
    }

    @Override
    public void append(long anchor, long at, Posting posting) {
        Packer packer = new Packer();
        if (newest != null) {
            packer.raw(newest);
        }
        store.put(key(anchor), packer.raw(RowCodec.write(posting)).toBytes(), start(at));
    }

    private long start(long at) {
        return Math.floorDiv(at, bucket) * bucket;
    }

    private static Bytes key(long anchor) {
        return Bytes.wrap(new Packer().sixBytes(anchor).toBytes());
    }
}
