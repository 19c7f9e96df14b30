package io.khabar.pipeline.topics.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where definitions come from: a user's folder, those that ship with the program, or both.
 *
 * @param folder its {@code *.yaml} files are definitions; a definition with the id of a shipped one takes its place
 * @param shipped whether those that ship with the program count
 */
public record TopicSource(@Nullable Path folder, boolean shipped) {
    /** What ships with the program and nothing else. */
    public static final TopicSource SHIPPED = new TopicSource(null, true);

    /**
     * The content of the folder's files, by file name.
     *
     * @throws UncheckedIOException where the folder cannot be read
     */
    public SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        if (folder == null) {
            return files;
        }
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path :
                    paths.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                files.put(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /**
     * The definitions, by id.
     *
     * @throws InvalidDefinitions with everything that is wrong in any of them
     * @throws UncheckedIOException where the folder cannot be read
     */
    public List<TopicDefinition> read() {
        return read(files());
    }

    /** The definitions when the folder's files hold this. */
    public List<TopicDefinition> read(SortedMap<String, String> files) {
        Map<String, TopicDefinition> byId = new TreeMap<>();
        if (shipped) {
            TopicDefinitions.shipped().forEach(definition -> byId.put(definition.id(), definition));
        }
        TopicDefinitions.of(files).forEach(definition -> byId.put(definition.id(), definition));
        return byId.values().stream()
                .sorted(Comparator.comparing(TopicDefinition::id))
                .toList();
    }
}
