package io.khabar.wire;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;

/**
 * A Kafka topic with what travels in it: the only way in which a topology reads or writes one.
 *
 * @param name on the broker
 * @param keys serde of the keys
 * @param values serde of the values
 */
public record KafkaTopic<K, V>(String name, Serde<K> keys, Serde<V> values) {

    /** The stream of its records; the step is named {@code read-} and the Kafka topic's name. */
    public KStream<K, V> readFrom(StreamsBuilder builder) {
        return builder.stream(name, Consumed.with(keys, values).withName("read-" + name));
    }

    /** Writes every record of a stream. */
    public void write(String step, KStream<K, V> stream) {
        stream.to(name, Produced.with(keys, values).withName(step));
    }
}
