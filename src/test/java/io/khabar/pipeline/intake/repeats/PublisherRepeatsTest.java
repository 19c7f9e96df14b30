package io.khabar.pipeline.intake.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.pipeline.cleaning.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherRepeatsTest {
    private static final String FOOTER = "Harbour Courier, by the old lighthouse, since 1911";
    private static final String BACKGROUND =
            "The war began in the spring of that year, when the army fired on crowds in the south, and has cost more"
                    + " than three hundred thousand lives.";
    private static final String DAY = "the weather stays dry";

    private final MemoryBlocks memory = new MemoryBlocks();
    private final PublisherRepeats repeats = new PublisherRepeats(memory);
    private int articles;

    @Test
    void takesOutAFooterOnceFiveOfTwentyArticlesHadIt() {
        List<Integer> taken = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            if (!publish(FOOTER).isEmpty()) {
                taken.add(i);
            }
        }

        assertThat(taken).startsWith(20).hasSize(21);
        assertThat(publish(FOOTER)).containsExactly(FOOTER);
    }

    @Test
    void leavesWhatOneArticleInTwoHundredHas() {
        for (int i = 0; i < 2_000; i++) {
            assertThat(i % 200 == 0 ? publish(FOOTER) : publish()).isEmpty();
        }
    }

    @Test
    void takesOutWhatOneArticleInFiftyHas() {
        long taken = Stream.iterate(0, i -> i + 1)
                .limit(2_000)
                .filter(i -> !(i % 50 == 0 ? publish(FOOTER) : publish()).isEmpty())
                .count();

        assertThat(taken).isBetween(30L, 36L);
    }

    @Test
    void leavesABackgroundParagraphOfARunningStory() {
        for (int i = 0; i < 400; i++) {
            assertThat(i % 10 == 0 ? publish(BACKGROUND) : publish()).isEmpty();
        }
    }

    @Test
    void takesOutANoticeInWholeSentencesThatMostArticlesHave() {
        repeat(40, BACKGROUND);

        assertThat(publish(BACKGROUND)).containsExactly(BACKGROUND);
    }

    @Test
    void countsCopiesAndVersionsOfOneStoryOnce() {
        List<Paragraph> story = paragraphs(
                "A ferry sank off the coast on Monday", "Nobody was hurt, said the coast guard of the port", FOOTER);
        repeat(30);
        for (int i = 0; i < 40; i++) {
            List<Paragraph> version = new ArrayList<>(story);
            version.addAll(paragraphs("Update number " + i));
            assertThat(find(version)).isEmpty();
        }
    }

    @Test
    void leavesTheFirstParagraphWhateverItIs() {
        for (int i = 0; i < 40; i++) {
            assertThat(find(paragraphs(FOOTER, body(i), "and " + body(i + 1_000))))
                    .isEmpty();
        }
    }

    @Test
    void leavesAnArticleOfWhichTooLittleWouldBeLeft() {
        repeat(40, FOOTER);

        assertThat(find(paragraphs("Ferry sails", FOOTER))).isEmpty();
    }

    @Test
    void takesAShortLineOutAtTheEndOnly() {
        for (int i = 0; i < 40; i++) {
            find(paragraphs(body(i), "In short", "more " + body(i + 1_000), "In short"));
        }

        List<Paragraph> taken =
                repeats.find("courier", paragraphs(body(90), "In short", "more " + body(91), "In short"), 0);

        assertThat(taken).extracting(Paragraph::start).containsExactly(3);
    }

    @Test
    void learnsOfEachPublisherByItself() {
        repeat(40, FOOTER);

        assertThat(repeats.find("gazette", paragraphs(body(1), FOOTER), 0)).isEmpty();
    }

    @Test
    void remembersABoundedNumberOfParagraphsAndStillLearns() {
        for (int i = 0; i < 3_000; i++) {
            find(paragraphs(body(i), "a " + body(i), "b " + body(i), "c " + body(i), "d " + body(i), FOOTER));
        }

        assertThat(memory.taken("courier")).isLessThanOrEqualTo(2_048);
        assertThat(publish(FOOTER)).containsExactly(FOOTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"* * *", "…", "———"})
    void leavesWhatHasNoWord(String line) {
        repeat(40, line);

        assertThat(publish(line)).isEmpty();
    }

    @Test
    void saysTheSameAboutTheSameRow() {
        List<String> once = row(new PublisherRepeats(new MemoryBlocks()));

        assertThat(row(new PublisherRepeats(new MemoryBlocks())))
                .isEqualTo(once)
                .isNotEmpty();
    }

    private static List<String> row(PublisherRepeats repeats) {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            List<Paragraph> paragraphs = paragraphs(body(i), i % 3 == 0 ? FOOTER : DAY);
            for (Paragraph each : repeats.find("courier", paragraphs, i)) {
                taken.add(i + " " + each.text());
            }
        }
        return taken;
    }

    private void repeat(int times, String... tail) {
        for (int i = 0; i < times; i++) {
            publish(tail);
        }
    }

    /** An article of its own story with these paragraphs behind; what is taken out of it. */
    private List<String> publish(String... tail) {
        int number = articles++;
        List<String> texts = new ArrayList<>(List.of(body(number), "then " + body(number + 100_000)));
        texts.addAll(List.of(tail));
        return find(paragraphs(texts.toArray(String[]::new))).stream()
                .map(Paragraph::text)
                .toList();
    }

    private List<Paragraph> find(List<Paragraph> paragraphs) {
        return repeats.find("courier", paragraphs, articles);
    }

    private static String body(int number) {
        return "Ship number " + number
                + " left the port at dawn with grain on board, and the harbour master said that it would be"
                + " followed by ship number " + (number + 1) + " before the evening if the wind allowed it.";
    }

    private static List<Paragraph> paragraphs(String... texts) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String text : texts) {
            paragraphs.add(new Paragraph(text, paragraphs.size(), paragraphs.size() + 1, text));
        }
        return paragraphs;
    }
}
