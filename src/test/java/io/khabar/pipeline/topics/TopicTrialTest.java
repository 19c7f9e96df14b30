package io.khabar.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Part;
import io.khabar.text.TextView;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTrialTest {
    private static final TopicEngine ENGINE = TopicEngineTest.engine("languages: {en: {terms: {4: [deal]}}}");

    @Test
    void saysWhatIsFlaggedAndHowRightThatIs() {
        List<TopicText> texts =
                List.of(text("1", "a deal"), text("2", "a deal"), text("3", "nothing"), text("4", "deal"));
        TopicLabels labels =
                TopicLabels.of(List.of("i\ttest\tnote", "1\tyes\ta", "2\tno\tb", "3\tyes\tc", "4\tpassing\td"));

        TopicTrial.Scored scored = TopicTrial.run(ENGINE, texts, labels).get(0);

        assertThat(scored.report().flagged())
                .extracting(TopicTrial.Flagged::text)
                .containsExactly("1", "2", "4");
        assertThat(scored.report().missed()).containsExactly("3");
        assertThat(scored.report().invented()).containsExactly("2");
        assertThat(scored.report().passing()).isEqualTo(1);
        assertThat(scored.precision()).contains(0.5);
        assertThat(scored.recall()).contains(0.5);
    }

    @Test
    void withoutLabelsThereIsNoPrecision() {
        TopicTrial.Scored scored = TopicTrial.run(ENGINE, List.of(text("1", "a deal")), TopicLabels.none())
                .get(0);

        assertThat(scored.report().labelled()).isFalse();
        assertThat(scored.precision()).isEmpty();
    }

    @Test
    void anExplanationMarksWhatCountsInTheText() {
        TopicText text = text("1", "a deal & a deal");
        TextView body = TextView.of(text.body(), "en");
        TextView title = TextView.of("", "en");

        TopicExplanation explanation =
                ENGINE.explain("test", title, body, "en", List.of()).orElseThrow();

        assertThat(explanation.marked(Part.BODY, body.text(), "[", "]")).isEqualTo("a [deal] & a [deal]");
        assertThat(explanation.score()).isEqualTo(2);
    }

    private static TopicText text(String id, String body) {
        return new TopicText(id, "en", "", body, List.of());
    }
}
