package io.khabar.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class RestartBudgetTest {

    private static final Instant NOON = Instant.parse("2020-01-01T12:00:00Z");

    private Instant now = NOON;
    private final InstantSource clock = () -> now;

    @Test
    void isSpentAfterSoManyRestarts() {
        RestartBudget budget = budget(2);

        assertThat(budget.spend()).isTrue();
        assertThat(budget.spend()).isTrue();
        assertThat(budget.spend()).isFalse();
    }

    @Test
    void comesBackWithTime() {
        RestartBudget budget = budget(1);
        budget.spend();

        now = NOON.plus(Duration.ofMinutes(9));
        assertThat(budget.spend()).isFalse();
        now = NOON.plus(Duration.ofMinutes(10));
        assertThat(budget.spend()).isTrue();
    }

    @Test
    void mayBeEmptyFromTheStart() {
        assertThat(budget(0).spend()).isFalse();
    }

    private RestartBudget budget(int restarts) {
        return new RestartBudget(restarts, Duration.ofMinutes(10), clock);
    }
}
