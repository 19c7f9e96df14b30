package io.khabar.pipeline.enrich;

import io.khabar.model.EnrichedArticle;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Writes of a copy what {@code news.enriched.v1} carries; such a copy is never read back. */
final class TopicCopySerde implements Serde<TopicCopy> {
    private final Serde<EnrichedArticle> articles;

    TopicCopySerde(Serde<EnrichedArticle> articles) {
        this.articles = articles;
    }

    @Override
    public Serializer<TopicCopy> serializer() {
        Serializer<EnrichedArticle> serializer = articles.serializer();
        return (kafkaTopic, copy) -> serializer.serialize(kafkaTopic, copy.enriched());
    }

    @Override
    public Deserializer<TopicCopy> deserializer() {
        return (kafkaTopic, bytes) -> {
            throw new UnsupportedOperationException("copies by topic are written only");
        };
    }
}
