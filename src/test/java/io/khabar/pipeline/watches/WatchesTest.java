package io.khabar.pipeline.watches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchesTest {

    @Test
    void readsAllThatAWatchMaySay() {
        Watches watches = Watches.parse("""
                - id: gulf-arms
                  topics: [arms-deals]
                  entities: [country/sa]
                  languages: [ar, en]
                  score: 1.5
                  webhook: https://example.org/alerts
                - id: syria-rises
                  topics: syrian-conflict
                  spike: {window: 30m, factor: 2, least: 4}
                """);

        Watch arms = watches.byId("gulf-arms").orElseThrow();
        assertThat(arms.languages()).containsExactly("ar", "en");
        assertThat(arms.webhook()).isEqualTo(URI.create("https://example.org/alerts"));
        assertThat(watches.byId("syria-rises").orElseThrow().spike())
                .isEqualTo(new Spike(Duration.ofMinutes(30), 2, 4));
    }

    @Test
    void saysAllThatIsWrong() {
        assertThatThrownBy(() -> Watches.parse("""
                - id: Bad Name
                  topics: [a]
                - id: empty
                - id: odd
                  topics: [a]
                  webook: x
                - id: twice
                  topics: [a]
                - id: twice
                  topics: [a]
                - id: often
                  topics: [a]
                  spike: {window: soon}
                - id: where
                  topics: [a]
                  webhook: ftp://example.org
                """))
                .hasMessageContainingAll(
                        "lower case letters, digits and hyphens, but has Bad Name",
                        "watch empty names neither a topic nor an entity",
                        "unknown key webook; known are [entities",
                        "id twice stands twice",
                        "spike.window must be a time such as 1h or 30m, but is soon",
                        "webhook must be an http or https address, but is ftp://example.org");
        assertThatThrownBy(() -> Watches.parse("id: x")).hasMessageContaining("must be a list of watches");
    }

    @Test
    void changesItsVersionWithWhatItSays() {
        Watch one = Watches.parse("[{id: a, topics: [x]}]").all().get(0);
        Watch other = Watches.parse("[{id: a, topics: [x], score: 2}]").all().get(0);

        assertThat(one.version())
                .isEqualTo(Watches.parse("[{topics: [x], id: a}]").all().get(0).version());
        assertThat(one.version()).isNotEqualTo(other.version());
    }
}
