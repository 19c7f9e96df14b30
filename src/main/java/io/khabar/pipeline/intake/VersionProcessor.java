package io.khabar.pipeline.intake;

import io.khabar.model.Article;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** Numbers the texts that arrive under one article id: the same text keeps its number, another one gets the next. */
final class VersionProcessor extends ContextualFixedKeyProcessor<String, Article, Article> {
    static final String STORE = "intake-versions";

    private final Duration kept;
    private SweptStore<KnownVersion> versions;

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
                return Set.of(SweptStore.builder(STORE, new KnownVersionSerde()));
            }
        };
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Article> context) {
        super.init(context);
        versions = new SweptStore<>(context.getStateStore(STORE), KnownVersion::seenAt, kept);
        context.schedule(SweptStore.EVERY, PunctuationType.STREAM_TIME, versions::sweep);
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
}
