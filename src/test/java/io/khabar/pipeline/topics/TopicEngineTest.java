package io.khabar.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.khabar.model.Entity;
import io.khabar.model.EntityKind;
import io.khabar.model.Evidence;
import io.khabar.model.Part;
import io.khabar.model.TopicEvidence;
import io.khabar.model.TopicMatch;
import io.khabar.pipeline.topics.definition.TopicDefinition;
import io.khabar.pipeline.topics.definition.TopicDefinitions;
import io.khabar.text.TextView;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TopicEngineTest {
    private static final String HEAD = """
            id: %s
            names: {en: Test}
            codes: ["khabar:arms-trade"]
            subject: {threshold: 4, title: 2, lead: 1, repeat: 2, sentences: 1, length: 1000}
            """;

    @Test
    void matchesOnceTheWeightsReachTheThreshold() {
        TopicEngine engine = engine("languages: {en: {terms: {2: [rocket], 1: [launch]}}}");

        assertThat(match(engine, "", "A rocket is ready")).isEmpty();
        assertThat(match(engine, "", "A rocket and a rocket")).hasSize(1);
        assertThat(match(engine, "A rocket", "nothing else")).hasSize(1);
        assertThat(match(engine, "", "launch, launch, launch, launch, a rocket"))
                .hasSize(1);
        assertThat(match(engine, "", "launch, launch, launch, launch, launch")).isEmpty();
    }

    @Test
    void saysWhatItFoundAndWhatItAdds() {
        TopicEngine engine = engine("languages: {ar: {terms: {2: [صفقة, سلاح]}}}");
        TextView body = TextView.of("أعلنت عن الصفقة. والسلاح روسي", "ar");

        TopicMatch match =
                engine.match(TextView.of("خبر", "ar"), body, "ar", List.of()).get(0);

        assertThat(match.topic()).isEqualTo("test");
        assertThat(match.score()).isEqualTo(1);
        assertThat(match.codes()).containsExactly("khabar:arms-trade");
        assertThat(match.definition()).isEqualTo(engine.definitions().get(0).version());
        assertThat(match.evidence())
                .extracting(evidence -> evidence.at().text(), TopicEvidence::rule, TopicEvidence::weight)
                .containsExactly(tuple("الصفقة", "term صفقة", 0.5), tuple("والسلاح", "term سلاح", 0.5));
        assertThat(match.evidence()).allMatch(evidence -> evidence.at().standsIn(body.text()));
    }

    @Test
    void wordsNearOneAnotherCountTogether() {
        TopicEngine engine =
                engine("languages: {en: {near: [{first: [jet, tank], second: [sell], within: 2, weight: 4}]}}");

        assertThat(match(engine, "", "they sell two old tanks")).hasSize(1);
        assertThat(match(engine, "", "jets they sell")).hasSize(1);
        assertThat(match(engine, "", "they sell two very old tanks")).isEmpty();
        assertThat(match(engine, "sell", "tank")).isEmpty();
    }

    @Test
    void orderedWordsCountInTheirOrderOnly() {
        TopicEngine engine = engine(
                "languages: {en: {near: [{first: [sell], second: [tank], within: 2, ordered: true, weight: 4}]}}");

        assertThat(match(engine, "", "they sell old tanks")).hasSize(1);
        assertThat(match(engine, "", "old tanks they sell")).isEmpty();
    }

    @Test
    void aRequiredGroupMustBeThere() {
        TopicEngine engine = engine("languages: {en: {terms: {4: [deal]}, require: [[tank, jet], [state]]}}");

        assertThat(match(engine, "", "a deal of the state on jets")).hasSize(1);
        assertThat(match(engine, "", "a deal on jets")).isEmpty();
        assertThat(match(engine, "", "a deal of the state")).isEmpty();
    }

    @Test
    void anExcludedGroupMustNotBeThere() {
        TopicEngine engine = engine("languages: {en: {terms: {4: [deal]}, exclude: [{any: [player, club], hits: 2}]}}");

        assertThat(match(engine, "", "a deal with a player")).hasSize(1);
        assertThat(match(engine, "", "a deal of a player and a club")).isEmpty();
    }

    @Test
    void aWordInsideAnIgnoredPhraseCountsForNothing() {
        TopicEngine engine = engine("languages: {en: {terms: {2: [arms]}, ignore: [arms race]}}");

        assertThat(match(engine, "", "an arms race, arms race")).isEmpty();
        assertThat(match(engine, "", "the arms race, arms and arms")).hasSize(1);
    }

    @Test
    void aWeightBelowZeroCountsAgainst() {
        TopicEngine engine = engine("languages: {en: {terms: {4: [deal], -2: [football]}}}");

        assertThat(match(engine, "", "a deal")).hasSize(1);
        assertThat(match(engine, "", "a football deal")).isEmpty();
    }

    @Test
    void entitiesCountByTheirId() {
        TopicEngine engine = engine("entities: {person/x: 4}\nlanguages: {en: {terms: {1: [met]}}}");
        Evidence mention = new Evidence(Part.BODY, 0, 4, "John");
        Entity john = new Entity(
                "person/x", EntityKind.PERSON, null, "John", null, null, null, null, null, true, List.of(mention));
        TextView body = TextView.of("John met them", "en");

        assertThat(engine.match(TextView.of("", "en"), body, "en", List.of(john)))
                .hasSize(1);
        assertThat(engine.match(TextView.of("", "en"), body, "en", List.of())).isEmpty();
    }

    @Test
    void aTextInAnotherLanguageMatchesNothing() {
        TopicEngine engine = engine("languages: {en: {terms: {4: [deal]}}}");

        assertThat(engine.match(TextView.of("deal", "fr"), TextView.of("deal", "fr"), "fr", List.of()))
                .isEmpty();
    }

    @Test
    void aTopicIsFoundTheSameWhateverOtherTopicsThereAre() {
        String deal = "languages: {en: {terms: {2: [deal], 1: [arms deal]}}}";
        TopicEngine alone = engine(deal);
        TreeMap<String, String> files = new TreeMap<>();
        files.put("a.yaml", HEAD.formatted("test") + deal);
        files.put(
                "b.yaml",
                HEAD.formatted("other") + "languages: {en: {terms: {3: [deal, arms, deals]}, ignore: [a deal]}}");
        TopicEngine both = TopicEngine.of(TopicDefinitions.of(files));

        assertThat(match(both, "a deal", "arms deals, a deal"))
                .filteredOn(match -> match.topic().equals("test"))
                .isEqualTo(match(alone, "a deal", "arms deals, a deal"));
    }

    @Test
    void theVersionChangesWithTheWords() {
        TopicEngine one = engine("languages: {en: {terms: {2: [deal]}}}");

        assertThat(engine("# a comment\nlanguages: {en: {terms: {2: [deal]}}}").version())
                .isEqualTo(one.version());
        assertThat(engine("languages: {en: {terms: {3: [deal]}}}").version()).isNotEqualTo(one.version());
    }

    private static List<TopicMatch> match(TopicEngine engine, String title, String body) {
        return engine.match(TextView.of(title, "en"), TextView.of(body, "en"), "en", List.of());
    }

    static TopicEngine engine(String rules) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("test.yaml", HEAD.formatted("test") + rules);
        List<TopicDefinition> definitions = TopicDefinitions.of(files);
        return TopicEngine.of(definitions);
    }
}
