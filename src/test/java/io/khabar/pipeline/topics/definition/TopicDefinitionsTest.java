package io.khabar.pipeline.topics.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicDefinitionsTest {
    private static final List<String> GOOD = List.of(
            "id: a-topic",
            "names: {en: A topic}",
            "codes: [\"medtop:20000602\"]",
            "subject: {threshold: 4}",
            "languages:",
            "  en:",
            "    terms:",
            "      2: [deal, arms deal]",
            "    near:",
            "      - {first: [jet], second: [sell], within: 5, weight: 3}");

    @Test
    void readsADefinition() {
        TopicDefinition definition = read(String.join("\n", GOOD)).get(0);

        assertThat(definition.id()).isEqualTo("a-topic");
        assertThat(definition.subject().threshold()).isEqualTo(4);
        assertThat(definition.subject().repeat()).isEqualTo(Subject.DEFAULTS.repeat());
        TopicRules rules = english(definition);
        assertThat(rules.terms()).containsExactly(new Term("deal", false, 2), new Term("arms deal", false, 2));
        assertThat(rules.near().get(0).within()).isEqualTo(5);
    }

    @Test
    void readsAliasesAndExactWords() {
        TopicDefinition definition = read("""
                id: a
                names: {en: A}
                codes: []
                languages:
                  en:
                    terms: {1: &words [=arms, deal]}
                    require: [[*words, sale]]
                """).get(0);

        assertThat(english(definition).terms().get(0)).isEqualTo(new Term("arms", true, 1));
        assertThat(english(definition).require().get(0).any()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | id: A Topic                         | t.yaml:1: id must be lower case letters, digits and hyphens, but is "A Topic"
            2  | name: {en: A topic}                 | t.yaml:2: unknown key "name", did you mean "names"?
            3  | codes: ["medtop:20000603"]          | t.yaml:3: unknown code "medtop:20000603", did you mean "medtop:20000601"?
            3  | codes: ["khabar:arms-trde"]         | t.yaml:3: unknown code "khabar:arms-trde", did you mean "khabar:arms-trade"?
            4  | subject: {treshold: 4}              | t.yaml:4: unknown key "treshold", did you mean "threshold"?
            4  | subject: {threshold: many}          | t.yaml:4: threshold must be a number from 0.1 to 100, but is many
            7  | '    termes:'                       | t.yaml:7: unknown key "termes", did you mean "terms"?
            8  | '      20: [deal]'                  | t.yaml:8: weight must be a number from -10 to 10, but is 20
            8  | '      0: [deal]'                   | t.yaml:8: a weight of 0 counts for nothing; to keep words from counting put them under "ignore"
            8  | '      2: [deal, "!?"]'             | t.yaml:8: "!?" holds no word
            8  | '      2: [deal, deal]'             | t.yaml:7: "deal" stands twice among the terms
            10 | '      - {first: [], second: [a]}'  | t.yaml:10: "first" is empty: give at least one word
            10 | '      - {first: [a]}'              | t.yaml:10: "second" is empty: give at least one word
            10 | '      - {first: [a], second: [b], ordered: perhaps}' | t.yaml:10: must be true or false, but is perhaps
            10 | '      - {first: [a], second: [b], within: 400}'      | t.yaml:10: within must be a number from 0 to 100, but is 400
            10 | '      - [a'                        | t.yaml:10: is not YAML: expected ',' or ']', but got <stream end>
            """)
    void saysWhatIsWrongAndWhere(int line, String written, String problem) {
        List<String> lines = new ArrayList<>(GOOD);
        lines.set(line - 1, written);

        assertThatThrownBy(() -> read(String.join("\n", lines)))
                .isInstanceOf(InvalidDefinitions.class)
                .hasMessageContaining(problem);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> read("id: a\nlanguages: {}\n"))
                .hasMessageContaining("key \"names\" is missing")
                .hasMessageContaining("key \"codes\" is missing")
                .hasMessageContaining("a topic needs words in at least one language");
    }

    @Test
    void refusesAnIdThatIsTaken() {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("one.yaml", String.join("\n", GOOD));
        files.put("two.yaml", String.join("\n", GOOD));

        assertThatThrownBy(() -> TopicDefinitions.of(files))
                .hasMessage("two.yaml: id \"a-topic\" is taken by one.yaml");
    }

    @Test
    void everyFileOfTheFolderShips() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("topics"))) {
            List<String> ids = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();

            assertThat(TopicDefinitions.shipped())
                    .extracting(TopicDefinition::id)
                    .containsExactlyElementsOf(ids);
            assertThat(new TopicSource(Path.of("topics"), false).read()).isEqualTo(TopicDefinitions.shipped());
        }
    }

    @Test
    void everyShippedTopicHasArabicAndEnglishAndACode() {
        assertThat(TopicDefinitions.shipped()).allSatisfy(definition -> {
            assertThat(definition.languages()).containsKeys("ar", "en");
            assertThat(definition.names()).containsKeys("ar", "en");
            assertThat(definition.codes()).isNotEmpty();
        });
    }

    private static TopicRules english(TopicDefinition definition) {
        return Objects.requireNonNull(definition.languages().get("en"));
    }

    private static List<TopicDefinition> read(String content) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("t.yaml", content);
        return TopicDefinitions.of(files);
    }
}
