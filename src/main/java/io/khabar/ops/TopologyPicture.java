package io.khabar.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/** A topology as a Mermaid flow chart: Kafka topics as stadiums, steps as boxes, stores as cylinders. */
public final class TopologyPicture {
    private final List<String> lines = new ArrayList<>();
    private final SortedMap<String, String> ids = new TreeMap<>();

    private TopologyPicture() {
        lines.add("flowchart TD");
    }

    /** Draws it. */
    public static String of(TopologyDescription description) {
        TopologyPicture picture = new TopologyPicture();
        description.subtopologies().stream()
                .sorted((a, b) -> Integer.compare(a.id(), b.id()))
                .forEach(picture::draw);
        return String.join("\n", picture.lines) + "\n";
    }

    private void draw(Subtopology part) {
        lines.add("  subgraph part" + part.id() + "[\"sub-topology " + part.id() + "\"]");
        part.nodes().stream().sorted((a, b) -> a.name().compareTo(b.name())).forEach(this::box);
        lines.add("  end");
        part.nodes().stream().sorted((a, b) -> a.name().compareTo(b.name())).forEach(this::arrows);
    }

    private void box(Node node) {
        if (node instanceof Processor) {
            lines.add("    " + id(node.name()) + "[\"" + node.name() + "\"]");
        }
    }

    private void arrows(Node node) {
        if (node instanceof Source source && source.topicSet() != null) {
            source.topicSet().stream()
                    .sorted()
                    .forEach(name -> node.successors().forEach(next -> arrow(kafkaTopic(name), target(next))));
            return;
        }
        node.successors().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .forEach(next -> arrow(id(node.name()), target(next)));
        if (node instanceof Processor processor) {
            processor.stores().stream().sorted().forEach(store -> arrow(id(node.name()), store(store)));
        }
    }

    private String target(Node node) {
        if (node instanceof Sink sink) {
            return kafkaTopic(sink.topic() == null ? "news.topic.ID.v1" : sink.topic());
        }
        return id(node.name());
    }

    private void arrow(String from, String to) {
        String line = "  " + from + " --> " + to;
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }

    private String kafkaTopic(String name) {
        return shape(name, "([\"" + name + "\"])");
    }

    private String store(String name) {
        return shape("store " + name, "[(\"" + name + "\")]");
    }

    private String shape(String name, String brackets) {
        boolean isNew = !ids.containsKey(name);
        String id = id(name);
        return isNew ? id + brackets : id;
    }

    private String id(String name) {
        return ids.computeIfAbsent(name, key -> "n" + ids.size());
    }
}
