package io.khabar.wire;

import java.util.function.BiConsumer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Sets the headers that an outgoing record's value asks for; those that came in travel on. */
public final class StampProcessor<V> extends ContextualFixedKeyProcessor<String, V, V> {
    private final BiConsumer<Headers, V> stamp;

    public StampProcessor(BiConsumer<Headers, V> stamp) {
        this.stamp = stamp;
    }

    @Override
    public void process(FixedKeyRecord<String, V> record) {
        stamp.accept(record.headers(), record.value());
        context().forward(record);
    }
}
