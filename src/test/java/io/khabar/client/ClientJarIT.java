package io.khabar.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.EnrichedArticle;
import io.khabar.model.MadeNews;
import io.khabar.registry.RegistryClient;
import io.khabar.runtime.KafkaTopicAdmin;
import io.khabar.runtime.embedded.EmbeddedKafka;
import io.khabar.runtime.embedded.EmbeddedRegistry;
import io.khabar.wire.KafkaTopic;
import io.khabar.wire.KafkaTopicSpec;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.RegistrySerdes;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that subscribers get, with what it asks for beside it and nothing else: the example in Java runs on it. */
class ClientJarIT {
    private static final Path JAR = Path.of("target/khabar-client.jar");
    private static final Path EXAMPLE = Path.of("examples/java/src/main/java/example/ArabicNews.java");
    /** kafka-clients and Avro, and what those two bring along. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?:kafka-clients|avro|jackson-(?:core|databind|annotations)|slf4j-api|lz4-java|commons-(?:compress|lang3|io|codec))"
                    + "-[0-9.]+\\.jar");

    @TempDir
    Path directory;

    @Test
    void letsAConsumerReadWithNothingElseOfKhabar() throws Exception {
        compileExample();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"));
                EmbeddedRegistry registry = EmbeddedRegistry.start(directory.resolve("registry"), 0)) {
            writeOneArabicAndOneEnglishArticle(kafka, registry);

            Process consumer = start(kafka.bootstrapServers(), registry.url(), "1");

            String output = new String(consumer.getInputStream().readAllBytes(), UTF_8);
            assertThat(consumer.waitFor()).as(output).isZero();
            assertThat(output.lines().filter(line -> line.startsWith("ar\t"))).containsExactly("ar\tarms-deals\tصفقة");
            assertThat(output).doesNotContain("Deal");
        }
    }

    @Test
    void isSmallAndHoldsNothingOfThePipeline() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> packages = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.lastIndexOf('/')))
                    .distinct()
                    .toList();

            assertThat(packages)
                    .containsExactlyInAnyOrder(
                            "io/khabar/client", "io/khabar/v1", "io/khabar/wire", "io/khabar/registry");
        }
        assertThat(Files.size(JAR)).isLessThan(1024 * 1024);
    }

    private void compileExample() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int status = compiler.run(null, null, null, "-cp", classPath(), "-d", directory.toString(), EXAMPLE.toString());
        assertThat(status).as("compiling %s", EXAMPLE).isZero();
    }

    private static String classPath() {
        Stream<String> beside = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry ->
                        BESIDE.matcher(Path.of(entry).getFileName().toString()).matches());
        return Stream.concat(Stream.of(JAR.toString()), beside).collect(Collectors.joining(File.pathSeparator));
    }

    private Process start(String... arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath() + File.pathSeparator + directory,
                "example.ArabicNews");
        builder.command().addAll(List.of(arguments));
        return builder.redirectErrorStream(true).start();
    }

    private static void writeOneArabicAndOneEnglishArticle(EmbeddedKafka kafka, EmbeddedRegistry registry)
            throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers(), "compression.type", "lz4");
        try (Admin admin = Admin.create(client)) {
            new KafkaTopicAdmin(admin, -1)
                    .ensure(List.of(new KafkaTopicSpec(
                            KafkaTopicNames.ENRICHED,
                            1,
                            KafkaTopicSpec.FOREVER,
                            KafkaTopicSpec.Cleanup.DELETE,
                            1 << 20)));
        }
        KafkaTopic<String, EnrichedArticle> enriched = KafkaTopics.with(
                        new RegistrySerdes(RegistryClient.connect(List.of(registry.url()), Map.of())))
                .enriched();
        try (KafkaProducer<String, EnrichedArticle> producer = new KafkaProducer<>(
                client, new StringSerializer(), enriched.values().serializer())) {
            producer.send(record(MadeNews.enriched("1", "en", "Deal", "arms-deals")))
                    .get();
            producer.send(record(MadeNews.enriched("2", "ar", "صفقة", "arms-deals")))
                    .get();
        }
    }

    private static ProducerRecord<String, EnrichedArticle> record(EnrichedArticle article) {
        byte[] language = article.language().code().getBytes(UTF_8);
        return new ProducerRecord<>(
                KafkaTopicNames.ENRICHED,
                null,
                article.article().id(),
                article,
                List.of(new RecordHeader(HeaderNames.LANGUAGE, language)));
    }
}
