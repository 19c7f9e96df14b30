package io.khabar.bench;

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
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;

/** The peer: copies the articles that are there to another Kafka topic under the same settings, and does nothing else. */
final class ArticlesCopy {
    private static final String NAME = "bench-articles-copy";
    private static final KafkaTopic<String, byte[]> FROM =
            new KafkaTopic<>(KafkaTopics.ARTICLES, Serdes.String(), Serdes.ByteArray());
    private static final KafkaTopic<String, byte[]> TO =
            new KafkaTopic<>("bench.articles.copy", Serdes.String(), Serdes.ByteArray());

    private ArticlesCopy() {}

    /** Records a second, from the first copy that a reader of committed records sees to the last. */
    static double measure(Stack stack, int count) {
        try (Admin admin = Admin.create(stack.client())) {
            new KafkaTopicAdmin(admin, -1)
                    .ensure(List.of(new KafkaTopicSpec(
                            TO.name(),
                            stack.settings().number(SettingKeys.PARTITIONS),
                            Duration.ofDays(1),
                            Cleanup.DELETE,
                            1 << 20)));
        }
        try (NewsReader<byte[]> copies = NewsReader.open(stack.client(), TO, Instant.EPOCH);
                StreamsApplication application = application(stack)) {
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

    private static StreamsApplication application(Stack stack) {
        return new StreamsApplication(
                NAME,
                topology(),
                StreamsProperties.of(
                        NAME,
                        stack.kafka(),
                        stack.dataDirectory().resolve("streams"),
                        stack.kafkaTopics().deadLetters(),
                        stack.settings()),
                stack.settings());
    }

    private static Topology topology() {
        StreamsBuilder builder = new StreamsBuilder();
        TO.write("write-copy", FROM.readFrom(builder));
        return builder.build();
    }
}
