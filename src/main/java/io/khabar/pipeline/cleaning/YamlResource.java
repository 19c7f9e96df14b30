package io.khabar.pipeline.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A list of entries in a file that the application ships. */
final class YamlResource {
    private YamlResource() {}

    static List<Map<?, ?>> entries(String resource) {
        try (InputStream in = Objects.requireNonNull(YamlResource.class.getResourceAsStream(resource), resource)) {
            Object list = new Load(LoadSettings.builder().setLabel(resource).build())
                    .loadFromReader(new InputStreamReader(in, UTF_8));
            List<Map<?, ?>> entries = new ArrayList<>();
            ((List<?>) list).forEach(entry -> entries.add((Map<?, ?>) entry));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A list of entries that a user wrote.
     *
     * @throws IllegalArgumentException naming the text and what is wrong in it
     */
    static List<Map<?, ?>> entries(String label, String yaml) {
        Object list;
        try {
            list = new Load(LoadSettings.builder().setLabel(label).build()).loadFromString(yaml);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(label + " is no YAML: " + e.getMessage(), e);
        }
        List<Map<?, ?>> entries = new ArrayList<>();
        for (Object entry : list instanceof List<?> all ? all : List.of(String.valueOf(list))) {
            if (!(entry instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException(label + " must be a list of maps, but has " + entry);
            }
            entries.add(map);
        }
        return entries;
    }

    static List<String> strings(@Nullable Object value) {
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(String::valueOf).toList();
    }

    static Map<?, ?> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<?, ?>) value;
    }
}
