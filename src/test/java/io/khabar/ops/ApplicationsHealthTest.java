package io.khabar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;

class ApplicationsHealthTest {

    @Test
    void isUpWhileAllApplicationsWorkOrShareOutTheirWork() {
        assertThat(health(State.RUNNING, State.REBALANCING).isUp()).isTrue();
    }

    @Test
    void isDownAsSoonAsOneApplicationDoesNot() {
        assertThat(health(State.RUNNING, State.ERROR).isUp()).isFalse();
        assertThat(health(State.RUNNING, State.PENDING_SHUTDOWN).isUp()).isFalse();
        assertThat(health(State.CREATED, State.RUNNING).isUp()).isFalse();
    }

    @Test
    void tellsWhichApplicationItIs() {
        assertThat(health(State.RUNNING, State.ERROR).told())
                .containsEntry("status", "down")
                .containsEntry("applications", Map.of("intake", State.RUNNING, "dedup", State.ERROR));
    }

    private static ApplicationsHealth health(State intake, State dedup) {
        return new ApplicationsHealth(Map.of("intake", intake, "dedup", dedup));
    }
}
