package io.khabar.pipeline.topics.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file read node by node; what is wrong is noted with its line, and reading goes on. */
final class YamlFile {
    private final String name;
    private final List<Problem> problems;

    YamlFile(String name, List<Problem> problems) {
        this.name = name;
        this.problems = problems;
    }

    /** The file's mapping, or nothing where it is no YAML mapping. */
    Optional<MappingNode> root(String content) {
        LoadSettings settings = LoadSettings.builder().setLabel(name).build();
        try {
            Optional<Node> root = new Compose(settings).composeString(content);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(mapping);
            }
            problems.add(new Problem(name, 0, "must be a mapping with the keys id, names, codes and languages"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(new Problem(name, line, "is not YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(new Problem(name, 0, "is not YAML: " + e.getMessage()));
        }
        return Optional.empty();
    }

    void problem(Node at, String message) {
        problems.add(new Problem(name, line(at), message));
    }

    int line(Node at) {
        return at.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    /** The entries of a mapping by key; a key that is not known or stands twice is noted. */
    Map<String, Node> entries(@Nullable Node node, Set<String> known) {
        Map<String, Node> entries = new LinkedHashMap<>();
        mapping(node).forEach((key, value) -> {
            String text = text(key);
            if (!known.isEmpty() && !known.contains(text)) {
                problem(key, "unknown key \"" + text + "\"" + Suggestion.among(known, text));
            } else if (entries.put(text, value) != null) {
                problem(key, "key \"" + text + "\" stands twice");
            }
        });
        return entries;
    }

    /** Keys and values of a mapping. */
    Map<Node, Node> mapping(@Nullable Node node) {
        Map<Node, Node> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                entries.put(tuple.getKeyNode(), tuple.getValueNode());
            }
        } else if (node != null) {
            problem(node, "must be a mapping of keys to values");
        }
        return entries;
    }

    /** The scalars of a list; a list inside the list, such as an alias, is taken apart. */
    List<ScalarNode> scalars(@Nullable Node node) {
        List<ScalarNode> scalars = new ArrayList<>();
        if (node instanceof ScalarNode scalar) {
            scalars.add(scalar);
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> scalars.addAll(scalars(item)));
        } else if (node != null) {
            problem(node, "must be a list of words");
        }
        return scalars;
    }

    /** The items of a list. */
    List<Node> items(@Nullable Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node != null) {
            problem(node, "must be a list");
        }
        return List.of();
    }

    String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        problem(node, "must be a single value");
        return "";
    }

    /** A number in {@code [least, most]}; what is written instead is noted, and the least taken. */
    double number(Node node, String what, double least, double most) {
        String written = text(node);
        try {
            double number = Double.parseDouble(written);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of bounds
        }
        problem(node, what + " must be a number from " + plain(least) + " to " + plain(most) + ", but is " + written);
        return least;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
