package io.khabar.pipeline.intake;

import io.khabar.model.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Which article a text is: 128 bits in 32 hex digits, of the canonical URL, else of source and guid, else of the text.
 *
 * <p>The three kinds are hashed under different names, so that a guid that reads like a URL is not taken for one.
 */
public final class ArticleIdentity {
    private ArticleIdentity() {}

    /** By what the article's content says. */
    public static String of(String source, @Nullable String url, @Nullable String guid, String text) {
        String stated = stated(source, url, guid);
        return stated != null ? stated : new Digest().add("text").add(text).hex();
    }

    /** By what the transport knew, before anyone has looked into the payload. */
    public static String ofTransport(String source, @Nullable String url, @Nullable String guid, Bytes payload) {
        String stated = stated(source, url, guid);
        return stated != null
                ? stated
                : new Digest().add("payload").add(payload.array()).hex();
    }

    /** Of title and body: another hash under one article id is another version. */
    public static String contentHash(String title, String body) {
        return new Digest().add("content").add(title).add(body).hex();
    }

    private static @Nullable String stated(String source, @Nullable String url, @Nullable String guid) {
        String canonical = url == null ? null : CanonicalUrl.of(url);
        if (canonical != null) {
            return new Digest().add("url").add(canonical).hex();
        }
        if (guid != null && !guid.isBlank()) {
            return new Digest().add("guid").add(source).add(guid.strip()).hex();
        }
        return null;
    }
}
