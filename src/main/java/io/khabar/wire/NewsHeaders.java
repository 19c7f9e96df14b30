package io.khabar.wire;

import io.khabar.client.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Headers of outgoing records: CloudEvents 1.0 in Kafka's binary mode, and what a consumer can filter by without decoding.
 */
public final class NewsHeaders {
    public static final String LANGUAGE = HeaderNames.LANGUAGE;
    /** Topic ids, separated by commas. */
    public static final String TOPICS = HeaderNames.TOPICS;
    /** How a unique article stands to the texts before it: a name of {@code Relation}. */
    public static final String RELATION = HeaderNames.RELATION;

    /** Kind of an event. */
    public static final String KIND = HeaderNames.KIND;
    /** How a text puts an event. */
    public static final String MODE = HeaderNames.MODE;

    private NewsHeaders() {}

    /**
     * Sets the CloudEvents headers.
     *
     * @param id unique within the source
     * @param type such as {@code io.khabar.article.v1}
     * @param source of the news item
     * @param timeMillis when the thing happened that the record tells of, milliseconds since 1970
     */
    public static void stampCloudEvent(Headers headers, String id, String type, String source, long timeMillis) {
        set(headers, "ce_specversion", "1.0");
        set(headers, "ce_id", id);
        set(headers, "ce_type", type);
        set(headers, "ce_source", "/khabar/sources/" + source);
        set(headers, "ce_time", Instant.ofEpochMilli(timeMillis).toString());
    }

    /** Sets a header to one value, whatever it had before. */
    public static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The header's value as text; absent without one. */
    public static @Nullable String get(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
