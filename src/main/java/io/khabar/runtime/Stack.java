package io.khabar.runtime;

import io.khabar.registry.RegistryClient;
import io.khabar.registry.SchemaRegistration;
import io.khabar.runtime.embedded.DataDirectory;
import io.khabar.runtime.embedded.EmbeddedKafka;
import io.khabar.runtime.embedded.EmbeddedRegistry;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.wire.KafkaTopicSpec;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.RegistrySerdes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;

/**
 * Kafka, the Schema Registry and the data directory that a Khabar stands on: started here where the settings name none,
 * found where they do. Everything that was started is stopped in reverse order.
 */
public final class Stack implements AutoCloseable {
    private final Settings settings;
    private final Started started = new Started();
    private final Path dataDirectory;
    private String kafka = "";
    private List<String> registryUrls = List.of();
    private final Map<String, String> pages = new TreeMap<>();

    private Stack(Settings settings, Path dataDirectory) {
        this.settings = settings;
        this.dataDirectory = dataDirectory;
    }

    /**
     * Starts what is embedded, and waits for what is not.
     *
     * @throws StartFailure when something of it cannot be had
     */
    public static Stack start(Settings settings) {
        DataDirectory directory = settings.flag(SettingKeys.EPHEMERAL)
                ? DataDirectory.openEphemeral()
                : DataDirectory.open(settings.path(SettingKeys.DATA_DIR));
        Stack stack = new Stack(settings, directory.root());
        stack.started.add(directory);
        try {
            stack.startServers(directory);
            stack.publishEndpoints();
            return stack;
        } catch (RuntimeException e) {
            stack.started.undo(e);
            throw e;
        }
    }

    /**
     * Finds what runs already: by the settings, or by what a running Khabar left in the data directory.
     *
     * @throws StartFailure when nothing runs there
     */
    public static Stack find(Settings settings) {
        Path directory = settings.path(SettingKeys.DATA_DIR);
        Optional<Endpoints> running = Endpoints.of(directory);
        Stack stack = new Stack(settings, directory);
        stack.kafka = settings.bootstrapServers()
                .or(() -> running.map(Endpoints::kafka))
                .orElseThrow(() -> new StartFailure("no Khabar runs on the data directory " + directory
                        + "; start one with 'khabar run', name its directory with --data-dir, or its Kafka with"
                        + " --bootstrap-servers and --schema-registry"));
        stack.registryUrls = settings.registryUrls().isEmpty()
                ? running.map(Endpoints::registry)
                        .orElseThrow(() -> new StartFailure(
                                "the Kafka is named, but no Schema Registry; add" + " --schema-registry URL"))
                : settings.registryUrls();
        running.ifPresent(found -> stack.pages.putAll(found.pages()));
        return stack;
    }

    private void startServers(DataDirectory directory) {
        // The registry is a process of its own and the slower one: it starts while the broker does.
        EmbeddedRegistry embedded = null;
        if (settings.registryUrls().isEmpty()) {
            embedded = EmbeddedRegistry.start(
                    directory.directory("registry"), settings.number(SettingKeys.EMBEDDED_REGISTRY_PORT));
            started.add(embedded);
        }
        registryUrls = embedded == null ? settings.registryUrls() : List.of(embedded.url());
        kafka = settings.bootstrapServers().orElseGet(() -> startKafka(directory));
    }

    private String startKafka(DataDirectory directory) {
        EmbeddedKafka broker = EmbeddedKafka.start(
                directory.directory("kafka"), settings.number(SettingKeys.EMBEDDED_KAFKA_PORT), Map.of());
        started.add(broker);
        return broker.bootstrapServers();
    }

    /** Tells the other commands on this machine where a page of this Khabar is. */
    public void publishPage(String name, String address) {
        pages.put(name, address);
        publishEndpoints();
    }

    private void publishEndpoints() {
        new Endpoints(kafka, registryUrls, ProcessHandle.current().pid(), pages).write(dataDirectory);
        started.add(() -> Endpoints.remove(dataDirectory));
    }

    /** Where its pages are, by name. */
    public Map<String, String> pages() {
        return Map.copyOf(pages);
    }

    /** The settings that it was made by. */
    public Settings settings() {
        return settings;
    }

    /** Properties for Kafka's clients: the brokers' addresses and what the settings pass through. */
    public Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>(settings.kafkaClient());
        client.put("bootstrap.servers", kafka);
        return client;
    }

    /** Where Kafka is. */
    public String kafka() {
        return kafka;
    }

    /** Where the Schema Registry is. */
    public List<String> registryUrls() {
        return registryUrls;
    }

    /** Where local state is kept. */
    public Path dataDirectory() {
        return dataDirectory;
    }

    /** A client of the registry. */
    public RegistryClient registry() {
        return RegistryClient.connect(registryUrls, settings.registryClient());
    }

    /** The Kafka topics, with serdes over the registry. */
    public KafkaTopics kafkaTopics() {
        return KafkaTopics.with(new RegistrySerdes(registry()));
    }

    /**
     * Brings the contract into the registry and makes the Kafka topics.
     *
     * @throws StartFailure when what is there does not fit
     */
    public void prepare(Collection<KafkaTopicSpec> specs, Map<String, Schema> schemasBySubject) {
        RegistryClient registry = registry();
        registry.awaitAnswer(patience());
        new SchemaRegistration(registry).registerAll(schemasBySubject);
        try (Admin admin = Admin.create(client())) {
            new KafkaTopicAdmin(admin, settings.number(SettingKeys.REPLICATION_FACTOR)).ensure(specs);
        }
    }

    private Duration patience() {
        return settings.duration(SettingKeys.START_PATIENCE);
    }

    @Override
    public void close() {
        started.close();
    }
}
