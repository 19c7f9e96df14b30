package io.khabar.pipeline.enrich;

import io.khabar.model.EnrichedArticle;
import java.util.List;

/** An enriched article on its way to the subscribers of one of its topics. */
record TopicCopy(String topic, EnrichedArticle enriched) {

    static List<TopicCopy> of(EnrichedArticle enriched) {
        return enriched.topics().stream()
                .map(match -> new TopicCopy(match.topic(), enriched))
                .toList();
    }
}
