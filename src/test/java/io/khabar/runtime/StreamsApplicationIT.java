package io.khabar.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.khabar.model.DeadLetter;
import io.khabar.model.RejectReason;
import io.khabar.registry.RegistryClient;
import io.khabar.registry.RegistryUnavailable;
import io.khabar.runtime.embedded.EmbeddedKafka;
import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.wire.KafkaTopicSpec;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.RegistrySerdes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that copies letters, on a real broker. */
class StreamsApplicationIT {

    private static final KafkaTopics KAFKA_TOPICS =
            KafkaTopics.with(new RegistrySerdes(RegistryClient.over(new MockSchemaRegistryClient())));
    private static final Settings SETTINGS = SettingsLoader.load(Map.of("streams.restarts", "1"), Map.of(), null);

    @TempDir
    static Path directory;

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(directory.resolve("kafka"));
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void buriesTheRecordItFailsOnAndGoesOn() throws Exception {
        make(spec("letters", 1), spec("copies", 1), spec(KafkaTopics.DEAD_LETTERS, 1));
        write("letters", "alif", "boom", "ba");

        try (StreamsApplication copying = application("copy", copyOf("letters", "copies", "boom"))) {
            copying.start();

            assertThat(read("copies", new StringDeserializer(), 2)).containsExactly("alif", "ba");
            DeadLetter letter = read(KafkaTopics.DEAD_LETTERS, deadLetters(), 1).get(0);
            assertThat(letter.stage()).isEqualTo("copy/check");
            assertThat(letter.reason()).isEqualTo(RejectReason.PROCESSING_FAILED);
            assertThat(letter.detail()).contains("cannot copy boom");
            assertThat(letter.kafkaTopic()).isEqualTo("letters");
            assertThat(letter.offset()).isEqualTo(1);
            assertThat(letter.value()).hasToString("4 bytes");
            assertThat(copying.failure()).isNotDone();
        }
    }

    @Test
    void goesOnWhereItStopped() throws Exception {
        make(spec("notes", 1), spec("noted", 1));
        write("notes", "one");
        try (StreamsApplication first = application("note", copyOf("notes", "noted", "boom"))) {
            first.start();
            assertThat(read("noted", new StringDeserializer(), 1)).containsExactly("one");
        }

        write("notes", "two");
        try (StreamsApplication second = application("note", copyOf("notes", "noted", "boom"))) {
            second.start();
            assertThat(read("noted", new StringDeserializer(), 2)).containsExactly("one", "two");
        }
    }

    @Test
    void givesUpOnAWorldThatStaysBroken() throws Exception {
        make(spec("calls", 1));
        write("calls", "hello");
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("calls", Consumed.with(Serdes.String(), Serdes.String()).withName("read"))
                .foreach(
                        (key, value) -> {
                            throw new RegistryUnavailable("nobody answers", new IOException());
                        },
                        Named.as("call"));

        try (StreamsApplication calling = application("call", builder.build())) {
            calling.start();

            assertThat(calling.failure().get(60, TimeUnit.SECONDS)).hasStackTraceContaining("nobody answers");
        }
    }

    @Test
    void refusesAKafkaTopicWithOtherPartitions() {
        make(spec("pages", 2));
        make(spec("pages", 2));

        assertThatThrownBy(() -> make(spec("pages", 3), spec("more", 1)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("pages has 2, not 3")
                .hasMessageContaining("set partitions to what is there");
    }

    private static Topology copyOf(String from, String to, String poison) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(from, Consumed.with(Serdes.String(), Serdes.String()).withName("read"))
                .peek((key, value) -> refuse(value, poison), Named.as("check"))
                .to(to, Produced.with(Serdes.String(), Serdes.String()).withName("write"));
        return builder.build();
    }

    private static void refuse(String value, String poison) {
        if (value.equals(poison)) {
            throw new IllegalStateException("cannot copy " + value);
        }
    }

    private static StreamsApplication application(String name, Topology topology) {
        Properties properties = StreamsProperties.of(
                name, kafka.bootstrapServers(), directory.resolve("streams"), KAFKA_TOPICS.deadLetters(), SETTINGS);
        return new StreamsApplication(name, topology, properties, SETTINGS);
    }

    private static KafkaTopicSpec spec(String name, int partitions) {
        return new KafkaTopicSpec(name, partitions, KafkaTopicSpec.FOREVER, KafkaTopicSpec.Cleanup.DELETE, 1024 * 1024);
    }

    private static void make(KafkaTopicSpec... specs) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            new KafkaTopicAdmin(admin, -1).ensure(List.of(specs));
        }
    }

    private static void write(String kafkaTopic, String... values) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(kafkaTopic, value)).get();
            }
        }
    }

    private static <V> List<V> read(String kafkaTopic, Deserializer<V> values, int expected) {
        List<V> read = new ArrayList<>();
        try (KafkaConsumer<String, V> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                values)) {
            consumer.assign(List.of(new TopicPartition(kafkaTopic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            for (int poll = 0; poll < 120 && read.size() < expected; poll++) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> read.add(record.value()));
            }
        }
        return read;
    }

    private static Deserializer<DeadLetter> deadLetters() {
        return KAFKA_TOPICS.deadLetters().values().deserializer();
    }
}
