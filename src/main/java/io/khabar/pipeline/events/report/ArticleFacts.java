package io.khabar.pipeline.events.report;

import org.jspecify.annotations.Nullable;

/**
 * What every event of an article says of the article.
 *
 * @param publishedAt milliseconds since 1970
 * @param extractor name and version of what finds the events
 */
public record ArticleFacts(
        String id, int version, String language, @Nullable Long publishedAt, String extractor) {}
