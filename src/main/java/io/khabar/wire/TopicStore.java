package io.khabar.wire;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Makes a store that follows from one Kafka topic alone, wherever Kafka Streams wants one: that Kafka topic is its log
 * (KIP-813), so it has no other.
 *
 * @param name of the store
 * @param maker of the store of one partition, not open yet
 */
public record TopicStore<S extends StateStore>(String name, Supplier<S> maker) implements StoreBuilder<S> {

    @Override
    public S build() {
        return maker.get();
    }

    @Override
    public StoreBuilder<S> withCachingEnabled() {
        throw new UnsupportedOperationException("store " + name + " has a buffer of its own");
    }

    @Override
    public StoreBuilder<S> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<S> withLoggingEnabled(Map<String, String> configuration) {
        throw new UnsupportedOperationException("the Kafka topic that store " + name + " follows from is its log");
    }

    @Override
    public StoreBuilder<S> withLoggingDisabled() {
        return this;
    }

    @Override
    public Map<String, String> logConfig() {
        return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
        return false;
    }
}
