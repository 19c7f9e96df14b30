package io.khabar.pipeline.intake;

import java.time.Duration;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** A store that forgets what was not seen for long, slice by slice; arrival drives it, so that a backfill forgets nothing. */
public final class SweptStore<V> {
    /** How often a slice is swept, in stream time. */
    public static final Duration EVERY = Duration.ofMinutes(1);

    private static final int SWEPT_AT_ONCE = 5_000;

    private final KeyValueStore<String, V> entries;
    private final ToLongFunction<V> seenAt;
    private final long keptMillis;
    /** Where the next sweep goes on. */
    private @Nullable String next;

    /**
     * Over a store of the task.
     *
     * @param seenAt when an entry was last seen, milliseconds since 1970
     * @param kept how long an entry is kept after that
     */
    public SweptStore(KeyValueStore<String, V> entries, ToLongFunction<V> seenAt, Duration kept) {
        this.entries = entries;
        this.seenAt = seenAt;
        this.keptMillis = kept.toMillis();
    }

    /** A store on disk with a changelog. */
    public static <V> StoreBuilder<KeyValueStore<String, V>> builder(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingEnabled()
                .withLoggingEnabled(Map.of());
    }

    public @Nullable V get(String key) {
        return entries.get(key);
    }

    public void put(String key, V value) {
        entries.put(key, value);
    }

    /** Forgets what is too old in the next slice. */
    public void sweep(long arrivedBy) {
        long oldest = arrivedBy - keptMillis;
        int swept = 0;
        try (KeyValueIterator<String, V> rest = entries.range(next, null)) {
            while (rest.hasNext() && swept < SWEPT_AT_ONCE) {
                KeyValue<String, V> entry = rest.next();
                if (seenAt.applyAsLong(entry.value) < oldest) {
                    entries.delete(entry.key);
                }
                swept++;
            }
            next = rest.hasNext() ? rest.peekNextKey() : null;
        }
    }
}
