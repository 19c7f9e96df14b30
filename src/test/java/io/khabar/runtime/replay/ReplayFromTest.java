package io.khabar.runtime.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplayFromTest {

    @Test
    void beginsAtATimeOrAtOffsets() {
        assertThat(ReplayFrom.parse("beginning").time()).isEqualTo(Instant.EPOCH);
        assertThat(ReplayFrom.parse("2026-01-31T12:00:00Z").time()).isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
        assertThat(ReplayFrom.parse("0:1200,3:7").offsets())
                .containsEntry(0, 1200L)
                .containsEntry(3, 7L);
        assertThat(ReplayFrom.parse("0:1200").time()).isNull();
    }

    @Test
    void saysWhatWouldDo() {
        assertThatThrownBy(() -> ReplayFrom.parse("yesterday"))
                .hasMessageContaining("2026-01-31T12:00:00Z")
                .hasMessageEndingWith("but is 'yesterday'");
    }
}
