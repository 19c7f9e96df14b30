package io.khabar.pipeline.enrich;

import io.khabar.model.Article;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.Relation;
import io.khabar.wire.NewsHeaders;
import io.khabar.wire.Tracing;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** Runs the enricher in force on each article. */
final class EnrichProcessor extends ContextualFixedKeyProcessor<String, Article, EnrichedArticle> {
    private final Supplier<Enricher> enricher;
    private final Set<String> sources;
    private EnrichMeters meters;

    @SuppressWarnings("NullAway.Init") // init() is called before anything else
    EnrichProcessor(Supplier<Enricher> enricher, Set<String> sources) {
        this.enricher = enricher;
        this.sources = sources;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, EnrichedArticle> context) {
        super.init(context);
        meters = new EnrichMeters(context.metrics(), sources);
    }

    @Override
    public void process(FixedKeyRecord<String, Article> record) {
        Relation relation = relation(record.headers());
        EnrichedArticle enriched = enricher.get().enrich(record.value(), relation);
        meters.count(enriched);
        Tracing.Work work = Tracing.Work.current();
        work.set("khabar.relation", relation.name());
        work.set("khabar.language", enriched.language().code());
        context().forward(record.withValue(enriched));
    }

    /** An article without the header was put into {@code news.unique.v1} by somebody else than dedup: it stands alone. */
    private static Relation relation(Headers headers) {
        @Nullable String name = NewsHeaders.get(headers, NewsHeaders.RELATION);
        return name == null ? Relation.CANONICAL : Relation.valueOf(name);
    }
}
