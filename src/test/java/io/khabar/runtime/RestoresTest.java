package io.khabar.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.runtime.Restores.Progress;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoresTest {
    private static final TopicPartition ONE = new TopicPartition("changelog", 1);
    private static final TopicPartition TWO = new TopicPartition("changelog", 2);

    private final Restores restores = new Restores();

    @Test
    void tellsHowFarEachPartitionCame() {
        restores.onRestoreStart(TWO, "home", 0, 50);
        restores.onRestoreStart(ONE, "home", 100, 200);
        restores.onBatchRestored(ONE, "home", 129, 17);

        assertThat(restores.underWay())
                .containsExactly(new Progress("home", 1, 100, 130, 200), new Progress("home", 2, 0, 0, 50));
        assertThat(restores.remaining()).isEqualTo(120);
    }

    @Test
    void forgetsWhatIsDoneOrGivenToAnotherInstance() {
        restores.onRestoreStart(ONE, "home", 0, 10);
        restores.onRestoreStart(TWO, "home", 0, 10);

        restores.onRestoreEnd(ONE, "home", 10);
        restores.onRestoreSuspended(TWO, "home", 3);

        assertThat(restores.underWay()).isEmpty();
    }

    @Test
    void saysNothingOfAStoreThatHasAll() {
        restores.onRestoreStart(ONE, "home", 10, 10);

        assertThat(restores.underWay()).isEmpty();
    }
}
