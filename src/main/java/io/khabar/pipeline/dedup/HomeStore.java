package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import io.khabar.pipeline.dedup.HomeMessage.Arrived;
import io.khabar.pipeline.dedup.HomeMessage.Claim;
import io.khabar.wire.KafkaTopic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The state of the homes of one partition, in Kafka Streams' stores. */
final class HomeStore implements HomeState {
    static final String ROWS = "dedup-home";
    static final String PRINTS = "dedup-prints";
    static final String PARKED = "dedup-parked";
    static final String HELD = "dedup-held";

    private final KeyValueStore<Bytes, byte[]> rows;
    private final KeyValueStore<Bytes, byte[]> prints;
    private final KeyValueStore<Bytes, byte[]> parked;
    private final KeyValueStore<Bytes, byte[]> held;
    private final KafkaTopic<String, Article> articles;
    private final DedupSettings settings;
    /** What is still on its way to a verdict, read already; a task that is rolled back begins without. */
    private final Map<Bytes, Arrived> recent = new Recent<>();

    private final Map<String, HomeRow> recentRows = new Recent<>();

    private @Nullable Bytes cursor;

    HomeStore(ProcessorContext<?, ?> context, KafkaTopic<String, Article> articles, DedupSettings settings) {
        this.settings = settings;
        rows = context.getStateStore(ROWS);
        prints = context.getStateStore(PRINTS);
        parked = context.getStateStore(PARKED);
        held = context.getStateStore(HELD);
        this.articles = articles;
    }

    /** Rows are cached, as one changes several times between two commits; the others are written once and deleted once. */
    static Set<StoreBuilder<?>> builders() {
        return Set.of(builder(ROWS).withCachingEnabled(), builder(PRINTS), builder(PARKED), builder(HELD));
    }

    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray());
    }

    @Override
    public @Nullable HomeRow row(String id) {
        HomeRow known = recentRows.get(id);
        byte[] row = known == null ? rows.get(key(id)) : null;
        return row == null ? known : RowCodec.readRow(row);
    }

    @Override
    public void put(String id, HomeRow row) {
        rows.put(key(id), RowCodec.write(row));
        recentRows.put(id, row);
    }

    @Override
    public List<Kept> kept(String id) {
        byte[] kept = prints.get(key(id));
        return kept == null ? List.of() : RowCodec.readKept(kept);
    }

    @Override
    public void keep(String id, List<Kept> versions) {
        if (!versions.isEmpty()) {
            prints.put(key(id), RowCodec.write(versions));
        } else if (prints.get(key(id)) != null) {
            prints.delete(key(id));
        }
    }

    @Override
    public void park(Claim claim) {
        Bytes key = Bytes.wrap(new Packer().id(claim.id()).id(claim.claimant()).toBytes());
        parked.put(key, LoopCodec.write(claim));
    }

    @Override
    public List<Claim> unpark(String id) {
        List<Claim> claims = new ArrayList<>();
        List<Bytes> keys = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> waiting =
                parked.prefixScan(key(id), Serdes.Bytes().serializer())) {
            while (waiting.hasNext()) {
                KeyValue<Bytes, byte[]> claim = waiting.next();
                keys.add(claim.key);
                claims.add(LoopCodec.readClaim(claim.value));
            }
        }
        keys.forEach(parked::delete);
        return claims;
    }

    @Override
    public void hold(Arrived arrived) {
        Article article = arrived.article();
        Bytes key = heldKey(article.id(), article.version());
        byte[] value = articles.values().serializer().serialize(articles.name(), article);
        Packer packer = LoopCodec.form().sixBytes(arrived.at()).block(value);
        HeadersSerde.write(arrived.headers(), packer);
        held.put(key, packer.toBytes());
        recent.put(key, arrived);
    }

    @Override
    public Arrived held(String id, int version) {
        Bytes key = heldKey(id, version);
        Arrived known = recent.get(key);
        return known == null ? readHeld(held.get(key)) : known;
    }

    @Override
    public void release(String id, int version) {
        Bytes key = heldKey(id, version);
        held.delete(key);
        recent.remove(key);
    }

    /** How many versions wait for their verdict, and since when the one that waits longest. */
    Waiting waiting() {
        int count = 0;
        long oldest = Long.MAX_VALUE;
        try (KeyValueIterator<Bytes, byte[]> all = held.all()) {
            while (all.hasNext()) {
                oldest = Math.min(oldest, LoopCodec.opened(all.next().value).sixBytes());
                count++;
            }
        }
        return new Waiting(count, oldest);
    }

    /** Forgets what the protocol lets go among the next rows; round after round all have their turn. */
    void expire(HomeProtocol protocol, long now, int most) {
        List<Bytes> forgotten = new ArrayList<>();
        int seen = 0;
        try (KeyValueIterator<Bytes, byte[]> some = rows.range(cursor, null)) {
            while (some.hasNext() && seen < most) {
                KeyValue<Bytes, byte[]> row = some.next();
                cursor = row.key;
                seen++;
                if (protocol.isForgotten(RowCodec.readRow(row.value), now)) {
                    forgotten.add(row.key);
                }
            }
            cursor = some.hasNext() ? cursor : null;
        }
        forgotten.forEach(rows::delete);
        forgotten.forEach(prints::delete);
        recentRows.clear();
    }

    private Arrived readHeld(byte[] value) {
        Unpacker unpacker = LoopCodec.opened(value);
        long at = unpacker.sixBytes();
        Article article = articles.values().deserializer().deserialize(articles.name(), unpacker.block());
        return Arrived.of(article, at, HeadersSerde.read(unpacker), settings);
    }

    private static Bytes key(String id) {
        return Bytes.wrap(new Packer().id(id).toBytes());
    }

    private static Bytes heldKey(String id, int version) {
        return Bytes.wrap(new Packer().id(id).number(version).toBytes());
    }

    /** The last that were put, as objects; all of them are in a store too. */
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final int MOST = 1_000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }

    /**
     * Versions without a verdict.
     *
     * @param oldest arrival of the one that waits longest; {@link Long#MAX_VALUE} when none waits
     */
    record Waiting(int count, long oldest) {}
}
