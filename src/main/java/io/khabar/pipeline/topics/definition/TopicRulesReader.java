package io.khabar.pipeline.topics.definition;

import io.khabar.text.TextView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a topic's rules in one language. */
final class TopicRulesReader {
    private static final Set<String> KEYS = Set.of("terms", "phrases", "near", "require", "exclude", "ignore");
    private static final Set<String> NEAR_KEYS = Set.of("first", "second", "within", "ordered", "weight");
    private static final Set<String> GROUP_KEYS = Set.of("any", "hits");
    private static final double MOST_WEIGHT = 10;
    private static final int MOST_WORDS_BETWEEN = 100;

    private final YamlFile yaml;

    TopicRulesReader(YamlFile yaml) {
        this.yaml = yaml;
    }

    TopicRules read(Node node) {
        Map<String, Node> entries = yaml.entries(node, KEYS);
        List<Term> terms = new ArrayList<>(weighted(entries.get("terms")));
        terms.addAll(weighted(entries.get("phrases")));
        checkOnce(terms, node);
        TopicRules rules = new TopicRules(
                terms,
                yaml.items(entries.get("near")).stream().map(this::near).toList(),
                groups(entries.get("require")),
                groups(entries.get("exclude")),
                words(entries.get("ignore")));
        if (rules.terms().isEmpty() && rules.near().isEmpty()) {
            yaml.problem(node, "a language needs terms, phrases or words near one another");
        }
        return rules;
    }

    /** Lists of words under their weight. */
    private List<Term> weighted(@Nullable Node node) {
        List<Term> terms = new ArrayList<>();
        yaml.mapping(node).forEach((key, value) -> {
            double weight = weight(key);
            for (ScalarNode word : yaml.scalars(value)) {
                terms.add(term(word, weight));
            }
        });
        return terms;
    }

    private double weight(Node node) {
        double weight = yaml.number(node, "weight", -MOST_WEIGHT, MOST_WEIGHT);
        if (weight == 0) {
            yaml.problem(
                    node, "a weight of 0 counts for nothing; to keep words from counting put them under \"ignore\"");
        }
        return weight;
    }

    private Term term(ScalarNode word, double weight) {
        Term term = Term.of(word.getValue(), weight);
        if (TextView.of(term.words(), "und").size() == 0) {
            yaml.problem(word, "\"" + word.getValue() + "\" holds no word");
        }
        return term;
    }

    private void checkOnce(List<Term> terms, Node node) {
        Set<String> seen = new HashSet<>();
        for (Term term : terms) {
            if (!seen.add((term.exact() ? "=" : "") + term.words())) {
                yaml.problem(node, "\"" + term.words() + "\" stands twice among the terms");
            }
        }
    }

    private List<Term> words(@Nullable Node node) {
        return yaml.scalars(node).stream().map(word -> term(word, 1)).toList();
    }

    private Near near(Node node) {
        Map<String, Node> entries = yaml.entries(node, NEAR_KEYS);
        Node within = entries.get("within");
        Node ordered = entries.get("ordered");
        Node weight = entries.get("weight");
        return new Near(
                filled(node, "first", entries.get("first")),
                filled(node, "second", entries.get("second")),
                within == null ? 8 : (int) yaml.number(within, "within", 0, MOST_WORDS_BETWEEN),
                ordered != null && flag(ordered),
                weight == null ? 1 : weight(weight));
    }

    private boolean flag(Node node) {
        String written = yaml.text(node);
        if (!written.equals("true") && !written.equals("false")) {
            yaml.problem(node, "must be true or false, but is " + written);
        }
        return written.equals("true");
    }

    /** Groups, each a list of words or a mapping with {@code any} and {@code hits}. */
    private List<Group> groups(@Nullable Node node) {
        return yaml.items(node).stream().map(this::group).toList();
    }

    private Group group(Node node) {
        if (!(node instanceof MappingNode)) {
            return new Group(filled(node, "group", node), 1);
        }
        Map<String, Node> entries = yaml.entries(node, GROUP_KEYS);
        Node hits = entries.get("hits");
        return new Group(
                filled(node, "any", entries.get("any")), hits == null ? 1 : (int) yaml.number(hits, "hits", 1, 100));
    }

    private List<Term> filled(Node owner, String what, @Nullable Node node) {
        List<Term> words = words(node);
        if (words.isEmpty()) {
            yaml.problem(owner, "\"" + what + "\" is empty: give at least one word");
        }
        return words;
    }
}
