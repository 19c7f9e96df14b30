package io.khabar.model;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One item as it was received, nothing lost: the source of every replay.
 *
 * @param itemId 128 bits in hex over source, identity and payload; the same item sent twice has the same id
 * @param articleId the key of the record: where the article's life takes place unless its content says otherwise
 * @param source id of the source that delivered it, such as {@code reuters-feed} or a folder's name
 * @param connector what brought it in: file, feed, http, warc, producer
 * @param origin where exactly: a path, a feed's URL, a WARC record, a request id
 * @param url the address it was published at
 * @param guid the source's own id of it
 * @param mediaType of the payload, without parameters, lower case
 * @param charset of the payload as declared by the transport
 * @param payload the bytes as received
 * @param title as the transport stated it, such as a feed's entry title
 * @param publishedAt as the transport stated it, milliseconds since 1970
 * @param languageHint as the transport stated it, BCP 47
 * @param fetchedAt when the connector received it, milliseconds since 1970
 * @param attributes what else the transport knew, ordered by name
 */
public record RawItem(
        String itemId,
        String articleId,
        String source,
        String connector,
        String origin,
        @Nullable String url,
        @Nullable String guid,
        String mediaType,
        @Nullable String charset,
        Bytes payload,
        @Nullable String title,
        @Nullable Long publishedAt,
        @Nullable String languageHint,
        long fetchedAt,
        Map<String, String> attributes) {
    public RawItem {
        Objects.requireNonNull(payload, "payload");
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }
}
