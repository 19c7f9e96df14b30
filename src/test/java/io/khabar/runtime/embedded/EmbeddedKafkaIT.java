package io.khabar.runtime.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.runtime.StartFailure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    private static final String LETTERS = "letters";

    @TempDir
    Path directory;

    @Test
    void keepsWhatWasWrittenAcrossARestartUnderAnotherPort() throws Exception {
        String first;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory)) {
            first = kafka.bootstrapServers();
            create(first);
            write(first, "alif", "ba");
        }

        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory)) {
            assertThat(kafka.bootstrapServers()).isNotEqualTo(first);
            write(kafka.bootstrapServers(), "ta");
            assertThat(readAll(kafka.bootstrapServers(), 3)).containsExactly("alif", "ba", "ta");
            assertThat(kafka.fault()).isNotDone();
        }
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.start(directory, other.getLocalPort(), Map.of()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("port " + other.getLocalPort()
                            + " is taken by another process; choose another with --kafka-port, or 0 for any free one");
        }
    }

    @Test
    void leavesNoThreadBehindWhenItDoesNotStart() throws Exception {
        List<String> before = kafkaThreads();
        Files.writeString(directory.resolve("meta.properties"), "version=1\nnode.id=7\ncluster.id=elsewhere\n");

        assertThatThrownBy(() -> EmbeddedKafka.start(directory))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(directory.toString())
                .hasMessageContaining("elsewhere");
        assertThat(kafkaThreads()).isEqualTo(before);
    }

    private static List<String> kafkaThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon() && thread.isAlive())
                .map(Thread::getName)
                .filter(name -> name.contains("kafka") || name.contains("raft") || name.contains("controller"))
                .toList();
    }

    private static void create(String bootstrapServers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(LETTERS, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void write(String bootstrapServers, String... values) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(properties(bootstrapServers), new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(LETTERS, value)).get();
            }
        }
    }

    private static List<String> readAll(String bootstrapServers, int expected) {
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties(bootstrapServers), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(LETTERS, 0)));
            consumer.seekToBeginning(consumer.assignment());
            for (int poll = 0; poll < 60 && values.size() < expected; poll++) {
                consumer.poll(Duration.ofMillis(500)).forEach(read -> values.add(read.value()));
            }
        }
        return values;
    }

    private static Properties properties(String bootstrapServers) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        return properties;
    }
}
