package io.khabar.query;

import io.khabar.runtime.Contract;
import io.khabar.runtime.Stack;
import io.khabar.runtime.StreamsApplication;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.wire.KafkaTopics;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.state.HostInfo;

/** The fourth application: it fills the read model and writes nothing to Kafka. */
public final class QueryApplication implements AutoCloseable {
    /** Its name beside intake, dedup and enrich. */
    public static final String NAME = "query";

    private final StreamsApplication application;
    private final ReadModel readModel;

    private QueryApplication(StreamsApplication application, ReadModel readModel) {
        this.application = application;
        this.readModel = readModel;
    }

    /**
     * Starts it and returns at once.
     *
     * @param self where this instance answers over HTTP, as other instances can reach it
     */
    public static QueryApplication start(Stack stack, HostInfo self) {
        Settings settings = stack.settings();
        KafkaTopics kafkaTopics = stack.kafkaTopics();
        StreamsApplication application =
                new StreamsApplication(NAME, topology(stack), properties(stack, self), settings);
        ReadModel readModel =
                new ReadModel(application.streams(), kafkaTopics, self, settings.number(SettingKeys.PARTITIONS));
        application.start();
        return new QueryApplication(application, readModel);
    }

    /** Its topology. */
    public static Topology topology(Stack stack) {
        return new QueryTopology(stack.kafkaTopics(), Contract.kafkaTopics(stack.settings(), List.of())).build();
    }

    private static Properties properties(Stack stack, HostInfo self) {
        Settings settings = stack.settings();
        Properties properties = new Properties();
        properties.putAll(settings.kafkaClient());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "khabar-" + NAME);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka());
        properties.put(
                StreamsConfig.STATE_DIR_CONFIG,
                stack.dataDirectory().resolve("streams").toString());
        properties.put(StreamsConfig.APPLICATION_SERVER_CONFIG, self.host() + ":" + self.port());
        properties.put(
                StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.number(SettingKeys.STREAMS_STANDBY_REPLICAS));
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.number(SettingKeys.REPLICATION_FACTOR));
        // Nothing is written but its own place, and a record that is read again replaces itself.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1000);
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueExceptionHandler.class);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.ISOLATION_LEVEL_CONFIG), "read_committed");
        // So long the partitions of an instance that died have no holder.
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), "10000");
        return properties;
    }

    /** The application itself, for health and metrics. */
    public StreamsApplication application() {
        return application;
    }

    /** What is retained. */
    public ReadModel readModel() {
        return readModel;
    }

    @Override
    public void close() {
        application.close();
    }
}
