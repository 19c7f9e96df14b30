package io.khabar.pipeline.dedup;

import io.khabar.model.Article;
import io.khabar.model.Verdict;
import io.khabar.runtime.Contract;
import io.khabar.runtime.KafkaTopicAdmin;
import io.khabar.runtime.NewsReader;
import io.khabar.runtime.Received;
import io.khabar.runtime.embedded.EmbeddedKafka;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopicSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A broker, and instances of the duplicates application as processes of their own that can be killed and stopped. */
final class DedupCluster implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Path directory;
    private final int partitions;
    private final EmbeddedKafka kafka;
    private final Producer<String, Article> producer;
    private final Map<String, Process> running = new TreeMap<>();

    DedupCluster(Path directory, int partitions) throws Exception {
        this.directory = directory;
        this.partitions = partitions;
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0, Map.of("group.min.session.timeout.ms", "1000"));
        List<KafkaTopicSpec> specs = new ArrayList<>(DedupStage.kafkaTopics(partitions, DedupSettings.DEFAULTS));
        specs.addAll(Contract.kafkaTopics(
                SettingsLoader.load(Map.of("partitions", Integer.toString(partitions)), Map.of(), null), List.of()));
        try (Admin admin = Admin.create(client())) {
            new KafkaTopicAdmin(admin, -1).ensure(specs);
        }
        KafkaTopic<String, Article> articles = DedupInstance.TOPICS.articles();
        producer = new KafkaProducer<>(
                client(), articles.keys().serializer(), articles.values().serializer());
    }

    Map<String, Object> client() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    void send(Article article) {
        var unused = producer.send(
                new ProducerRecord<>(DedupInstance.TOPICS.articles().name(), article.id(), article));
    }

    /** Starts an instance, or starts it again on the state that it left. */
    void start(String name) throws IOException {
        running.put(
                name,
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DedupInstance.class.getName(),
                                kafka.bootstrapServers(),
                                directory.resolve(name).toString(),
                                Integer.toString(partitions))
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve(name + ".log").toFile())
                        .start());
    }

    /** As {@code kill -9} does it. */
    void kill(String name) throws InterruptedException {
        Process process = process(name);
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " does not die");
        }
    }

    /** The instance stands still and does not know it; the others take over what it had. */
    void freeze(String name) throws Exception {
        signal(name, "-STOP");
    }

    /** The instance goes on where it stood. */
    void thaw(String name) throws Exception {
        signal(name, "-CONT");
    }

    private void signal(String name, String signal) throws Exception {
        int exit = new ProcessBuilder(
                        "kill", signal, Long.toString(process(name).pid()))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("kill " + signal + " says " + exit);
        }
    }

    private Process process(String name) {
        Process process = running.get(name);
        if (process == null) {
            throw new IllegalStateException("there is no instance " + name);
        }
        return process;
    }

    /** Waits until so many verdicts are committed; fails when they are not in time. */
    List<Verdict> awaitVerdicts(int count, Duration patience) {
        List<Verdict> verdicts = new ArrayList<>();
        long end = System.nanoTime() + patience.toNanos();
        try (NewsReader<Verdict> reader = NewsReader.open(client(), DedupInstance.TOPICS.verdicts(), Instant.EPOCH)) {
            while (verdicts.size() < count && System.nanoTime() < end) {
                reader.poll(POLL).stream().map(Received::value).forEach(verdicts::add);
            }
        }
        if (verdicts.size() < count) {
            throw new AssertionError("only " + verdicts.size() + " of " + count + " verdicts within " + patience);
        }
        return verdicts;
    }

    /** Stops all instances, waits for the end of what they had open, and reads what is committed. */
    <V> List<Received<V>> finallyIn(KafkaTopic<String, V> kafkaTopic) throws InterruptedException {
        for (String name : running.keySet()) {
            kill(name);
        }
        try (NewsReader<V> reader = NewsReader.open(client(), kafkaTopic, Instant.EPOCH)) {
            return reader.readAll();
        }
    }

    @Override
    public void close() {
        running.values().forEach(Process::destroyForcibly);
        producer.close();
        kafka.close();
    }
}
