package io.khabar.runtime;

import java.util.SortedMap;

/**
 * A record as a reader got it.
 *
 * @param headers values read as UTF-8
 * @param timestamp arrival in the Kafka topic, milliseconds since 1970
 */
public record Received<V>(
        String key, V value, SortedMap<String, String> headers, int partition, long offset, long timestamp) {}
