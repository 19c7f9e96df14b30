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

    private static final int BITS_OF_AN_OFFSET = 44;

    /** A place in a Kafka topic as one number, which no other record of it has. */
    static long place(int partition, long offset) {
        return ((long) partition << BITS_OF_AN_OFFSET) | offset;
    }

    /** The record of a place. */
    static Hit at(long place, String key, long arrived, byte[] value) {
        long offset = place & ((1L << BITS_OF_AN_OFFSET) - 1);
        return new Hit(key, arrived, (int) (place >> BITS_OF_AN_OFFSET), offset, value);
    }

    /** Newest first. */
    @Override
    public int compareTo(Hit other) {
        return cursor().compareTo(other.cursor());
    }

    /** From where the next page goes on. */
    public Cursor cursor() {
        return new Cursor(arrived, place(partition, offset));
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
