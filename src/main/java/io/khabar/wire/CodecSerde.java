package io.khabar.wire;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** A serde of domain records over a serde of contract records. */
final class CodecSerde<M, A> implements Serde<M> {
    private final Serde<A> avro;
    private final Codec<M, A> codec;

    CodecSerde(Serde<A> avro, Codec<M, A> codec) {
        this.avro = avro;
        this.codec = codec;
    }

    @Override
    public Serializer<M> serializer() {
        Serializer<A> serializer = avro.serializer();
        return (kafkaTopic, value) -> value == null ? null : serializer.serialize(kafkaTopic, codec.toAvro(value));
    }

    @Override
    public Deserializer<M> deserializer() {
        Deserializer<A> deserializer = avro.deserializer();
        return (kafkaTopic, bytes) ->
                bytes == null ? null : codec.fromAvro(deserializer.deserialize(kafkaTopic, bytes));
    }
}
