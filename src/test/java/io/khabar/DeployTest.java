package io.khabar;

import static io.khabar.YamlTree.map;
import static io.khabar.YamlTree.part;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.pipeline.dedup.DedupStage;
import io.khabar.pipeline.topics.definition.TopicDefinition;
import io.khabar.pipeline.topics.definition.TopicDefinitions;
import io.khabar.query.Shelf;
import io.khabar.registry.RegistryClient;
import io.khabar.runtime.Applications;
import io.khabar.runtime.Contract;
import io.khabar.runtime.DedupConfig;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.wire.KafkaTopicSpec;
import io.khabar.wire.KafkaTopics;
import io.khabar.wire.RegistrySerdes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code deploy/kubernetes} says, held against the contract, the topologies and the settings. */
class DeployTest {
    private static final Path FOLDER = Path.of("deploy/kubernetes");
    private static final String DYNAMIC = "news.topic.";

    @Test
    void makesTheKafkaTopicsOfTheContract() throws IOException {
        Settings settings = settings("khabar-intake");
        List<String> topics =
                TopicDefinitions.shipped().stream().map(TopicDefinition::id).toList();
        List<KafkaTopicSpec> contract = new ArrayList<>(Contract.kafkaTopics(settings, topics));
        contract.addAll(DedupStage.kafkaTopics(settings.number(SettingKeys.PARTITIONS), DedupConfig.of(settings)));

        List<KafkaTopicSpec> made =
                all("kafka-topics.yaml").stream().map(DeployTest::spec).toList();

        assertThat(made).containsExactlyInAnyOrderElementsOf(contract);
    }

    @ParameterizedTest
    @EnumSource(Applications.Name.class)
    void letsEachApplicationReadAndWriteJustWhatItsTopologyDoes(Applications.Name name) throws IOException {
        TopologyDescription topology = Applications.topology(name, settings("khabar-intake"), kafkaTopics(), () -> {
                    throw new IllegalStateException("a topology that is only described enriches nothing");
                })
                .describe();
        Set<String> reads = new TreeSet<>();
        // Any record may become a dead letter.
        Set<String> writes = new TreeSet<>(Set.of(KafkaTopics.DEAD_LETTERS));
        topology.subtopologies().stream().flatMap(part -> part.nodes().stream()).forEach(node -> {
            if (node instanceof TopologyDescription.Source source && source.topicSet() != null) {
                reads.addAll(source.topicSet());
            }
            if (node instanceof TopologyDescription.Sink sink) {
                writes.add(sink.topic() == null ? DYNAMIC : sink.topic());
            }
        });
        if (name == Applications.Name.INTAKE) { // where the HTTP API and the feeds run
            reads.addAll(Set.of(KafkaTopics.SOURCES));
            writes.addAll(Set.of(KafkaTopics.RAW, KafkaTopics.SOURCES));
        }
        if (name == Applications.Name.ENRICH) { // where watches are set off and webhooks told
            reads.addAll(Set.of(KafkaTopics.ENRICHED, KafkaTopics.ALERTS));
            writes.add(KafkaTopics.ALERTS);
        }

        String user = "khabar-" + name.lowerCase();
        assertThat(granted(user, "Read")).isEqualTo(publicOnes(reads));
        assertThat(granted(user, "Write")).isEqualTo(publicOnes(writes));
        assertThat(granted(user, "All")).isEmpty();
    }

    @Test
    void letsTheReadSideReadWhatItShowsAndWriteNothing() throws IOException {
        Set<String> reads =
                Stream.of(Shelf.values()).map(Shelf::kafkaTopic).collect(Collectors.toCollection(TreeSet::new));
        reads.add(KafkaTopics.RAW); // items as they were received

        assertThat(granted("khabar-query", "Read")).isEqualTo(reads);
        assertThat(granted("khabar-query", "Write")).isEmpty();
        assertThat(granted("khabar-query", "All")).isEmpty();
    }

    @Test
    void letsSubscribersReadOnly() throws IOException {
        assertThat(granted("khabar-subscriber", "Write")).isEmpty();
        assertThat(granted("khabar-subscriber", "Read"))
                .containsExactlyInAnyOrder(KafkaTopics.ALERTS, KafkaTopics.ENRICHED, KafkaTopics.EVENTS, DYNAMIC);
    }

    @Test
    void runsEachApplicationWithSettingsThatItTakes() throws IOException {
        Set<String> started = new TreeSet<>();
        for (Map<String, Object> workload : workloads()) {
            String name = String.valueOf(part(workload, "metadata").get("name"));
            Settings settings = settings(name);
            started.add(String.valueOf(
                    ((List<?>) Objects.requireNonNull(container(workload).get("args"))).get(2)));

            assertThat(settings.bootstrapServers()).isPresent();
            assertThat(settings.kafkaClient())
                    .containsEntry("security.protocol", "SSL")
                    .containsKey("ssl.keystore.password");
            assertThat(path(workload, "startupProbe")).isEqualTo("/health/live");
            assertThat(path(workload, "livenessProbe")).isEqualTo("/health/live");
            assertThat(path(workload, "readinessProbe")).isEqualTo("/health/ready");
        }
        assertThat(started).containsExactly("dedup", "enrich", "intake", "query");
    }

    private static Object path(Map<String, Object> workload, String probe) {
        return part(container(workload), probe, "httpGet").getOrDefault("path", "");
    }

    @Test
    void listsEveryFile() throws IOException {
        Map<String, Object> kustomization = all("kustomization.yaml").get(0);
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("kustomization.yaml"))
                    .toList();

            assertThat(names)
                    .hasSameElementsAs(((List<?>) Objects.requireNonNull(kustomization.get("resources")))
                            .stream().map(String::valueOf).toList());
        }
    }

    private static Set<String> publicOnes(Set<String> names) {
        return names.stream().filter(name -> name.startsWith("news.")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The public Kafka topics, or prefixes of them, on which a user has a right. */
    private static Set<String> granted(String user, String operation) throws IOException {
        Map<String, Object> found = all("kafka-users.yaml").stream()
                .filter(one -> user.equals(part(one, "metadata").get("name")))
                .findFirst()
                .orElseThrow();
        List<?> acls = (List<?>)
                Objects.requireNonNull(part(found, "spec", "authorization").get("acls"));
        return publicOnes(acls.stream()
                .map(YamlTree::map)
                .filter(acl -> ((List<?>) Objects.requireNonNull(acl.get("operations"))).contains(operation))
                .map(acl -> part(acl, "resource"))
                .filter(resource -> "topic".equals(resource.get("type")))
                .map(resource -> String.valueOf(resource.get("name")))
                .collect(Collectors.toSet()));
    }

    private static KafkaTopicSpec spec(Map<String, Object> topic) {
        Map<String, Object> spec = part(topic, "spec");
        Map<String, Object> config = part(spec, "config");
        boolean isCompact = "compact".equals(config.get("cleanup.policy"));
        return new KafkaTopicSpec(
                String.valueOf(part(topic, "metadata").get("name")),
                Integer.parseInt(String.valueOf(spec.get("partitions"))),
                Duration.ofMillis(Long.parseLong(String.valueOf(config.get("retention.ms")))),
                isCompact ? KafkaTopicSpec.Cleanup.COMPACT : KafkaTopicSpec.Cleanup.DELETE,
                Integer.parseInt(String.valueOf(config.get("max.message.bytes"))));
    }

    /** As the process would load them in its container. */
    private static Settings settings(String workload) throws IOException {
        Map<String, String> environment = new TreeMap<>();
        part(all("settings.yaml").get(0), "data")
                .forEach((name, value) -> environment.put(name, String.valueOf(value)));
        for (Map<String, Object> one : workloads()) {
            if (workload.equals(part(one, "metadata").get("name"))) {
                ((List<?>) Objects.requireNonNull(container(one).get("env")))
                        .stream()
                                .map(YamlTree::map)
                                .forEach(variable -> environment.put(
                                        String.valueOf(variable.get("name")),
                                        String.valueOf(variable.getOrDefault("value", "from a secret"))));
            }
        }
        return SettingsLoader.load(Map.of(), environment, null);
    }

    private static List<Map<String, Object>> workloads() throws IOException {
        return all("applications.yaml").stream()
                .filter(one -> Set.of("Deployment", "StatefulSet").contains(one.get("kind")))
                .toList();
    }

    private static Map<String, Object> container(Map<String, Object> workload) {
        return map(((List<?>) Objects.requireNonNull(
                        part(workload, "spec", "template", "spec").get("containers")))
                .get(0));
    }

    private static KafkaTopics kafkaTopics() {
        return KafkaTopics.with(
                new RegistrySerdes(RegistryClient.connect(List.of("http://not-asked.invalid"), Map.of())));
    }

    private static List<Map<String, Object>> all(String file) throws IOException {
        List<Map<String, Object>> documents = new ArrayList<>();
        new Load(LoadSettings.builder().build())
                .loadAllFromString(Files.readString(FOLDER.resolve(file), UTF_8))
                .forEach(document -> documents.add(map(document)));
        return documents;
    }
}
