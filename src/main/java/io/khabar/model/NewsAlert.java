package io.khabar.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * News that somebody watches for.
 *
 * @param id the same however often the alert is delivered
 * @param articleId article that fits, or that made it a spike
 * @param articleVersion 0 for a spike
 * @param publishedAt the article's own clock, milliseconds since 1970
 * @param topics of the watch that the article is about
 * @param entities of the watch that the article names
 * @param windowStart of a spike, by arrival, milliseconds since 1970
 * @param count articles in the window so far; 1 for a match
 * @param usual mean number of articles in the windows before; 0 for a match
 * @param definition version of the watch
 */
public record NewsAlert(
        String id,
        String watch,
        AlertKind kind,
        String articleId,
        int articleVersion,
        @Nullable String language,
        @Nullable String title,
        @Nullable String url,
        @Nullable Long publishedAt,
        List<String> topics,
        List<String> entities,
        List<Evidence> evidence,
        @Nullable Long windowStart,
        long count,
        double usual,
        String definition) {
    public NewsAlert {
        topics = List.copyOf(topics);
        entities = List.copyOf(entities);
        evidence = List.copyOf(evidence);
    }
}
