package io.khabar.ops.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/** What an application is made of and what it keeps. */
final class Stages {
    private Stages() {}

    /** The steps of each part of a topology, with what they read, keep and lead to. */
    static List<List<Map<String, Object>>> parts(TopologyDescription topology) {
        return topology.subtopologies().stream()
                .sorted(Comparator.comparingInt(Subtopology::id))
                .map(Stages::steps)
                .toList();
    }

    private static List<Map<String, Object>> steps(Subtopology part) {
        return part.nodes().stream()
                .sorted(Comparator.comparing(Node::name))
                .map(Stages::step)
                .toList();
    }

    private static Map<String, Object> step(Node node) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("name", node.name());
        step.put(
                "reads",
                node instanceof Source source && source.topicSet() != null
                        ? new TreeSet<>(source.topicSet())
                        : List.of());
        step.put("keeps", node instanceof Processor processor ? new TreeSet<>(processor.stores()) : List.of());
        step.put("writes", node instanceof Sink sink ? (sink.topic() == null ? "news.topic.ID.v1" : sink.topic()) : "");
        step.put("next", node.successors().stream().map(Node::name).sorted().toList());
        return step;
    }

    /** Bytes on disk below a folder; 0 where there is none. */
    static long bytes(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        } catch (IOException | UncheckedIOException e) {
            // Files come and go while a store works; what was seen so far is near enough.
            return sum(files);
        }
        return sum(files);
    }

    private static long sum(List<Path> files) {
        return files.stream().mapToLong(file -> file.toFile().length()).sum();
    }
}
