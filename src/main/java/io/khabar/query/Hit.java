package io.khabar.query;

/**
 * A record that was found.
 *
 * @param key unique within its shelf
 * @param arrived in its Kafka topic, milliseconds since 1970
 * @param value as it lies in Kafka
 */
@SuppressWarnings("ArrayRecordComponent") // a value is read once and never compared
public record Hit(String key, long arrived, int partition, long offset, byte[] value) implements Comparable<Hit> {

    /** Newest first; the key decides between records of one moment, so that pages neither repeat nor omit one. */
    @Override
    public int compareTo(Hit other) {
        int byTime = Long.compare(other.arrived, arrived);
        return byTime != 0 ? byTime : other.key.compareTo(key);
    }

    /** From where the next page goes on. */
    public Cursor cursor() {
        return new Cursor(arrived, key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hit hit && hit.key.equals(key) && hit.arrived == arrived && hit.offset == offset;
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
