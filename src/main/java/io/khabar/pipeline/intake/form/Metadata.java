package io.khabar.pipeline.intake.form;

import org.jspecify.annotations.Nullable;

/**
 * What an item says about its text, each as stated and not yet checked.
 *
 * @param source id of who delivered it, where the item itself states one
 * @param origin who wrote it, where the item names another than its publisher
 * @param publishedAt milliseconds since 1970
 * @param modifiedAt milliseconds since 1970
 */
public record Metadata(
        @Nullable String source,
        @Nullable String url,
        @Nullable String guid,
        @Nullable String author,
        @Nullable String section,
        @Nullable String imageUrl,
        @Nullable String language,
        @Nullable String publisher,
        @Nullable String origin,
        @Nullable Long publishedAt,
        @Nullable Long modifiedAt) {
    static final Metadata NONE = new Metadata(null, null, null, null, null, null, null, null, null, null, null);
}
