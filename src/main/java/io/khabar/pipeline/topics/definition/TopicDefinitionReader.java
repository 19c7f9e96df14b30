package io.khabar.pipeline.topics.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one definition file. */
final class TopicDefinitionReader {
    private static final Set<String> KEYS = Set.of("id", "names", "codes", "subject", "entities", "languages");
    private static final Set<String> SUBJECT_KEYS =
            Set.of("threshold", "title", "lead", "repeat", "sentences", "length");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final double MOST_WEIGHT = 10;

    private final YamlFile yaml;
    private final TopicRulesReader rules;

    TopicDefinitionReader(String file, List<Problem> problems) {
        this.yaml = new YamlFile(file, problems);
        this.rules = new TopicRulesReader(yaml);
    }

    /** The definition, as far as it could be read; whether it is right is told by the problems. */
    Optional<TopicDefinition> read(String content) {
        return yaml.root(content).map(this::definition);
    }

    private TopicDefinition definition(MappingNode root) {
        Map<String, Node> entries = yaml.entries(root, KEYS);
        for (String needed : List.of("id", "names", "codes", "languages")) {
            if (!entries.containsKey(needed)) {
                yaml.problem(root, "key \"" + needed + "\" is missing");
            }
        }
        return new TopicDefinition(
                id(entries.get("id")),
                names(entries.get("names")),
                codes(entries.get("codes")),
                subject(entries.get("subject")),
                entities(entries.get("entities")),
                languages(entries.get("languages")));
    }

    private String id(@Nullable Node node) {
        String id = node == null ? "" : yaml.text(node);
        if (node != null && !ID.matcher(id).matches()) {
            yaml.problem(node, "id must be lower case letters, digits and hyphens, but is \"" + id + "\"");
        }
        return id;
    }

    private SortedMap<String, String> names(@Nullable Node node) {
        SortedMap<String, String> names = new TreeMap<>();
        yaml.entries(node, Set.of()).forEach((language, name) -> names.put(language, yaml.text(name)));
        return names;
    }

    private List<String> codes(@Nullable Node node) {
        List<String> codes = new ArrayList<>();
        for (ScalarNode code : yaml.scalars(node)) {
            if (!TopicCodes.isKnown(code.getValue())) {
                yaml.problem(code, "unknown code \"" + code.getValue() + "\"" + TopicCodes.suggestion(code.getValue()));
            }
            codes.add(code.getValue());
        }
        return codes;
    }

    private Subject subject(@Nullable Node node) {
        Map<String, Node> entries = yaml.entries(node, SUBJECT_KEYS);
        Subject defaults = Subject.DEFAULTS;
        return new Subject(
                number(entries, "threshold", defaults.threshold(), 0.1, 100),
                number(entries, "title", defaults.title(), 0, MOST_WEIGHT),
                number(entries, "lead", defaults.lead(), 0, MOST_WEIGHT),
                (int) number(entries, "repeat", defaults.repeat(), 1, 100),
                (int) number(entries, "sentences", defaults.sentences(), 1, 100),
                (int) number(entries, "length", defaults.length(), 10, 100_000));
    }

    private double number(Map<String, Node> entries, String key, double otherwise, double least, double most) {
        Node node = entries.get(key);
        return node == null ? otherwise : yaml.number(node, key, least, most);
    }

    private SortedMap<String, Double> entities(@Nullable Node node) {
        SortedMap<String, Double> entities = new TreeMap<>();
        yaml.entries(node, Set.of())
                .forEach((id, weight) -> entities.put(id, yaml.number(weight, "weight", -MOST_WEIGHT, MOST_WEIGHT)));
        return entities;
    }

    private SortedMap<String, TopicRules> languages(@Nullable Node node) {
        SortedMap<String, TopicRules> languages = new TreeMap<>();
        yaml.entries(node, Set.of()).forEach((language, value) -> {
            if (!LANGUAGE.matcher(language).matches()) {
                yaml.problem(value, "language must be a code of two or three letters, but is \"" + language + "\"");
            }
            languages.put(language, rules.read(value));
        });
        if (node != null && languages.isEmpty()) {
            yaml.problem(node, "a topic needs words in at least one language");
        }
        return languages;
    }
}
