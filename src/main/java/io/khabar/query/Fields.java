package io.khabar.query;

/** Fields of the indexes. Names are part of the state on disk: changing one is a migration. */
final class Fields {
    /** Unique within a shelf: an article version, an event as one article version reports it. */
    static final String KEY = "key";
    /** Key of the Kafka record. */
    static final String ID = "id";
    /** The record's value as it lies in Kafka, packed. */
    static final String VALUE = "value";
    /** Arrival in the Kafka topic, milliseconds since 1970. */
    static final String ARRIVED = "arrived";

    /** Partition and offset in one number, see {@link Hit#place(int, long)}. */
    static final String PLACE = "place";

    static final String TEXT = "text";

    private Fields() {}
}
