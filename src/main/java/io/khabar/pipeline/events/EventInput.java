package io.khabar.pipeline.events;

import io.khabar.model.Entity;
import io.khabar.model.TopicMatch;
import io.khabar.text.TextView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as event extraction reads it.
 *
 * @param language BCP 47 code of title and body
 * @param publishedAt milliseconds since 1970
 * @param entities named in title and body
 * @param topics that the article is about
 */
public record EventInput(
        String articleId,
        int version,
        String language,
        @Nullable Long publishedAt,
        TextView title,
        TextView body,
        List<Entity> entities,
        List<TopicMatch> topics) {
    public EventInput {
        entities = List.copyOf(entities);
        topics = List.copyOf(topics);
    }
}
