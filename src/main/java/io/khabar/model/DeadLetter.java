package io.khabar.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be processed, whole, with the reason and where it came from; it can be sent back.
 *
 * @param id 128 bits in hex over origin topic, partition, offset and stage: the same failure twice has the same id
 * @param stage application and step, such as {@code intake/parse}
 * @param kafkaTopic that the record was read from and is sent back to
 * @param key the record's key bytes
 * @param value the record's value bytes
 * @param headers the record's headers, values as ISO 8859-1 text
 * @param failedAt milliseconds since 1970, the failed record's arrival
 * @param redrives how often it was sent back before
 */
public record DeadLetter(
        String id,
        String stage,
        RejectReason reason,
        String detail,
        String remedy,
        String kafkaTopic,
        int partition,
        long offset,
        @Nullable Bytes key,
        @Nullable Bytes value,
        Map<String, String> headers,
        @Nullable String source,
        @Nullable String itemId,
        long failedAt,
        int redrives) {
    public DeadLetter {
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }
}
