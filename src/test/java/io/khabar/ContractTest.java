package io.khabar;

import static io.khabar.YamlTree.map;
import static io.khabar.YamlTree.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.pipeline.dedup.DedupStage;
import io.khabar.registry.PublishedSchema;
import io.khabar.runtime.Contract;
import io.khabar.runtime.DedupConfig;
import io.khabar.runtime.settings.SettingKeys;
import io.khabar.runtime.settings.Settings;
import io.khabar.runtime.settings.SettingsLoader;
import io.khabar.wire.KafkaTopicSpec;
import io.khabar.wire.KafkaTopics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code schemas/asyncapi.yaml} against what Khabar makes and writes: the document cannot say anything else. */
class ContractTest {
    private static final Path SCHEMAS = Path.of("schemas");
    /** As the document names the Kafka topic of a topic. */
    private static final String ANY = "{topic}";

    private static final Settings SETTINGS = SettingsLoader.load(Map.of(), Map.of(), null);

    @Test
    void describesEveryKafkaTopicAsItIsMade() throws IOException {
        List<KafkaTopicSpec> made = new ArrayList<>(Contract.kafkaTopics(SETTINGS, List.of(ANY)));
        made.addAll(DedupStage.kafkaTopics(SETTINGS.number(SettingKeys.PARTITIONS), DedupConfig.of(SETTINGS)));

        List<KafkaTopicSpec> described = channels().values().stream()
                .map(channel -> described(map(channel)))
                .toList();

        assertThat(described).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void namesKafkaTopicsOnceAndTheSameInBindings() throws IOException {
        channels()
                .values()
                .forEach(channel -> assertThat(part(channel, "bindings", "kafka"))
                        .containsEntry("topic", map(channel).get("address")));
    }

    @Test
    void showsTheSchemaThatTravels() throws IOException {
        Map<String, Schema> travelling = new TreeMap<>();
        Contract.schemas(List.of(ANY))
                .forEach((subject, schema) -> travelling.put(subject, PublishedSchema.of(schema)));

        Map<String, Schema> shown = new TreeMap<>();
        for (Object channel : channels().values()) {
            Path file = schemaFile(channel);
            if (file != null) {
                shown.put(map(channel).get("address") + "-value", new Schema.Parser().parse(file.toFile()));
            }
        }

        assertThat(shown).isEqualTo(travelling);
    }

    @Test
    void tellsReadersWhatOrderEachKafkaTopicKeeps() throws IOException {
        assertThat(channels().values())
                .allSatisfy(channel -> assertThat(map(channel)).containsKey("x-khabar-ordering"));
    }

    @Test
    void givesTheRecordsOfEachKafkaTopicATypeOfTheirOwn() throws IOException {
        assertThat(types())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        KafkaTopics.RAW,
                        "io.khabar.raw-item.v1",
                        KafkaTopics.ARTICLES,
                        "io.khabar.article.v1",
                        KafkaTopics.VERDICTS,
                        "io.khabar.verdict.v1",
                        KafkaTopics.UNIQUE,
                        "io.khabar.unique.v1",
                        KafkaTopics.ENRICHED,
                        "io.khabar.enriched.v1",
                        "news.topic." + ANY + ".v1",
                        "io.khabar.enriched.v1",
                        KafkaTopics.EVENTS,
                        "io.khabar.event.v1",
                        KafkaTopics.ALERTS,
                        "io.khabar.alert.v1"));
    }

    /** The {@code ce_type} that the document promises, by Kafka topic. */
    private static Map<String, String> types() throws IOException {
        Map<String, String> types = new TreeMap<>();
        for (Object channel : channels().values()) {
            String type = type(map(part(document(), "components", "messages", messageName(channel)))
                    .getOrDefault("headers", Map.of()));
            if (!type.isEmpty()) {
                types.put(String.valueOf(map(channel).get("address")), type);
            }
        }
        return types;
    }

    private static String type(Object headers) throws IOException {
        Map<String, Object> schema = map(headers);
        Object reference = schema.get("$ref");
        if (reference != null) {
            String name = reference.toString().substring("#/components/schemas/".length());
            return type(part(document(), "components", "schemas", name));
        }
        String type = "";
        for (Object one : (List<?>) schema.getOrDefault("allOf", List.of())) {
            String inner = type(one);
            type = inner.isEmpty() ? type : inner;
        }
        Map<String, Object> own =
                map(map(schema.getOrDefault("properties", Map.of())).getOrDefault("ce_type", Map.of()));
        return own.containsKey("const") ? String.valueOf(own.get("const")) : type;
    }

    private static KafkaTopicSpec described(Map<String, Object> channel) {
        Map<String, Object> kafka = part(channel, "bindings", "kafka");
        Map<String, Object> settings = part(kafka, "topicConfiguration");
        String policy = String.valueOf(((List<?>) Objects.requireNonNull(settings.get("cleanup.policy"))).get(0));
        assertThat(settings).containsEntry("message.timestamp.type", "LogAppendTime");
        return new KafkaTopicSpec(
                String.valueOf(kafka.get("topic")),
                number(kafka, "partitions"),
                Duration.ofMillis(Long.parseLong(String.valueOf(settings.get("retention.ms")))),
                policy.equals("compact") ? KafkaTopicSpec.Cleanup.COMPACT : KafkaTopicSpec.Cleanup.DELETE,
                number(settings, "max.message.bytes"));
    }

    private static int number(Map<String, Object> node, String name) {
        return (Integer) Objects.requireNonNull(node.get(name), name);
    }

    private static @Nullable Path schemaFile(Object channel) throws IOException {
        Object schema = part(document(), "components", "messages", messageName(channel), "payload")
                .get("schema");
        return schema == null
                ? null
                : SCHEMAS.resolve(String.valueOf(map(schema).get("$ref")));
    }

    private static String messageName(Object channel) {
        String reference = String.valueOf(
                map(part(channel, "messages").values().iterator().next()).get("$ref"));
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> channels() throws IOException {
        return part(document(), "channels");
    }

    private static Object document() throws IOException {
        return YamlTree.read(SCHEMAS.resolve("asyncapi.yaml"));
    }
}
