package io.khabar.ops.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** An AsyncAPI document, read as far as the page needs it. */
final class AsyncApi {
    private final Map<String, Object> document;

    private AsyncApi(Map<String, Object> document) {
        this.document = document;
    }

    static AsyncApi parse(String yaml) {
        return new AsyncApi(map(new Load(LoadSettings.builder().build()).loadFromString(yaml)));
    }

    /**
     * A Kafka topic.
     *
     * @param ordering what keeps its order; empty where nothing is said
     * @param settings of the Kafka topic, by Kafka's names
     * @param internal whether it is Khabar's own
     */
    record Channel(
            String id,
            String address,
            String title,
            String description,
            String ordering,
            int partitions,
            Map<String, Object> settings,
            boolean internal,
            Message message) {}

    /**
     * What travels in a Kafka topic.
     *
     * @param key what the key is; empty without one
     * @param headers schemas of the headers, by name
     * @param schema of the value, with the types it shares with others written out; absent where it is no Avro
     */
    record Message(
            String title,
            String key,
            Map<String, Object> headers,
            @Nullable Schema schema) {}

    String version() {
        return text(part(document, "info"), "version");
    }

    String description() {
        return text(part(document, "info"), "description");
    }

    /** All Kafka topics in the document's order. */
    List<Channel> channels() {
        return part(document, "channels").entrySet().stream()
                .map(entry -> channel(entry.getKey(), map(entry.getValue())))
                .toList();
    }

    private Channel channel(String id, Map<String, Object> channel) {
        Map<String, Object> kafka = part(part(channel, "bindings"), "kafka");
        Object message = part(channel, "messages").values().iterator().next();
        return new Channel(
                id,
                text(channel, "address"),
                text(channel, "title"),
                text(channel, "description"),
                text(channel, "x-khabar-ordering"),
                (Integer) Objects.requireNonNull(kafka.get("partitions"), id),
                part(kafka, "topicConfiguration"),
                Boolean.TRUE.equals(channel.get("x-khabar-internal")),
                message(resolved(map(message))));
    }

    private Message message(Map<String, Object> message) {
        Map<String, Object> key = part(part(part(message, "bindings"), "kafka"), "key");
        Map<String, Object> schema = part(part(message, "payload"), "schema");
        String file = text(schema, "$ref");
        Schema avro = file.isEmpty()
                ? null
                : new Schema.Parser().parse(ContractFiles.required(file.replaceFirst("^\\./", "")));
        return new Message(text(message, "title"), text(key, "description"), headers(part(message, "headers")), avro);
    }

    /** All properties of a schema and of those that it is made of. */
    private Map<String, Object> headers(Map<String, Object> schema) {
        Map<String, Object> resolved = resolved(schema);
        Map<String, Object> all = new LinkedHashMap<>();
        if (resolved.get("allOf") instanceof List<?> parts) {
            parts.forEach(part -> all.putAll(headers(map(part))));
        }
        all.putAll(part(resolved, "properties"));
        return all;
    }

    private Map<String, Object> resolved(Map<String, Object> node) {
        String reference = text(node, "$ref");
        if (!reference.startsWith("#/")) {
            return node;
        }
        Map<String, Object> target = document;
        for (String name : reference.substring(2).split("/", -1)) {
            target = part(target, name);
        }
        return target;
    }

    static Map<String, Object> part(Map<String, Object> node, String name) {
        Object part = node.get(name);
        return part == null ? Map.of() : map(part);
    }

    static String text(Map<String, Object> node, String name) {
        Object value = node.get(name);
        return value == null ? "" : value.toString();
    }

    static Map<String, Object> map(@Nullable Object yaml) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(yaml)).forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }
}
