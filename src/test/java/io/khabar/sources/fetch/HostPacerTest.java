package io.khabar.sources.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HostPacerTest {
    private static final Instant NOON = Instant.parse("2019-04-08T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final HostPacer pacer = new HostPacer(SECOND);

    @Test
    void givesTurnsAtOneHostAPauseApartAndAtAnotherAtOnce() {
        assertThat(take("https://a.example/1", Duration.ZERO, NOON)).isZero();
        assertThat(take("https://A.example/2", Duration.ZERO, NOON)).isEqualTo(SECOND);
        assertThat(take("https://a.example/3", Duration.ZERO, NOON)).isEqualTo(SECOND.multipliedBy(2));
        assertThat(take("https://b.example/1", Duration.ZERO, NOON)).isZero();
    }

    @Test
    void waitsAsLongAsAHostAsksForButNoShorterThanThePause() {
        take("https://a.example/1", Duration.ofSeconds(10), NOON);
        take("https://b.example/1", Duration.ofMillis(1), NOON);

        assertThat(take("https://a.example/2", Duration.ZERO, NOON)).isEqualTo(Duration.ofSeconds(10));
        assertThat(take("https://b.example/2", Duration.ZERO, NOON)).isEqualTo(SECOND);
    }

    @Test
    void owesNothingForAPauseThatIsOver() {
        take("https://a.example/1", Duration.ZERO, NOON);

        assertThat(take("https://a.example/2", Duration.ZERO, NOON.plusSeconds(5)))
                .isZero();
    }

    private Duration take(String address, Duration asked, Instant now) {
        return pacer.take(URI.create(address), asked, now);
    }
}
