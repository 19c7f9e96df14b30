package io.khabar.pipeline.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object by name, whatever its spelling: {@code versionCreated} and {@code version_created} are one. */
final class JsonFields {
    private final Map<String, JsonNode> byName = new HashMap<>();

    JsonFields(JsonNode object) {
        object.properties().forEach(field -> byName.putIfAbsent(plain(field.getKey()), field.getValue()));
    }

    boolean has(String name) {
        return byName.containsKey(plain(name));
    }

    /** The elements of an array, the value alone where it is none, nothing where none of the names is there. */
    List<JsonNode> all(String... names) {
        for (String name : names) {
            JsonNode node = byName.get(plain(name));
            if (node != null && !node.isNull()) {
                return node.isArray() ? node.valueStream().toList() : List.of(node);
            }
        }
        return List.of();
    }

    /** The first of the names that has a text or a number. */
    @Nullable String text(String... names) {
        for (String name : names) {
            JsonNode node = byName.get(plain(name));
            if (node != null
                    && node.isValueNode()
                    && !node.isNull()
                    && !node.asText().isBlank()) {
                return node.asText();
            }
        }
        return null;
    }

    /** The first of the names that is there but has something else than a text or a number; null where none has. */
    @Nullable String misused(String... names) {
        for (String name : names) {
            JsonNode node = byName.get(plain(name));
            if (node != null && node.isContainerNode()) {
                return name;
            }
        }
        return null;
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("$", "").toLowerCase(Locale.ROOT);
    }
}
