package io.khabar.wire;

import io.khabar.registry.Schemas;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Avro records in Confluent's wire format: a zero, the schema's id in four bytes, the record in Avro's binary form. A subject
 * is the Kafka topic's name and {@code -value}. Safe for any number of threads.
 *
 * @param <T> a class that Avro generated from a schema of the contract
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {

    private final AvroSerializer<T> serializer;
    private final AvroDeserializer<T> deserializer;

    private AvroSerde(Class<T> type, Schemas registry) {
        ContractClasses.trust();
        this.serializer = new AvroSerializer<>(type, registry);
        this.deserializer = new AvroDeserializer<>(type, registry);
    }

    /** A serde for the records of a class, their schemas told by a registry. */
    public static <T extends SpecificRecord> AvroSerde<T> of(Class<T> type, Schemas registry) {
        return new AvroSerde<>(type, registry);
    }

    @Override
    public Serializer<T> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<T> deserializer() {
        return deserializer;
    }
}
