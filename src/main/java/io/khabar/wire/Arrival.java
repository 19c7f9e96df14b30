package io.khabar.wire;

/**
 * A value as it arrived from a Kafka topic.
 *
 * @param partition that it was read from
 * @param offset that it was read at
 * @param timestamp of the record: its arrival, milliseconds since 1970
 */
public record Arrival<V>(V value, int partition, long offset, long timestamp) {}
