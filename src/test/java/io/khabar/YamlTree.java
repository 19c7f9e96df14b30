package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Ways into a YAML file for tests of what ships beside the code. */
final class YamlTree {
    private YamlTree() {}

    /** The one document of a file. */
    static Object read(Path file) throws IOException {
        return Objects.requireNonNull(
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file, UTF_8)),
                file.toString());
    }

    /** The mapping under some keys. */
    static Map<String, Object> part(Object yaml, String... keys) {
        Map<String, Object> part = map(yaml);
        for (String key : keys) {
            part = map(Objects.requireNonNull(part.get(key), key));
        }
        return part;
    }

    static Map<String, Object> map(@Nullable Object yaml) {
        Map<String, Object> map = new TreeMap<>();
        ((Map<?, ?>) Objects.requireNonNull(yaml)).forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }
}
