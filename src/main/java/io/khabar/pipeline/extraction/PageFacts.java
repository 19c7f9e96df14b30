package io.khabar.pipeline.extraction;

import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article.
 *
 * @param canonicalUrl as stated, absolute
 * @param language BCP 47, as stated
 * @param imageUrl of the lead image
 * @param publishedAt milliseconds since 1970
 * @param modifiedAt milliseconds since 1970
 */
public record PageFacts(
        @Nullable String canonicalUrl,
        @Nullable String author,
        @Nullable String section,
        @Nullable String language,
        @Nullable String imageUrl,
        @Nullable String publisher,
        @Nullable Long publishedAt,
        @Nullable Long modifiedAt) {
    static final PageFacts NONE = new PageFacts(null, null, null, null, null, null, null, null);
}
