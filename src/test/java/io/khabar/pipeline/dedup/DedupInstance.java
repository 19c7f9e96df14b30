package io.khabar.pipeline.dedup;

import io.khabar.pipeline.NewsPipeline;
import io.khabar.runtime.StreamsApplication;
import io.khabar.runtime.StreamsProperties;
import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.sources.PlainAvro;
import io.khabar.wire.KafkaTopics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** A process that is one of several instances of the duplicates application, and waits to be killed. */
final class DedupInstance {
    static final KafkaTopics TOPICS = KafkaTopics.with(new PlainAvro());

    private DedupInstance() {}

    public static void main(String[] arguments) throws Exception {
        String kafka = arguments[0];
        int partitions = Integer.parseInt(arguments[2]);
        // Plain Avro asks no registry; the settings want one named beside a Kafka of one's own.
        Settings settings = SettingsLoader.load(
                Map.of("kafka.bootstrap.servers", kafka, "schema.registry.url", "http://127.0.0.1:1"), Map.of(), null);
        Properties properties =
                StreamsProperties.of("dedup", kafka, Path.of(arguments[1]), TOPICS.deadLetters(), settings);
        // The dead are noticed sooner than in production, so that the test has time for several of them.
        properties.put("main.consumer.session.timeout.ms", "3000");
        properties.put("main.consumer.heartbeat.interval.ms", "500");
        properties.put("producer.transaction.timeout.ms", "5000");
        DedupStage stage = new DedupStage(DedupSettings.DEFAULTS, partitions, TOPICS.articles());
        StreamsApplication application =
                new StreamsApplication("dedup", new NewsPipeline(TOPICS).dedup(stage), properties, settings);
        application.start();
        System.err.println(application.failure().get());
        System.exit(1);
    }
}
