package io.khabar.wire;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.khabar.registry.RegistryClient;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;

/** A topology over the contract's Kafka topics in one thread, with Confluent's mock of a registry. */
public final class TopologyDriver implements AutoCloseable {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final SchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final KafkaTopics kafkaTopics = KafkaTopics.with(new ContractSerdes() {
        @Override
        public <A extends SpecificRecord> Serde<A> serdeOf(Class<A> type) {
            return AvroSerde.of(type, RegistryClient.over(registry));
        }
    });
    private final TopologyTestDriver driver;

    /** Starts a topology at noon. */
    public TopologyDriver(Function<KafkaTopics, Topology> topology) {
        this(topology, topics -> Map.of());
    }

    /** Starts a topology at noon, with more properties. */
    public TopologyDriver(Function<KafkaTopics, Topology> topology, Function<KafkaTopics, Map<String, Object>> more) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test-" + UUID.randomUUID());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, System.getProperty("java.io.tmpdir") + "/khabar-test");
        properties.putAll(more.apply(kafkaTopics));
        driver = new TopologyTestDriver(topology.apply(kafkaTopics), properties, NOON);
    }

    public KafkaTopics kafkaTopics() {
        return kafkaTopics;
    }

    public <V> TestInputTopic<String, V> input(KafkaTopic<String, V> kafkaTopic) {
        return driver.createInputTopic(
                kafkaTopic.name(),
                kafkaTopic.keys().serializer(),
                kafkaTopic.values().serializer());
    }

    /** The same Kafka topic for whoever does not keep to the contract. */
    public TestInputTopic<String, byte[]> rawInput(KafkaTopic<String, ?> kafkaTopic) {
        return driver.createInputTopic(kafkaTopic.name(), kafkaTopic.keys().serializer(), new ByteArraySerializer());
    }

    public <V> TestOutputTopic<String, V> output(KafkaTopic<String, V> kafkaTopic) {
        return driver.createOutputTopic(
                kafkaTopic.name(),
                kafkaTopic.keys().deserializer(),
                kafkaTopic.values().deserializer());
    }

    @Override
    public void close() {
        driver.close();
    }
}
