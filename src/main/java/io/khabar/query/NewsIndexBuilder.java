package io.khabar.query;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.state.StoreBuilder;

/** Makes the index of a partition wherever Kafka Streams wants one. */
record NewsIndexBuilder(Shelf shelf, Deserializer<?> values, Duration retention) implements StoreBuilder<NewsIndex> {

    @Override
    public NewsIndex build() {
        return new NewsIndex(shelf, values, retention);
    }

    @Override
    public StoreBuilder<NewsIndex> withCachingEnabled() {
        throw new UnsupportedOperationException("an index has a buffer of its own");
    }

    @Override
    public StoreBuilder<NewsIndex> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<NewsIndex> withLoggingEnabled(Map<String, String> configuration) {
        throw new UnsupportedOperationException("the Kafka topic that is indexed is the log");
    }

    @Override
    public StoreBuilder<NewsIndex> withLoggingDisabled() {
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

    @Override
    public String name() {
        return shelf.storeName();
    }
}
