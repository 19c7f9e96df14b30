package io.khabar.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.pipeline.dedup.DedupSettings;
import io.khabar.runtime.settings.SettingsLoader;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DedupConfigTest {
    @Test
    void isAsTheStageHasItWhereNothingIsSet() {
        assertThat(of(Map.of())).isEqualTo(DedupSettings.DEFAULTS);
    }

    @Test
    void isAsSet() {
        DedupSettings set = of(Map.of(
                "dedup.window", "30d",
                "dedup.anchors", "30",
                "dedup.words.per.anchor", "12",
                "dedup.words.most", "2000",
                "dedup.words.least", "20",
                "dedup.words.short", "50",
                "dedup.share", "0.7",
                "dedup.share.short", "0.9",
                "dedup.extends", "2",
                "dedup.claims", "4"));

        assertThat(set)
                .isEqualTo(new DedupSettings(
                        Duration.ofDays(30),
                        30,
                        12,
                        DedupSettings.DEFAULTS.anchorWords(),
                        2_000,
                        20,
                        50,
                        0.7,
                        0.9,
                        DedupSettings.DEFAULTS.contradiction(),
                        2,
                        4));
    }

    private static DedupSettings of(Map<String, String> flags) {
        return DedupConfig.of(SettingsLoader.load(flags, Map.of(), null));
    }
}
