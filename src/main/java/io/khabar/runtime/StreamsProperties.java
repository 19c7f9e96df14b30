package io.khabar.runtime;

import io.khabar.model.DeadLetter;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.wire.KafkaTopic;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** How every application runs on Kafka Streams. */
public final class StreamsProperties {

    /** A page may be larger than Kafka's default of 1 MB for one request. */
    private static final String LARGEST_REQUEST = Integer.toString(8 * 1024 * 1024);

    private static final String BATCH = Integer.toString(128 * 1024);

    /** The one instance on an embedded broker: it takes the place of the one before it, instead of waiting for its end. */
    private static final String ONLY_INSTANCE = "local";

    private StreamsProperties() {}

    /**
     * The properties of one application.
     *
     * @param application such as {@code intake}
     * @param bootstrapServers where Kafka is, embedded or not
     * @param stateDirectory where its stores are kept
     * @param deadLetters where the records go that it fails on
     */
    public static Properties of(
            String application,
            String bootstrapServers,
            Path stateDirectory,
            KafkaTopic<String, DeadLetter> deadLetters,
            Settings settings) {
        Properties properties = new Properties();
        tune(properties);
        properties.putAll(settings.kafkaClient());
        scale(properties, settings);
        guarantee(properties);
        buryWith(properties, application, deadLetters);
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "khabar-" + application);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        return properties;
    }

    /**
     * A transaction that begins while the one before it is still being completed is put off by the broker, at every
     * commit: with Kafka's usual 100 ms to a second between tries the pipeline would mostly wait.
     */
    private static final String PUT_OFF_MILLIS = "10";

    private static final String LONGEST_PUT_OFF_MILLIS = "200";

    /** May be set otherwise. */
    private static void tune(Properties properties) {
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_REQUEST);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), PUT_OFF_MILLIS);
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG), LONGEST_PUT_OFF_MILLIS);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // No step joins its inputs by time, so none waits for an input that has nothing in hand.
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, -1L);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, CompressedState.class);
    }

    private static void scale(Properties properties, Settings settings) {
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.number(SettingKeys.STREAMS_THREADS));
        properties.put(
                StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.number(SettingKeys.STREAMS_STANDBY_REPLICAS));
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.number(SettingKeys.REPLICATION_FACTOR));
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.duration(SettingKeys.STREAMS_COMMIT_INTERVAL).toMillis());
        if (settings.bootstrapServers().isEmpty()) {
            tuneForTheEmbeddedBroker(properties);
        }
    }

    private static void tuneForTheEmbeddedBroker(Properties properties) {
        properties.putIfAbsent(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), ONLY_INSTANCE);
        // For so long the partitions of a thread that died have no reader; no network lies in between that might
        // stutter.
        properties.putIfAbsent(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), "10000");
    }

    /** What the promises to readers hang on; see {@code ClientSettings} for the settings that are refused for it. */
    private static void guarantee(Properties properties) {
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // Under the newer protocol the usual tools do not see the group.
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    }

    private static void buryWith(
            Properties properties, String application, KafkaTopic<String, DeadLetter> deadLetters) {
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        properties.put(DeadLetterHandler.DEAD_LETTERS, deadLetters);
        properties.put(DeadLetterHandler.APPLICATION, application);
    }
}
