package io.khabar.runtime;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;

/** Keeps stores compressed on disk: Kafka Streams does not by itself. Made by Kafka Streams, by its name. */
public final class CompressedState implements RocksDBConfigSetter {
    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        // At every level: much of a young store is not yet on the lowest, and hashes shrink by their entropy only.
        options.setCompressionType(CompressionType.ZSTD_COMPRESSION);
    }

    @Override
    public void close(String store, Options options) {
        // Nothing was made here that would have to be let go.
    }
}
