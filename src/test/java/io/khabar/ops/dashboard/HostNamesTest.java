package io.khabar.ops.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.runtime.settings.SettingsLoader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostNamesTest {

    @Test
    void takesLocalNamesOnlyWhereThisMachineAloneIsAnswered() {
        HostNames names = names(Map.of());

        assertThat(names.include("127.0.0.1:8080")).isTrue();
        assertThat(names.include("localhost")).isTrue();
        assertThat(names.include("[::1]:8080")).isTrue();
        assertThat(names.include(null)).isTrue();
        assertThat(names.include("rebound.example:8080")).isFalse();
        assertThat(names.include("localhost.rebound.example")).isFalse();
    }

    @Test
    void takesTheNamesThatAreSet() {
        HostNames names = names(Map.of("dashboard.names", "News.example.org", "dashboard.address", "node-1"));

        assertThat(names.include("news.example.org")).isTrue();
        assertThat(names.include("node-1:8080")).isTrue();
        assertThat(names.include("other.example.org")).isFalse();
    }

    @Test
    void takesAnyNameWhereOthersReachItUnlessNamesAreSet() {
        assertThat(names(Map.of("dashboard.host", "0.0.0.0")).include("khabar:8080"))
                .isTrue();
        assertThat(names(Map.of("dashboard.host", "0.0.0.0", "dashboard.names", "khabar"))
                        .include("other:8080"))
                .isFalse();
    }

    private static HostNames names(Map<String, String> flags) {
        return HostNames.of(SettingsLoader.load(flags, Map.of(), null));
    }
}
