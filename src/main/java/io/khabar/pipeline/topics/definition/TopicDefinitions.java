package io.khabar.pipeline.topics.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads sets of definitions: the shipped ones, or files given as text. */
public final class TopicDefinitions {
    private static final String SHIPPED = "/topics/";
    private static final String INDEX = SHIPPED + "index.txt";

    private TopicDefinitions() {}

    /** The definitions that ship with the program. */
    public static List<TopicDefinition> shipped() {
        SortedMap<String, String> files = new TreeMap<>();
        resource(INDEX).lines().filter(line -> !line.isBlank()).forEach(name -> {
            files.put("topics/" + name.strip(), resource(SHIPPED + name.strip()));
        });
        return of(files);
    }

    /**
     * Reads definitions given as content by file name.
     *
     * @throws InvalidDefinitions with everything that is wrong in any of them
     */
    public static List<TopicDefinition> of(SortedMap<String, String> files) {
        List<Problem> problems = new ArrayList<>();
        List<TopicDefinition> definitions = new ArrayList<>();
        Map<String, String> fileOfId = new HashMap<>();
        files.forEach((file, content) -> new TopicDefinitionReader(file, problems)
                .read(content)
                .ifPresent(definition -> {
                    definitions.add(definition);
                    String other = fileOfId.putIfAbsent(definition.id(), file);
                    if (other != null) {
                        problems.add(new Problem(file, 0, "id \"" + definition.id() + "\" is taken by " + other));
                    }
                }));
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
            throw new InvalidDefinitions(problems);
        }
        return List.copyOf(definitions);
    }

    private static String resource(String name) {
        try (InputStream stream = TopicDefinitions.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program was packed without " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
