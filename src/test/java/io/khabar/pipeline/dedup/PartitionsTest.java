package io.khabar.pipeline.dedup;

import io.khabar.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same corpus through any number of partitions, few or many at once: the same groups, up to the choice of root. */
class PartitionsTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "4, 1", "16, 1", "1, 64", "4, 64", "16, 64", "1, 1000", "4, 1000", "16, 1000"})
    void makesTheSameGroups(int partitions, int atOnce) {
        MadeCopies made = MadeCopies.of(3, 60, 9);
        DedupInMemory protocol = new DedupInMemory(DedupSettings.DEFAULTS, partitions);

        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < made.articles().size(); i++) {
            protocol.arrive(made.articles().get(i), i);
            if (i % atOnce == atOnce - 1) {
                verdicts.addAll(protocol.run());
            }
        }
        verdicts.addAll(protocol.run());

        new CommittedVerdicts(verdicts)
                .areOnEachOnce(made)
                .pointAtCanonicalOnesOnly()
                .groupByStory(made);
    }
}
