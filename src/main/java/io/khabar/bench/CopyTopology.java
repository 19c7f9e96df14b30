package io.khabar.bench;

import io.khabar.model.Bytes;
import io.khabar.runtime.KafkaTopicAdmin;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Stack;
import io.khabar.runtime.StreamsApplication;
import io.khabar.runtime.StreamsProperties;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopicSpec;
import io.khabar.wire.KafkaTopicSpec.Cleanup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;

/** The peer: a topology that copies records from one Kafka topic to another under the same settings, and does nothing else. */
final class CopyTopology {
    private static final KafkaTopic<String, byte[]> IN =
            new KafkaTopic<>("bench.copy.in", Serdes.String(), Serdes.ByteArray());
    private static final KafkaTopic<String, byte[]> OUT =
            new KafkaTopic<>("bench.copy.out", Serdes.String(), Serdes.ByteArray());

    private CopyTopology() {}

    /** Records a second from the start of the application to the last copy read. */
    static double measure(Stack stack, MadeArticles articles, int count, LongSupplier wallClock) {
        makeKafkaTopics(stack);
        try (Producer<String, byte[]> producer = new KafkaProducer<>(
                producerProperties(stack), IN.keys().serializer(), IN.values().serializer())) {
            for (int i = 0; i < count; i++) {
                Bytes payload = articles.next(wallClock.getAsLong()).payload();
                var unused = producer.send(new ProducerRecord<>(IN.name(), Integer.toString(i), payload.array()));
            }
        }
        try (NewsReader<byte[]> copies = NewsReader.open(stack.client(), OUT, Instant.EPOCH);
                StreamsApplication application = application(stack)) {
            application.start();
            long begin = System.nanoTime();
            long first = 0;
            int read = 0;
            while (read < count) {
                read += copies.poll(Duration.ofMillis(20)).size();
                first = first == 0 && read > 0 ? System.nanoTime() : first;
            }
            // The application's own start is not what is measured.
            return count / PipelineBench.seconds(System.nanoTime() - (first == 0 ? begin : first));
        }
    }

    static Map<String, Object> producerProperties(Stack stack) {
        Map<String, Object> properties = new TreeMap<>(stack.client());
        properties.put("compression.type", "lz4");
        properties.put("linger.ms", 5);
        properties.put("batch.size", 128 * 1024);
        return properties;
    }

    private static StreamsApplication application(Stack stack) {
        return new StreamsApplication(
                "bench-copy",
                topology(),
                StreamsProperties.of(
                        "bench-copy",
                        stack.kafka(),
                        stack.dataDirectory().resolve("streams"),
                        stack.kafkaTopics().deadLetters(),
                        stack.settings()),
                stack.settings());
    }

    private static Topology topology() {
        StreamsBuilder builder = new StreamsBuilder();
        OUT.write("write-copy", IN.readFrom(builder));
        return builder.build();
    }

    private static void makeKafkaTopics(Stack stack) {
        int partitions = stack.settings().number(SettingKeys.PARTITIONS);
        try (Admin admin = Admin.create(stack.client())) {
            new KafkaTopicAdmin(admin, -1)
                    .ensure(List.of(
                            new KafkaTopicSpec(IN.name(), partitions, Duration.ofDays(1), Cleanup.DELETE, 1 << 20),
                            new KafkaTopicSpec(OUT.name(), partitions, Duration.ofDays(1), Cleanup.DELETE, 1 << 20)));
        }
    }
}
