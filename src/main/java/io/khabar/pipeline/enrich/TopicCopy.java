package io.khabar.pipeline.enrich;

import io.khabar.model.EnrichedArticle;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** An enriched article on its way to the subscribers of one of its topics. */
record TopicCopy(String topic, EnrichedArticle enriched) {

    static List<TopicCopy> of(EnrichedArticle enriched) {
        return enriched.topics().stream()
                .map(match -> new TopicCopy(match.topic(), enriched))
                .toList();
    }

    /** Writes what {@code news.enriched.v1} carries; such a copy is never read back. */
    static Serde<TopicCopy> serdeOver(Serde<EnrichedArticle> articles) {
        return Serdes.serdeFrom(
                (kafkaTopic, copy) -> articles.serializer().serialize(kafkaTopic, copy.enriched()),
                (kafkaTopic, bytes) -> {
                    throw new UnsupportedOperationException("copies by topic are written only");
                });
    }
}
