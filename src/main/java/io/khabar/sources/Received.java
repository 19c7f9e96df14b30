package io.khabar.sources;

import io.khabar.model.Bytes;
import io.khabar.model.RawItem;
import io.khabar.pipeline.intake.ArticleIdentity;
import io.khabar.pipeline.intake.ItemIdentity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source knows of an item before it has an identity.
 *
 * @param source id of the source
 * @param connector file, feed, http or warc
 * @param origin where exactly it was found
 * @param identity what it is known by
 * @param content its bytes and what they are
 * @param stated what the transport said about it
 */
public record Received(
        String source, String connector, String origin, Identity identity, Content content, Stated stated) {

    /** By which an item is known: its address, and the source's own id of it. */
    public record Identity(@Nullable String url, @Nullable String guid) {
        /** Known by its bytes alone. */
        public static final Identity NONE = new Identity(null, null);
    }

    /** Bytes with their media type and, if the transport declared one, their charset. */
    public record Content(
            Bytes payload, String mediaType, @Nullable String charset) {
        public static Content of(byte[] payload, MediaType type) {
            return new Content(Bytes.of(payload), type.name(), type.charset());
        }
    }

    /** What the transport said about an item beside its content. */
    public record Stated(
            @Nullable String title,
            @Nullable Long publishedAt,
            @Nullable String languageHint,
            Map<String, String> attributes) {
        public static final Stated NOTHING = new Stated(null, null, null, Map.of());
    }

    /** The item, with the ids that intake would give it. */
    public RawItem at(long fetchedAt) {
        return new RawItem(
                ItemIdentity.of(source, identity.url(), identity.guid(), content.payload()),
                ArticleIdentity.ofTransport(source, identity.url(), identity.guid(), content.payload()),
                source,
                connector,
                origin,
                identity.url(),
                identity.guid(),
                content.mediaType(),
                content.charset(),
                content.payload(),
                stated.title(),
                stated.publishedAt(),
                stated.languageHint(),
                fetchedAt,
                stated.attributes());
    }
}
