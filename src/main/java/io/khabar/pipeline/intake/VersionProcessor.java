package io.khabar.pipeline.intake;

import io.khabar.model.Article;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Numbers the texts that arrive under one article id: the same text keeps its number, another one gets the next. */
final class VersionProcessor extends ContextualFixedKeyProcessor<String, Article, Article> {
    static final String STORE = "intake-versions";
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);
    private static final int SWEPT_AT_ONCE = 5_000;

    private final Duration kept;
    private KeyValueStore<String, KnownVersion> versions;
    /** Where the next sweep goes on. */
    private @Nullable String sweepFrom;

    private VersionProcessor(Duration kept) {
        this.kept = kept;
    }

    /**
     * Brings its store along.
     *
     * @param kept how long an id is remembered after its latest arrival
     */
    static FixedKeyProcessorSupplier<String, Article, Article> remembering(Duration kept) {
        return new FixedKeyProcessorSupplier<>() {
            @Override
            public FixedKeyProcessor<String, Article, Article> get() {
                return new VersionProcessor(kept);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(STORE), Serdes.String(), new KnownVersionSerde())
                        .withCachingEnabled()
                        .withLoggingEnabled(Map.of()));
            }
        };
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Article> context) {
        super.init(context);
        versions = context.getStateStore(STORE);
        context.schedule(SWEEP_EVERY, PunctuationType.STREAM_TIME, this::sweep);
    }

    @Override
    public void process(FixedKeyRecord<String, Article> record) {
        Article article = record.value();
        @Nullable KnownVersion known = versions.get(record.key());
        KnownVersion now = known == null
                ? KnownVersion.first(article, record.timestamp())
                : known.then(article, record.timestamp());
        versions.put(record.key(), now);
        context().forward(record.withValue(article.withVersion(now.number())));
    }

    /** Forgets a slice of what was not seen for long; arrival drives it, so that a backfill forgets nothing. */
    private void sweep(long arrivedBy) {
        long oldest = arrivedBy - kept.toMillis();
        int swept = 0;
        try (KeyValueIterator<String, KnownVersion> rest = versions.range(sweepFrom, null)) {
            while (rest.hasNext() && swept < SWEPT_AT_ONCE) {
                KeyValue<String, KnownVersion> entry = rest.next();
                if (entry.value.seenAt() < oldest) {
                    versions.delete(entry.key);
                }
                swept++;
            }
            sweepFrom = rest.hasNext() ? rest.peekNextKey() : null;
        }
    }
}
