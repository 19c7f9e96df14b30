package io.khabar.ops.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BacklogSamplerTest {
    private static final TopicPartition PARTITION = new TopicPartition("news.raw.v1", 0);

    private final BacklogSampler sampler = new BacklogSampler(
            Admin.create(Map.of("bootstrap.servers", "127.0.0.1:1")), Duration.ofSeconds(60), () -> 0);

    @AfterEach
    void close() {
        sampler.close();
    }

    @Test
    void tellsSinceWhenTheOldestRecordWaits() {
        see(0, 10, 10);
        see(5_000, 10, 14);
        see(9_000, 10, 20);

        assertThat(intake().records()).isEqualTo(10);
        assertThat(intake().seconds()).isEqualTo(4.0);
    }

    @Test
    void doesNotGuessHowOldABacklogIsThatWasThereBefore() {
        see(0, 10, 20);
        see(5_000, 11, 20);

        assertThat(intake().seconds()).isNull();
    }

    @Test
    void saysThatAnApplicationWithWorkThatDoesNoneStandsStill() {
        see(0, 10, 10);
        see(1_000, 10, 20);
        see(62_000, 10, 20);

        assertThat(intake().stalled()).isTrue();
    }

    @Test
    void doesNotCallSlowOrIdleStandingStill() {
        see(0, 10, 20);
        see(61_000, 11, 20);
        assertThat(intake().stalled()).isFalse();

        see(62_000, 20, 20);
        see(200_000, 20, 20);
        assertThat(intake().stalled()).isFalse();
    }

    private Backlog intake() {
        return sampler.latest().get(0);
    }

    private void see(long now, long position, long end) {
        sampler.see(now, Map.of("intake", Map.of(PARTITION, position)), Map.of(PARTITION, end));
    }
}
