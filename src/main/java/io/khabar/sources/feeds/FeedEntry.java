package io.khabar.sources.feeds;

import io.khabar.model.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param url of the article
 * @param guid as the feed has it
 * @param title plain text
 * @param content what the feed has of the text
 * @param isHtml whether the content is markup
 * @param author byline
 * @param publishedAt milliseconds since 1970
 * @param language BCP 47
 */
record FeedEntry(
        @Nullable String url,
        @Nullable String guid,
        @Nullable String title,
        String content,
        boolean isHtml,
        @Nullable String author,
        @Nullable Long publishedAt,
        @Nullable String language) {

    /** The same for the same entry with the same text, in 64 bits. */
    String fingerprint() {
        return Ids.of(String.valueOf(guid), String.valueOf(url), String.valueOf(title), content)
                .substring(0, 16);
    }
}
