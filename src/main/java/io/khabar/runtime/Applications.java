package io.khabar.runtime;

import io.khabar.pipeline.NewsPipeline;
import io.khabar.pipeline.dedup.DedupStage;
import io.khabar.pipeline.enrich.EnrichStage;
import io.khabar.pipeline.enrich.Enricher;
import io.khabar.pipeline.intake.ArticleMaker;
import io.khabar.pipeline.intake.IntakeSettings;
import io.khabar.pipeline.intake.IntakeStage;
import io.khabar.pipeline.watches.WatchStage;
import io.khabar.pipeline.watches.Watches;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.wire.KafkaTopicSpec;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.Tracing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.streams.Topology;

/** The applications that run in this process. */
public final class Applications implements AutoCloseable {
    /** An archive that is fed again within this time makes no new versions. */
    private static final Duration VERSIONS_KEPT = Duration.ofDays(30);

    /** The application that sets watches off. */
    public static final String WATCH = "watch";

    private final List<StreamsApplication> running;
    private final WatchesFile watches;

    private Applications(List<StreamsApplication> running, WatchesFile watches) {
        this.running = List.copyOf(running);
        this.watches = watches;
    }

    /** The three applications, in the order of the way. */
    public enum Name {
        INTAKE,
        DEDUP,
        ENRICH;

        /** As it is written on the command line and in ids. */
        public String lowerCase() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Prepares the Kafka topics and the registry for a stack, then starts applications.
     *
     * @param enricher in force, asked anew for each article
     * @param topics ids of the topics that get a Kafka topic of their own
     * @param tracing is told of the work on each record
     */
    public static Applications start(
            Stack stack, Set<Name> names, Supplier<Enricher> enricher, Collection<String> topics, Tracing tracing) {
        Settings settings = stack.settings();
        prepare(stack, topics);
        KafkaTopics wired = stack.kafkaTopics();
        List<StreamsApplication> applications = new ArrayList<>();
        for (Name name : names) {
            Topology topology = topology(name, settings, new NewsPipeline(wired, tracing), enricher);
            applications.add(application(name.lowerCase(), topology, stack, tracing));
        }
        WatchesFile watches = new WatchesFile(settings);
        if (names.contains(Name.ENRICH) && watches.isNamed()) {
            Topology topology = watch(watches::inForce, settings, new NewsPipeline(wired, tracing));
            applications.add(application(WATCH, topology, stack, tracing));
        }
        applications.forEach(StreamsApplication::start);
        watches.start();
        return new Applications(applications, watches);
    }

    /** Makes the Kafka topics and brings in the schemas, those of the given topics among them. */
    static void prepare(Stack stack, Collection<String> topics) {
        Settings settings = stack.settings();
        List<KafkaTopicSpec> kafkaTopics = new ArrayList<>(Contract.kafkaTopics(settings, topics));
        kafkaTopics.addAll(DedupStage.kafkaTopics(settings.number(SettingKeys.PARTITIONS), DedupConfig.of(settings)));
        stack.prepare(kafkaTopics, Contract.schemas(topics));
    }

    private static StreamsApplication application(String name, Topology topology, Stack stack, Tracing tracing) {
        Settings settings = stack.settings();
        Properties properties = StreamsProperties.of(
                name,
                stack.kafka(),
                stack.dataDirectory().resolve("streams"),
                stack.kafkaTopics().deadLetters(),
                settings);
        properties.put(DeadLetterHandler.TRACING, tracing);
        return new StreamsApplication(name, topology, properties, settings);
    }

    /** The topology that sets watches off; it runs where enrich runs, if there is a list of them. */
    public static Topology watch(Supplier<Watches> watches, Settings settings, KafkaTopics kafkaTopics) {
        return watch(watches, settings, new NewsPipeline(kafkaTopics));
    }

    private static Topology watch(Supplier<Watches> watches, Settings settings, NewsPipeline pipeline) {
        return pipeline.watch(new WatchStage(watches, settings.number(SettingKeys.PARTITIONS)));
    }

    /** The topology of one application. */
    public static Topology topology(
            Name name, Settings settings, KafkaTopics kafkaTopics, Supplier<Enricher> enricher) {
        return topology(name, settings, new NewsPipeline(kafkaTopics), enricher);
    }

    private static Topology topology(Name name, Settings settings, NewsPipeline pipeline, Supplier<Enricher> enricher) {
        KafkaTopics kafkaTopics = pipeline.kafkaTopics();
        int partitions = settings.number(SettingKeys.PARTITIONS);
        return switch (name) {
            case INTAKE -> pipeline.intake(new IntakeStage(maker(settings), kafkaTopics, partitions, VERSIONS_KEPT));
            case DEDUP -> pipeline.dedup(new DedupStage(DedupConfig.of(settings), partitions, kafkaTopics.articles()));
            case ENRICH -> pipeline.enrich(new EnrichStage(enricher, kafkaTopics));
        };
    }

    /** Makes articles of raw items as the settings ask for. */
    public static ArticleMaker maker(Settings settings) {
        return ArticleMaker.with(Outlets.of(settings), IntakeSettings.DEFAULTS, System::nanoTime);
    }

    /** Those that run here. */
    public List<StreamsApplication> running() {
        return running;
    }

    /** What is watched for. */
    public WatchesFile watches() {
        return watches;
    }

    /** Completed with the reason once any of them has given up. */
    public CompletableFuture<Object> failure() {
        return CompletableFuture.anyOf(
                running.stream().map(StreamsApplication::failure).toArray(CompletableFuture[]::new));
    }

    @Override
    public void close() {
        watches.close();
        running.forEach(StreamsApplication::close);
    }
}
