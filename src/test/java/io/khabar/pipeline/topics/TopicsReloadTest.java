package io.khabar.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.pipeline.topics.definition.Problem;
import io.khabar.pipeline.topics.definition.TopicSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsReloadTest {
    private static final String TOPIC = """
            id: test
            names: {en: Test}
            codes: ["khabar:arms-trade"]
            subject: {threshold: 2, sentences: 1}
            languages: {en: {terms: {2: [%s]}}}
            """;
    private static final List<TopicText> RECENT = List.of(
            new TopicText("1", "en", "", "a deal was made", List.of()),
            new TopicText("2", "en", "", "a sale was made", List.of()),
            new TopicText("3", "en", "", "another sale", List.of()));

    @TempDir
    Path folder;

    private InMemory topics = new InMemory(TopicEngine.of(List.of()));
    private TopicsReload reload = new TopicsReload(TopicSource.SHIPPED, topics, List::of);

    @BeforeEach
    void begin() throws IOException {
        write(TOPIC.formatted("deal"));
        topics = new InMemory(TopicEngine.of(List.of()));
        reload = new TopicsReload(new TopicSource(folder, false), topics, () -> RECENT);
        assertThat(reload.look()).isPresent();
    }

    @Test
    void doesNothingWhileNothingChanges() {
        assertThat(reload.look()).isEmpty();
    }

    @Test
    void activatesWhatChangedAndSaysWhatItGainsAndLoses() throws IOException {
        write(TOPIC.formatted("sale"));

        TopicsReload.Outcome outcome = reload.look().orElseThrow();

        assertThat(outcome.activated()).isTrue();
        assertThat(outcome.texts()).isEqualTo(3);
        assertThat(outcome.changes()).containsExactly(new TopicsReload.Change("test", 2, 1));
        assertThat(topics.current().version()).isEqualTo(outcome.version());
        assertThat(RECENT.get(1).matches(topics.current())).hasSize(1);
    }

    @Test
    void keepsTheOldOnesWhereTheNewOnesAreWrong() throws IOException {
        TopicEngine before = topics.current();
        write("id: test\ncode: []\n");

        TopicsReload.Outcome outcome = reload.look().orElseThrow();

        assertThat(outcome.activated()).isFalse();
        assertThat(outcome.problems())
                .anyMatch(problem -> problem.line() == 2 && problem.message().contains("\"codes\""));
        assertThat(topics.current()).isSameAs(before);
        assertThat(reload.look()).as("said once").isEmpty();
        assertThat(reload.isInForce()).isFalse();
    }

    @Test
    void isRightAgainOnceTheFolderHoldsWhatIsInForce() throws IOException {
        write("id: test\ncode: []\n");
        reload.look();
        write(TOPIC.formatted("deal"));

        assertThat(reload.look()).isEmpty();
        assertThat(reload.isInForce()).isTrue();
    }

    @Test
    void saysOnceThatTheFolderIsGoneAndReadsItWhenItIsBack() throws IOException {
        Files.delete(folder.resolve("test.yaml"));
        Files.delete(folder);

        assertThat(reload.look())
                .hasValueSatisfying(outcome -> assertThat(outcome.problems())
                        .extracting(Problem::message)
                        .allMatch(it -> it.contains("read")));
        assertThat(reload.look()).isEmpty();
        assertThat(reload.isInForce()).isFalse();

        Files.createDirectory(folder);
        write(TOPIC.formatted("sale"));
        assertThat(reload.look()).isPresent();
        assertThat(reload.isInForce()).isTrue();
    }

    @Test
    void whatCouldNotBePutInForceIsTriedAgain() throws IOException {
        write(TOPIC.formatted("sale"));
        topics.isBroken = true;

        assertThatThrownBy(reload::look).hasMessage("no Kafka");
        assertThat(reload.isInForce()).isFalse();
        topics.isBroken = false;

        assertThat(reload.look())
                .hasValueSatisfying(outcome -> assertThat(outcome.activated()).isTrue());
    }

    @Test
    void aCommentChangesNothing() throws IOException {
        TopicEngine before = topics.current();
        write("# said\n" + TOPIC.formatted("deal"));

        assertThat(reload.look()).isEmpty();
        assertThat(topics.current()).isSameAs(before);
    }

    private void write(String definition) throws IOException {
        Files.writeString(folder.resolve("test.yaml"), definition);
    }

    /** Topics in force that can be broken. */
    private static final class InMemory implements Topics {
        private TopicEngine engine;
        private boolean isBroken;

        InMemory(TopicEngine engine) {
            this.engine = engine;
        }

        @Override
        public TopicEngine current() {
            return engine;
        }

        @Override
        public void activate(TopicEngine next) {
            if (isBroken) {
                throw new IllegalStateException("no Kafka");
            }
            engine = next;
        }
    }
}
