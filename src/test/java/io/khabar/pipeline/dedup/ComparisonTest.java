package io.khabar.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Relation;
import io.khabar.text.WordPrints;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String RAIN = "The weather service expects rain in the north on %s with winds of %s knots and"
            + " waves of %s metres while the south stays dry with temperatures of up to %s degrees and light dust on the"
            + " roads to the coast during the afternoon until %s hours";

    private final Random random = new Random(11);
    private final Story story = Story.of(random, 120);

    @Test
    void takesTheSameWordsForADuplicate() {
        assertThat(relation(story.text().toUpperCase(Locale.ROOT), story.text()))
                .isEqualTo(Relation.DUPLICATE);
    }

    @Test
    void takesAReworkedTextForADuplicate() {
        assertThat(relation(story.edited(random, 6).text(), story.text())).isEqualTo(Relation.DUPLICATE);
    }

    @Test
    void takesACutTextForADuplicate() {
        assertThat(relation(story.cut(0.3).text(), story.text())).isEqualTo(Relation.DUPLICATE);
    }

    @Test
    void takesATextWithMuchAddedForAnExtension() {
        Story roundUp = story.followedBy(Story.of(random, 100));

        assertThat(relation(roundUp.text(), story.text())).isEqualTo(Relation.EXTENDS);
        assertThat(relation(story.text(), roundUp.text())).isEqualTo(Relation.DUPLICATE);
    }

    @Test
    void takesAFormWithOtherNumbersForATemplate() {
        String monday = RAIN.formatted("1 March", "12", "3", "24", "17");
        String tuesday = RAIN.formatted("2 March", "18", "4", "29", "19");

        assertThat(relation(tuesday, monday)).isEqualTo(Relation.TEMPLATE);
    }

    @Test
    void seesNothingInCommonInTwoStories() {
        assertThat(relation(Story.of(random, 120).text(), story.text())).isNull();
    }

    @Test
    void comparesShortTextsToTheLetterOnly() {
        assertThat(relation("The talks ended today without a result", "The talks ended today with a result"))
                .isNull();
        assertThat(relation("The talks ended: today!", "the talks ended today")).isEqualTo(Relation.DUPLICATE);
    }

    private static @Nullable Relation relation(String newcomer, String elder) {
        DedupSettings settings = DedupSettings.DEFAULTS;
        return Comparison.of(
                        WordPrints.of(newcomer, settings.mostWords()),
                        WordPrints.of(elder, settings.mostWords()),
                        settings)
                .relation();
    }
}
