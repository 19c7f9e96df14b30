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
import io.khabar.wire.KafkaTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
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
    private static final KafkaTopic<String, byte[]> ARTICLES =
            new KafkaTopic<>(KafkaTopics.ARTICLES, Serdes.String(), Serdes.ByteArray());
    private static final KafkaTopic<String, byte[]> ARTICLES_OUT =
            new KafkaTopic<>("bench.articles.copy", Serdes.String(), Serdes.ByteArray());

    private CopyTopology() {}

    /** Records a second on made-up articles of its own. */
    static double measure(Stack stack, MadeArticles articles, int count, LongSupplier wallClock) {
        makeKafkaTopics(stack, IN, OUT);
        try (Producer<String, byte[]> producer = new KafkaProducer<>(
                producerProperties(stack), IN.keys().serializer(), IN.values().serializer())) {
            for (int i = 0; i < count; i++) {
                Bytes payload = articles.next(wallClock.getAsLong()).payload();
                var unused = producer.send(new ProducerRecord<>(IN.name(), Integer.toString(i), payload.array()));
            }
        }
        return copy(stack, IN, OUT, count);
    }

    /** Records a second on the articles that are there. */
    static double measureArticles(Stack stack, int count) {
        makeKafkaTopics(stack, ARTICLES_OUT);
        return copy(stack, ARTICLES, ARTICLES_OUT, count);
    }

    /** From the first copies that a reader of committed records sees to the last; those first ones do not count. */
    private static double copy(Stack stack, KafkaTopic<String, byte[]> from, KafkaTopic<String, byte[]> to, int count) {
        try (NewsReader<byte[]> copies = NewsReader.open(stack.client(), to, Instant.EPOCH);
                StreamsApplication application = application(stack, from, to)) {
            application.start();
            int before = first(copies);
            long begin = System.nanoTime();
            int read = before;
            while (read < count) {
                read += copies.poll(Duration.ofMillis(20)).size();
            }
            return (count - before) / PipelineBench.seconds(System.nanoTime() - begin);
        }
    }

    /** The application's own start is not what is measured. */
    private static int first(NewsReader<byte[]> copies) {
        int read = 0;
        while (read == 0) {
            read = copies.poll(Duration.ofMillis(20)).size();
        }
        return read;
    }

    static Map<String, Object> producerProperties(Stack stack) {
        Map<String, Object> properties = new TreeMap<>(stack.client());
        properties.put("compression.type", "lz4");
        properties.put("linger.ms", 5);
        properties.put("batch.size", 128 * 1024);
        return properties;
    }

    /** An application that copies under the settings of the pipeline's own. */
    private static StreamsApplication application(
            Stack stack, KafkaTopic<String, byte[]> from, KafkaTopic<String, byte[]> to) {
        String name = "bench-copy-to-" + to.name();
        return new StreamsApplication(
                name,
                topology(from, to),
                StreamsProperties.of(
                        name,
                        stack.kafka(),
                        stack.dataDirectory().resolve("streams"),
                        stack.kafkaTopics().deadLetters(),
                        stack.settings()),
                stack.settings());
    }

    private static Topology topology(KafkaTopic<String, byte[]> from, KafkaTopic<String, byte[]> to) {
        StreamsBuilder builder = new StreamsBuilder();
        to.write("write-copy", from.readFrom(builder));
        return builder.build();
    }

    private static void makeKafkaTopics(Stack stack, KafkaTopic<?, ?>... kafkaTopics) {
        int partitions = stack.settings().number(SettingKeys.PARTITIONS);
        try (Admin admin = Admin.create(stack.client())) {
            new KafkaTopicAdmin(admin, -1)
                    .ensure(Stream.of(kafkaTopics)
                            .map(one -> new KafkaTopicSpec(
                                    one.name(), partitions, Duration.ofDays(1), Cleanup.DELETE, 1 << 20))
                            .toList());
        }
    }
}
