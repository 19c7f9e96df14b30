package io.khabar.pipeline.enrich;

import io.khabar.model.Article;
import io.khabar.model.EnrichedArticle;
import io.khabar.model.Relation;
import io.khabar.wire.NewsHeaders;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** Runs the enricher in force on each article. */
final class EnrichProcessor extends ContextualFixedKeyProcessor<String, Article, EnrichedArticle> {
    private final Supplier<Enricher> enricher;

    EnrichProcessor(Supplier<Enricher> enricher) {
        this.enricher = enricher;
    }

    @Override
    public void process(FixedKeyRecord<String, Article> record) {
        context().forward(record.withValue(enricher.get().enrich(record.value(), relation(record.headers()))));
    }

    /** An article without the header was put into {@code news.unique.v1} by somebody else than dedup: it stands alone. */
    private static Relation relation(Headers headers) {
        @Nullable String name = NewsHeaders.get(headers, NewsHeaders.RELATION);
        return name == null ? Relation.CANONICAL : Relation.valueOf(name);
    }
}
