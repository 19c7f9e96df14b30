package io.khabar.pipeline.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.model.Article;
import io.khabar.model.Verdict;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaking news: more copies of a story at once than the index has room for, over tasks that overlap and abort. */
class BurstTest {
    private static final int MOST_ROOTS = 3;

    @ParameterizedTest
    @CsvSource({"100, 1", "100, 4", "150, 3", "150, 5", "300, 4"})
    void splitsAStoryIntoAFewCanonicalArticlesAtMost(int copies, int partitions) {
        for (long seed = 0; seed < 8; seed++) {
            Simulation simulation = new Simulation(DedupSettings.DEFAULTS, partitions, seed, Mutant.NONE);
            for (Article article : copies(copies, new Random(seed))) {
                simulation.arrive(article, 0);
            }
            simulation.runToRest();

            assertThat(simulation.verdicts).as("seed " + seed).hasSize(copies);
            assertThat(simulation.isAtRest()).isTrue();
            assertThat(roots(simulation.verdicts)).as("seed " + seed).isBetween(1L, (long) MOST_ROOTS);
        }
    }

    private static long roots(List<Verdict> verdicts) {
        return verdicts.stream().filter(verdict -> verdict.relation().goesOn()).count();
    }

    /** Each editor changes words of his own, every third cuts the end off too. */
    private static List<Article> copies(int count, Random random) {
        Story story = Story.of(random, 250);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Story edited = story.edited(random, 20);
                    return (i % 3 == 2 ? edited.cut(0.75) : edited).article("copy-" + i, 1);
                })
                .toList();
    }
}
