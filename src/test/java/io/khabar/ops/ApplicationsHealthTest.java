package io.khabar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ops.ApplicationsHealth.Told;
import io.khabar.runtime.Restores;
import io.khabar.runtime.StreamsApplication.Condition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApplicationsHealthTest {

    @Test
    void isReadyWhileAllApplicationsWorkOrShareOutTheirWork() {
        assertThat(health(Condition.RUNNING, Condition.REBALANCING).isReady()).isTrue();
        assertThat(health(Condition.RUNNING, Condition.STARTING).isReady()).isFalse();
        assertThat(health(Condition.STOPPING, Condition.RUNNING).isReady()).isFalse();
    }

    @Test
    void isAliveButNotReadyWhileItRestores() {
        ApplicationsHealth health = health(Condition.RUNNING, Condition.RESTORING);

        assertThat(health.isAlive()).isTrue();
        assertThat(health.isReady()).isFalse();
        assertThat(health.told()).containsEntry("status", "restoring");
    }

    @Test
    void isNeitherOnceAnApplicationIsBroken() {
        ApplicationsHealth health = health(Condition.RESTORING, Condition.BROKEN);

        assertThat(health.isAlive()).isFalse();
        assertThat(health.isReady()).isFalse();
        assertThat(health.told()).containsEntry("status", "broken");
    }

    @Test
    void tellsHowFarEachStoreIsRestored() {
        Restores.Progress progress = new Restores.Progress("home", 3, 0, 40, 100);
        ApplicationsHealth health =
                new ApplicationsHealth(Map.of("dedup", new Told(Condition.RESTORING, List.of(progress))));

        assertThat(health.told())
                .containsEntry(
                        "applications",
                        Map.of("dedup", Map.of("condition", "restoring", "restoring", List.of(progress))));
    }

    private static ApplicationsHealth health(Condition intake, Condition dedup) {
        return new ApplicationsHealth(
                Map.of("intake", new Told(intake, List.of()), "dedup", new Told(dedup, List.of())));
    }
}
