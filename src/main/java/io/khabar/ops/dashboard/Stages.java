package io.khabar.ops.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /**
     * Bytes on disk by state store, all partitions on this instance together.
     *
     * @param folder of an application's state: {@code TASK/STORE/…}, or {@code TASK/rocksdb/STORE/…}
     */
    static SortedMap<String, Long> storeBytes(Path folder) {
        SortedMap<String, Long> bytes = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return bytes;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> store(folder.relativize(file))
                            .ifPresent(store -> bytes.merge(store, file.toFile().length(), Long::sum)));
        } catch (IOException | UncheckedIOException e) {
            // Files come and go while a store works; what was seen so far is near enough.
            return bytes;
        }
        return bytes;
    }

    /** Files that lie beside the stores, such as locks and checkpoints, belong to none. */
    private static Optional<String> store(Path file) {
        boolean isRocks = file.getNameCount() > 1 && file.getName(1).toString().equals("rocksdb");
        int at = isRocks ? 2 : 1;
        return file.getNameCount() > at + 1 ? Optional.of(file.getName(at).toString()) : Optional.empty();
    }
}
